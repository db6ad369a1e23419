import { expect, test } from 'vitest'
import { clientMark } from './client-mark.ts'
import { clientNetwork } from './client-network.ts'
import { tooMany } from './too-many.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['', null],
  ['unknown', null],
  ['1.2.3.4, 5.6.7.8', null],
  ['2001:db8::1%eth0', null],
])('%j is known by %j', (address, network) => {
  expect(clientNetwork(address)).toBe(network)
})

const key = new Uint8Array(32).fill(1)
const now = Date.UTC(2026, 10, 25, 12)
const at = (ip: string) => new Headers({ 'cf-connecting-ip': ip })

test('a mark is a client’s for a day, and says nothing of the address', async () => {
  const mark = await clientMark(at('192.0.2.7'), key, now)
  expect(mark).toMatch(/^[0-9a-f]{32}$/)
  expect(await clientMark(at('192.0.2.7'), key, now + 3600_000)).toBe(mark)
  for (const other of [
    await clientMark(at('192.0.2.8'), key, now),
    await clientMark(at('192.0.2.7'), key, now + 24 * 3600_000),
    await clientMark(at('192.0.2.7'), new Uint8Array(32).fill(2), now),
  ])
    expect(other).not.toBe(mark)
  expect(await clientMark(new Headers(), key, now)).toBeNull()
})

test.each([
  [1, 'Wait 1 minute,', '请 1 分钟后', 60],
  [60_001, 'Wait 2 minutes,', '请 2 分钟后', 120],
  [-5, 'Wait 1 minute,', '请 1 分钟后', 60],
])('%i ms are whole minutes, in the plural of each language', (left, en, zh, wait) => {
  const answer = tooMany(now + left, now)
  expect(answer).toMatchObject({ wait, refusal: { next: { en: expect.stringContaining(en), 'zh-CN': expect.stringContaining(zh) } } })
})
