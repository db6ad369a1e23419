import { Hono } from 'hono'
import { type App, isDocument, validateDocument } from '../../../schemas/documents.ts'
import { requires } from '../auth/requires.ts'
import { appAddress } from '../http/app-address.ts'
import { answerFault, done, fault, type Outcome } from '../http/fault.ts'
import { jsonBody } from '../http/json-body.ts'
import { closeApp, publishApp, rollbackApp } from '../publish/publish-app.ts'
import { noFigures } from '../storage/figures.ts'
import type { StudioEnv } from './studio-env.ts'
import { today } from './today.ts'

/** The drafts of a brand, and what is live of them. Mounted at /api/brands/:brand/apps. */
export const appsApi = new Hono<StudioEnv>()
  .get('/:brand/apps', requires('read'), async (c) => {
    const brand = c.req.param('brand')
    const { storage, settings } = c.var
    const [drafts, live, day] = await Promise.all([storage.apps.list(brand), storage.releases.liveOfBrand(brand), today(storage, brand)])
    const figures = await storage.figures.ofBrand(brand, day)
    const apps = drafts.map(({ app, revision, savedAt, savedBy }) => ({
      id: app.id,
      title: app.title,
      job: app.job,
      locales: app.locales,
      revision,
      savedAt,
      savedBy,
      live: liveView(live.get(app.id) ?? null, appAddress(c.req.url, settings, brand, app.id)),
      // Was live and is not any more: customers see the closed page.
      closed: live.get(app.id)?.release === null,
      today: figures.get(app.id) ?? noFigures,
    }))
    return c.json({ apps }, 200)
  })
  .post('/:brand/apps', requires('edit-app'), jsonBody<{ app: object }>({ app: 'object' }), async (c) => {
    const { storage, who } = c.var
    const read = readApp(c.req.valid('json').app, c.req.param('brand'))
    if (!read.ok) return answerFault(c, read)
    if (!(await storage.documents.read('brand', read.value.brand, read.value.brand))) return answerFault(c, fault('not-found'))
    const created = await storage.apps.create(read.value, who!.actor.id)
    if (!created) return answerFault(c, fault('exists'))
    await storage.audit.add({ brand: read.value.brand, person: who!.actor.id, action: 'create', subject: read.value.id })
    return c.json({ app: read.value, revision: created.revision }, 201)
  })
  .get('/:brand/apps/:id', requires('read'), async (c) => {
    const { brand, id } = c.req.param()
    const { storage, settings } = c.var
    const [draft, live] = await Promise.all([storage.apps.read(brand, id), storage.releases.live(brand, id)])
    if (!draft) return answerFault(c, fault('not-found'))
    const url = appAddress(c.req.url, settings, brand, id)
    return c.json({ app: draft.app, revision: draft.revision, live: liveView(live, url), url }, 200)
  })
  .put('/:brand/apps/:id', requires('edit-app'), jsonBody<{ app: object; revision: number }>({ app: 'object', revision: 'integer' }), async (c) => {
    const { brand, id } = c.req.param()
    const { app, revision } = c.req.valid('json')
    const { storage, who } = c.var
    const read = readApp(app, brand, id)
    if (!read.ok) return answerFault(c, read)
    const saved = await storage.apps.save(read.value, revision, who!.actor.id)
    if (saved) return c.json({ revision: saved.revision }, 200)
    const current = await storage.apps.read(brand, id)
    return answerFault(c, current ? fault('stale', { current: { revision: current.revision } }) : fault('not-found'))
  })
  .delete('/:brand/apps/:id', requires('edit-app'), async (c) => {
    const { brand, id } = c.req.param()
    const { storage, who } = c.var
    const live = await storage.releases.live(brand, id)
    if (live?.release) {
      // Its address may be printed on boxes: customers get the closed page, not an unknown one.
      const closed = await closeApp(c.var, { brand, app: id, by: who!.actor.id })
      if (!closed.ok) return answerFault(c, closed)
    }
    if (!(await storage.apps.remove(brand, id))) return answerFault(c, fault('not-found'))
    await storage.audit.add({ brand, person: who!.actor.id, action: 'remove', subject: id })
    return c.json({ removed: id }, 200)
  })
  .post('/:brand/apps/:id/publish', requires('publish-app'), jsonBody<{ revision: number }>({ revision: 'integer' }), async (c) => {
    const { brand, id } = c.req.param()
    const { settings, who } = c.var
    const published = await publishApp(c.var, { brand, app: id, by: who!.actor.id }, c.req.valid('json').revision)
    if (!published.ok) return answerFault(c, published)
    return c.json({ release: published.value.release, url: appAddress(c.req.url, settings, brand, id) }, 200)
  })
  .get('/:brand/apps/:id/releases', requires('read'), async (c) => {
    const { brand, id } = c.req.param()
    return c.json({ releases: await c.var.storage.releases.list(brand, id) }, 200)
  })
  .post('/:brand/apps/:id/rollback', requires('publish-app'), jsonBody<{ release: string }>({ release: 'string' }), async (c) => {
    const { brand, id } = c.req.param()
    const { settings, who } = c.var
    const moved = await rollbackApp(c.var, { brand, app: id, by: who!.actor.id }, c.req.valid('json').release)
    if (!moved.ok) return answerFault(c, moved)
    return c.json({ release: moved.value.release, url: appAddress(c.req.url, settings, brand, id) }, 200)
  })
  .post('/:brand/apps/:id/unpublish', requires('publish-app'), async (c) => {
    const { brand, id } = c.req.param()
    const closed = await closeApp(c.var, { brand, app: id, by: c.var.who!.actor.id })
    return closed.ok ? c.json(closed.value, 200) : answerFault(c, closed)
  })
  .get('/:brand/apps/:id/figures', requires('read'), async (c) => {
    const { brand, id } = c.req.param()
    const { storage } = c.var
    return c.json({ today: await storage.figures.ofApp(brand, id, await today(storage, brand)) }, 200)
  })

/** An app as it came in, if it has the shape of one and is the one its address says. */
function readApp(value: unknown, brand: string, id?: string): Outcome<App> {
  if (!isDocument('app', value)) return fault('invalid', { problems: validateDocument('app', value) })
  if (value.brand !== brand || (id !== undefined && value.id !== id)) return fault('invalid', { problems: [elsewhere] })
  return done(value)
}

const elsewhere = {
  code: 'address',
  severity: 'error',
  path: 'id',
  message: { en: 'The app’s id and brand must be those of its address.', 'zh-CN': '微应用的 id 与品牌必须与地址一致。' },
} as const

const liveView = (pointer: { release: string | null; movedAt: string } | null, url: string) =>
  pointer?.release ? { release: pointer.release, publishedAt: pointer.movedAt, url } : null
