import { Hono } from 'hono'
import { blocks } from '../../../blocks/generated/registry.ts'
import { type Brand, type DocumentTypes, isDocument, validateDocument } from '../../../schemas/documents.ts'
import { hasErrors, type Problem } from '../../../schemas/problem.ts'
import { askMetas } from '../../engine/ask-meta.ts'
import { checkAddresses } from '../../engine/check-address.ts'
import { checkDigitalLink } from '../../engine/check-digital-link.ts'
import { checkSchemaBounds } from '../../engine/check-schema-bounds.ts'
import { Problems } from '../../engine/problems.ts'
import { can } from '../auth/abilities.ts'
import { demoPeople } from '../auth/demo-people.ts'
import { requires } from '../auth/requires.ts'
import { answerFault, done, fault, type Outcome } from '../http/fault.ts'
import { jsonBody } from '../http/json-body.ts'
import { brandChanged } from '../publish/brand-copy.ts'
import { checkBrand } from '../publish/check-brand.ts'
import { checkService } from '../publish/check-service.ts'
import type { PublishedKind } from '../storage/documents.ts'
import type { Storage } from '../storage/storage.ts'
import type { StudioEnv } from './studio-env.ts'
import { readWorld, withLocalSamples, withoutHeaders } from './world.ts'

/** What IT publishes. Mounted at /api/brands. */
export const documentsApi = new Hono<StudioEnv>()
  .get('/:brand/world', requires('read'), async (c) => {
    const brand = c.req.param('brand')
    const stored = await readWorld(c.var.storage, brand)
    if (!stored) return answerFault(c, fault('not-found'))
    const world = withLocalSamples(stored, c.var.settings.localOrigins)
    return c.json(can(c.var.who!.actor, 'read-headers', brand) ? world : withoutHeaders(world), 200)
  })
  .put('/:brand', requires('publish-document'), jsonBody<{ brand: object }>({ brand: 'object' }), async (c) => {
    const { storage, settings, later, who } = c.var
    const id = c.req.param('brand')
    const read = readDocument('brand', c.req.valid('json').brand, id)
    const problems = read.ok ? [...checkBrand(read.value), ...(await wrongLink(storage, read.value))] : []
    if (!read.ok || hasErrors(problems)) return answerFault(c, read.ok ? fault('invalid', { problems }) : read)
    await storage.documents.save('brand', id, read.value, who!.actor.id)
    await brandChanged({ storage, later, now: Date.now() }, id)
    if (settings.demo) await storage.people.add(demoPeople(id))
    await storage.audit.add({ brand: id, person: who!.actor.id, action: 'put brand', subject: id })
    return c.json({ id, problems }, 200)
  })
  .put('/:brand/services/:id', requires('publish-document'), jsonBody<{ service: object }>({ service: 'object' }), async (c) => {
    const { brand, id } = c.req.param()
    const read = readDocument('service', c.req.valid('json').service, id)
    if (!read.ok) return answerFault(c, read)
    const document = await c.var.storage.documents.read('brand', brand, brand)
    if (!document) return answerFault(c, fault('not-found'))
    const problems = checkService(read.value, document)
    if (hasErrors(problems)) return answerFault(c, fault('invalid', { problems }))
    const saved = await save(c.var.storage, 'service', brand, read.value, c.var.who!.actor.id)
    return saved.ok ? c.json({ ...saved.value, problems }, 200) : answerFault(c, saved)
  })
  .put('/:brand/data-blocks/:id', requires('publish-document'), jsonBody<{ dataBlock: object }>({ dataBlock: 'object' }), async (c) => {
    const { brand, id } = c.req.param()
    const read = readDocument('data-block', c.req.valid('json').dataBlock, id)
    if (!read.ok) return answerFault(c, read)
    const addresses = new Problems()
    checkAddresses(read.value.blocks, blocks, 'blocks', addresses)
    const problems = [...checkSchemaBounds(read.value.settings ?? {}, 'settings'), ...addresses.list]
    if (hasErrors(problems)) return answerFault(c, fault('invalid', { problems }))
    const saved = await save(c.var.storage, 'data-block', brand, read.value, c.var.who!.actor.id)
    return saved.ok ? c.json(saved.value, 200) : answerFault(c, saved)
  })
  .put('/:brand/facts/:id', requires('publish-document'), jsonBody<{ fact: object }>({ fact: 'object' }), async (c) => {
    const { brand, id } = c.req.param()
    const read = readDocument('fact', c.req.valid('json').fact, id)
    if (!read.ok) return answerFault(c, read)
    const problems = checkSchemaBounds(read.value.value, 'value')
    if (hasErrors(problems)) return answerFault(c, fault('invalid', { problems }))
    const saved = await save(c.var.storage, 'fact', brand, read.value, c.var.who!.actor.id)
    return saved.ok ? c.json(saved.value, 200) : answerFault(c, saved)
  })

type Versioned = Exclude<PublishedKind, 'brand'>

async function save<K extends Versioned>(storage: Storage, kind: K, brand: string, document: DocumentTypes[K], by: string): Promise<Outcome<{ id: string }>> {
  if (!(await storage.documents.read('brand', brand, brand))) return fault('not-found')
  if ((await storage.documents.save(kind, brand, document, by)) === 'changed') return fault('version-taken')
  await storage.audit.add({ brand, person: by, action: `put ${kind}`, subject: 'version' in document ? `${document.id}@${document.version}` : document.id })
  return done({ id: document.id })
}

function readDocument<K extends PublishedKind>(kind: K, value: unknown, id: string): Outcome<DocumentTypes[K]> {
  if (!isDocument(kind, value)) return fault('invalid', { problems: validateDocument(kind, value) })
  return (value as { id: string }).id === id ? done(value) : fault('invalid', { problems: [elsewhere] })
}

const elsewhere: Problem = {
  code: 'address',
  severity: 'error',
  path: 'id',
  message: { en: 'The id must be that of the address.', 'zh-CN': 'id 必须与地址一致。' },
}

/** A brand may come before its apps: one that is not here yet is no error, and may be a slip of the pen. */
async function wrongLink(storage: Storage, brand: Brand): Promise<Problem[]> {
  if (!brand.digitalLink) return []
  const problems = new Problems()
  const { app } = brand.digitalLink
  const draft = await storage.apps.read(brand.id, app)
  if (!draft) problems.say('digital-link-app', 'digitalLink.app', app, undefined, 'warning')
  const world = draft && (await readWorld(storage, brand.id))
  if (!world) return problems.list
  checkDigitalLink(brand, askMetas(draft.app, world, new Problems()), problems, 'digitalLink.ask')
  return problems.list
}
