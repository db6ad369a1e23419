import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'
import { EditorSession } from '../core/session.ts'
import type { ApiErrorCode, Result } from './api-error.ts'
import { Autosave } from './autosave.ts'
import type { Draft } from './draft.ts'

const app: App = {
  schema: 1,
  id: 'a',
  brand: 'acme',
  title: 'First',
  job: 'Tell',
  outcome: 'answered',
  locales: ['en'],
  asks: {},
  views: { start: { blocks: [] } },
}
const world = { brand: { id: 'acme', name: { en: 'Acme' }, locales: ['en'] }, facts: [], services: [], dataBlocks: [] } as unknown as World
const failed = (code: ApiErrorCode): Result<never> => ({ ok: false, error: { code, message: { en: code, 'zh-CN': code } } })

function open() {
  const server: Draft & { fails: ApiErrorCode | null; saves: number } = { app, revision: 1, fails: null, saves: 0 }
  const device: { draft: Draft | null } = { draft: null }
  const session = new EditorSession({ app, world, revision: 1 })
  const autosave = new Autosave(session, {
    async save(next, revision) {
      server.saves++
      if (server.fails) return failed(server.fails)
      if (revision !== server.revision) return failed('conflict')
      Object.assign(server, { app: next, revision: revision + 1 })
      return { ok: true, value: { revision: server.revision } }
    },
    read: async () => ({ ok: true, value: { app: server.app, revision: server.revision } }),
    keep: (draft) => {
      device.draft = draft
    },
    drop: () => {
      device.draft = null
    },
  })
  const retitle = (title: string) => session.dispatch({ label: { en: 'x', 'zh-CN': 'x' }, steps: [{ op: 'set', path: ['title'], value: title }] })
  return { server, device, session, autosave, retitle }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())
const later = (ms = 1000) => vi.advanceTimersByTimeAsync(ms)

test('saves once, a moment after the last of several changes', async () => {
  const { server, device, session, retitle } = open()
  retitle('Second')
  retitle('Third')
  expect(session.saving).toBe('unsaved')
  expect(device.draft?.app.title).toBe('Third')
  await later()
  expect(server).toMatchObject({ saves: 1, revision: 2, app: { title: 'Third' } })
  expect(session.saving).toBe('saved')
  expect(device.draft).toBeNull()
})

test('what is undone before it was saved needs no save', async () => {
  const { server, session, retitle } = open()
  retitle('Second')
  session.undo()
  await later()
  expect(server.saves).toBeLessThanOrEqual(1)
  expect(server.app.title).toBe('First')
  expect(session.saving).toBe('saved')
})

test('offline it keeps the work here and goes on trying', async () => {
  const { server, device, session, autosave, retitle } = open()
  server.fails = 'offline'
  retitle('Second')
  await later()
  expect(session.saving).toBe('failed')
  expect(autosave.error?.code).toBe('offline')
  expect(device.draft?.app.title).toBe('Second')
  server.fails = null
  await later(3000)
  expect(server.app.title).toBe('Second')
  expect(session.saving).toBe('saved')
})

test('what the server refuses is not sent again until it changes', async () => {
  const { server, session, retitle } = open()
  server.fails = 'too-large'
  retitle('Second')
  await later(120_000)
  expect(server.saves).toBe(1)
  server.fails = null
  retitle('Third')
  await later()
  expect(session.saving).toBe('saved')
})

test('changes made while a save is on its way are saved after it', async () => {
  const { server, session, autosave, retitle } = open()
  retitle('Second')
  const saving = autosave.saveNow()
  retitle('Third')
  expect(await saving).toBe(false)
  await later()
  expect(server).toMatchObject({ revision: 3, app: { title: 'Third' } })
  expect(session.saving).toBe('saved')
})

describe('when someone else saved meanwhile', () => {
  const conflict = async () => {
    const all = open()
    Object.assign(all.server, { app: { ...app, title: 'Theirs' }, revision: 7 })
    all.retitle('Mine')
    await later()
    expect(all.session.saving).toBe('stale')
    expect(all.device.draft?.app.title).toBe('Mine')
    return all
  }
  test('theirs may take the place of mine, and one undo brings mine back and saves it', async () => {
    const { server, session, autosave } = await conflict()
    autosave.takeTheirs()
    expect(session).toMatchObject({ saving: 'saved', revision: 7, app: { title: 'Theirs' } })
    session.undo()
    await later()
    expect(server).toMatchObject({ revision: 8, app: { title: 'Mine' } })
  })
  test('mine may be saved on top of theirs', async () => {
    const { server, session, autosave } = await conflict()
    autosave.keepMine()
    await later()
    expect(server).toMatchObject({ revision: 8, app: { title: 'Mine' } })
    expect(session.saving).toBe('saved')
  })
  test('nothing is sent before the choice', async () => {
    const { server, retitle } = await conflict()
    const { saves } = server
    retitle('Mine still')
    await later(60_000)
    expect(server.saves).toBe(saves)
  })
})

describe('what was left on the device', () => {
  test('is opened again and saved', async () => {
    const { server, autosave } = open()
    autosave.restore({ app: { ...app, title: 'Left' }, revision: 1 }, { app, revision: 1 })
    await later()
    expect(server.app.title).toBe('Left')
  })
  test('is a choice where the server has moved on', () => {
    const { session, autosave } = open()
    autosave.restore({ app: { ...app, title: 'Left' }, revision: 0 }, { app, revision: 1 })
    expect(session).toMatchObject({ saving: 'stale', app: { title: 'Left' } })
  })
})
