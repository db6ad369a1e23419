import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { findActor } from '../auth/find-actor.ts'
import { sessionCookie } from '../auth/session.ts'
import { answerFault, fault } from '../http/fault.ts'
import { errorName, log } from '../http/log.ts'
import { isSameOrigin, writes } from '../http/same-origin.ts'
import { withPlatform } from '../platform.ts'
import { appsApi } from './apps.api.ts'
import { documentsApi } from './documents.api.ts'
import { picturesApi } from './pictures.api.ts'
import { sessionApi } from './session.api.ts'
import { staffQuestionsApi } from './staff-questions.api.ts'
import type { StudioEnv } from './studio-env.ts'

const guarded = new Hono<StudioEnv>().use(withPlatform).use(async (c, next) => {
  c.header('cache-control', 'private, no-store')
  c.header('x-content-type-options', 'nosniff')
  const { settings, storage } = c.var
  // A bearer token is shown on purpose; everything a browser sends by itself must come from our own page.
  const bearer = c.req.header('authorization') !== undefined
  if (!bearer && writes(c.req.method) && !isSameOrigin(c.req.raw.headers, new URL(c.req.url))) return answerFault(c, fault('cross-site'))
  c.set('who', await findActor(c.req.raw.headers, getCookie(c, sessionCookie(new URL(c.req.url)).name), settings, storage))
  await next()
})

const api = guarded
  .route('/session', sessionApi)
  .route('/brands', appsApi)
  .route('/brands', documentsApi)
  .route('/brands', picturesApi)
  .route('/brands', staffQuestionsApi)

/** The studio's API. `StudioApi` is what the builder's typed client is made of. */
export const studio = new Hono<StudioEnv>().route('/api', api)
export type StudioApi = typeof studio

studio.all('/api/*', (c) => answerFault(c, fault('not-found')))
studio.onError((error, c) => {
  log('studio-error', { name: errorName(error), method: c.req.method })
  return answerFault(c, fault('server'))
})
