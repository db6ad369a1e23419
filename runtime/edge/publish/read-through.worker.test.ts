import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { answerHost } from '../answer-host.ts'
import type { Env } from '../env.ts'
import { readSettings } from '../settings.ts'
import { storeLimits } from '../storage/bounded.ts'
import { openStorage, storageOf } from '../storage/storage.ts'
import { ordersApp } from '../trial/documents.ts'
import { cli, publishApp as publish, publishBrand } from '../trial/studio.ts'
import { closeApp, publishApp, rollbackApp } from './publish-app.ts'
import { believedMs, confirmedWithinMs } from './read-through.ts'

const real = env as unknown as Env
const behind: Promise<unknown>[] = []
const later = (work: Promise<unknown>): void => void behind.push(work)
/** Whoever publishes dies, or loses KV, between the commit and the copy. */
const withoutCopy = {
  storage: openStorage({ ...real, RELEASES: { ...real.RELEASES, get: real.RELEASES.get.bind(real.RELEASES), put: async () => {} } as never }, storeLimits),
  later,
}

async function status(app: string, afterMs: number): Promise<number> {
  vi.setSystemTime(start + afterMs)
  const { status } = await answerHost(new Request(`http://127.0.0.1/acme/${app}`), { settings: readSettings(real), storage: storageOf(real), later })
  while (behind.length > 0) await behind.pop()
  return status
}
const move = (app: string) => ({ brand: 'acme', app, by: 'somebody' })
const revisionOf = async (app: string): Promise<number> => ((await cli('GET', `/brands/acme/apps/${app}`)).body as { revision: number }).revision

const start = Date.now()
/** What an isolate has just read it does not read again. */
const memoryMs = 1000

beforeAll(async () => {
  await publishBrand()
  vi.useFakeTimers({ toFake: ['Date'], now: start })
})
afterEach(() => vi.setSystemTime(start))

test('an app that was closed without its copy is shown for a minute, and to the one customer more who finds it out', async () => {
  await publish({ ...ordersApp, id: 'closing' })
  expect(await status('closing', 0)).toBe(200)
  expect((await closeApp(withoutCopy, move('closing'))).ok).toBe(true)
  expect(await status('closing', believedMs - 1)).toBe(200)
  const due = believedMs + memoryMs
  expect([await status('closing', due), await status('closing', due + 1)]).toEqual([200, 410])
})

test('one that nobody visited is not shown after five minutes, not to the first customer either', async () => {
  await publish({ ...ordersApp, id: 'quiet' })
  expect((await closeApp(withoutCopy, move('quiet'))).ok).toBe(true)
  expect(await status('quiet', confirmedWithinMs)).toBe(410)
})

test('an app that was opened, or put back, without its copy is seen within the same bounds', async () => {
  const first = await publish({ ...ordersApp, id: 'opening' })
  await cli('POST', '/brands/acme/apps/opening/unpublish')
  expect(await status('opening', 0)).toBe(410)
  expect((await publishApp(withoutCopy, move('opening'), await revisionOf('opening'))).ok).toBe(true)
  expect([await status('opening', believedMs), await status('opening', believedMs + 1)]).toEqual([410, 200])

  await publish({ ...ordersApp, id: 'opening', title: 'Second' })
  expect((await rollbackApp(withoutCopy, move('opening'), first.release)).ok).toBe(true)
  expect(await status('opening', 2 * believedMs + confirmedWithinMs)).toBe(200)
  expect((await storageOf(real).copies.live('acme/opening'))?.value.release).toBe(first.release)
})
