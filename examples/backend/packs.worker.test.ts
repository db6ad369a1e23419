import { expect, test } from 'vitest'
import { readCode } from './routes/packs.ts'
import { env } from './trial/database.ts'
import app from './worker.ts'

const check = async (key: string, code: string, place = '') => {
  const response = await app.request('/packs/checks', { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify({ code, place }) }, env)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('a code is read as it is printed, typed or scanned', () => {
  const whole = { gtin: '09506000135014', lot: 'WC2609A', serial: 'RA100037' }
  expect(readCode('ra 100037')).toEqual({ serial: 'RA100037' })
  expect(readCode('(01) 09506000135014 (10) WC2609A (21) RA100037')).toEqual(whole)
  expect(readCode('https://id.aurora.example/aurora/01/09506000135014/10/WC2609A/21/RA100037?lang=en')).toEqual(whole)
  for (const none of ['', 'hello', 'RA10003', '(21)RA100037']) expect(readCode(none), none).toBeNull()
})
test('the first check is the first, the same key is not another, and the next ones count', async () => {
  const first = await check('packs-key-1', 'RA100148', '杭州')
  expect(first).toMatchObject({ status: 201, body: { checks: 1, state: 'fine', firstPlace: '杭州' } })
  expect(await check('packs-key-1', 'RA100148', '杭州')).toEqual(first)
  expect((await check('packs-key-2', 'RA100148', '上海')).body).toMatchObject({ checks: 2, firstPlace: '杭州', firstAt: first.body.firstAt })
})
test('how a check ended is told by its key', async () => {
  const first = await check('packs-key-5', 'RA100222', '杭州')
  const told = await app.request('/packs/checks/packs-key-5', {}, env)
  expect({ status: told.status, body: await told.json() }).toEqual(first)
  expect((await app.request('/packs/checks/packs-key-none', {}, env)).status).toBe(404)
})
test('of many checks at the same moment one is the first', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, (_, i) => check(`packs-many-${i}`, 'RA100185')))
  expect(all.map(({ body }) => body.checks).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})
test('recalled and expired are told apart, and counted all the same', async () => {
  expect((await check('packs-key-3', 'OB100037')).body).toMatchObject({ state: 'recalled', recalledOn: '2026-11-12', checks: 1 })
  expect((await check('packs-key-4', 'RC100037')).body).toMatchObject({ state: 'expired', checks: 1 })
})
test.each([
  ['ZZ100037', 'unknown-code'],
  ['(01)09506000135021(21)RA100037', 'unknown-code'],
  ['(01)09506000135014(10)WC2609B(21)RA100037', 'unknown-code'],
  ['(01)09506000135014', 'no-serial'],
  ['hello', 'not-a-code'],
])('%s is refused as %s and leaves no trace', async (code, refusal) => {
  expect(await check(`packs-${code.replace(/\W/g, '-')}-key`, code)).toEqual({ status: 422, body: { code: refusal } })
})
test('there are packs enough, and every batch has its way and its papers, but for one whose story is not written down', async () => {
  expect((await env.DB.prepare('SELECT COUNT(*) AS n FROM packs').first<{ n: number }>())?.n).toBeGreaterThanOrEqual(200)
  const { results } = await env.DB.prepare("SELECT lot FROM batches WHERE lot <> 'LJ2604A'").all<{ lot: string }>()
  for (const { lot } of results) {
    const { steps, certificates } = (await (await app.request(`/batches/${lot}`, {}, env)).json()) as { steps: unknown[]; certificates: unknown[] }
    expect(steps.length, lot).toBeGreaterThanOrEqual(5)
    expect(certificates.length, lot).toBeGreaterThan(0)
  }
  expect((await app.request('/batches/NONE', {}, env)).status).toBe(404)
  const known = await app.request('/batches/LJ2604A', {}, env)
  expect({ status: known.status, body: await known.json() }).toMatchObject({ status: 200, body: { lot: 'LJ2604A', madeOn: '2026-04-03', steps: [] } })
})
