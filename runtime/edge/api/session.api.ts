import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { sessionCookie, sessionSeconds, signSession } from '../auth/session.ts'
import { answerFault, fault } from '../http/fault.ts'
import { jsonBody } from '../http/json-body.ts'
import { isLoopback } from '../http/loopback.ts'
import { findBrand } from '../publish/brand-copy.ts'
import type { StudioEnv } from './studio-env.ts'

export const sessionApi = new Hono<StudioEnv>()
  .get('/', async (c) => {
    const { settings, storage, later, who } = c.var
    const people = settings.demo && isLoopback(new URL(c.req.url).hostname) ? await storage.people.all() : []
    const names = new Map<string, Readonly<Record<string, string>>>()
    for (const { brand } of people)
      if (!names.has(brand)) names.set(brand, (await findBrand({ storage, later, now: Date.now() }, brand))?.name ?? { en: brand })
    const demo = people.map((person) => ({ ...person, brandName: names.get(person.brand) ?? {} }))
    return c.json({ person: who?.person ?? null, demo }, 200)
  })
  // Being whoever one says one is: on this machine only, and only where .dev.vars allows it.
  .post('/', jsonBody<{ person: string; brand?: string }>({ person: 'string' }), async (c) => {
    const { settings, storage } = c.var
    if (!settings.demo || !settings.sessionKey || !isLoopback(new URL(c.req.url).hostname)) return answerFault(c, fault('demo-off'))
    const { person: id, brand } = c.req.valid('json')
    const person = (await storage.people.all()).find((one) => one.id === id && (brand === undefined || one.brand === brand))
    if (!person) return answerFault(c, fault('not-found'))
    const token = await signSession({ person: person.id, brand: person.brand }, settings.sessionKey, Date.now())
    const { name, options } = sessionCookie(new URL(c.req.url))
    setCookie(c, name, token, { ...options, maxAge: sessionSeconds })
    return c.json({ person }, 200)
  })
  .delete('/', (c) => {
    const { name, options } = sessionCookie(new URL(c.req.url))
    deleteCookie(c, name, options)
    return c.json({ person: null }, 200)
  })
