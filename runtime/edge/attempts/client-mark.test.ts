import { expect, test } from 'vitest'
import { clientMark } from './client-mark.ts'
import { clientNetwork } from './client-network.ts'
import { tooMany } from './too-many.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::2', '0:0:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['127.0.0.1', 'loopback'],
  ['127.8.9.1', 'loopback'],
  ['::1', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['', null],
  ['unknown', null],
  ['1.2.3.4, 5.6.7.8', null],
  ['2001:db8::1%eth0', null],
])('%j is known by %j', (address, network) => {
  expect(clientNetwork(address)).toBe(network)
})

const now = Date.UTC(2026, 10, 25, 12)
const settings = { clientAddressHeader: 'cf-connecting-ip', contextKeys: [new Uint8Array(32).fill(1)], demo: false }
const from = (headers: Record<string, string>, more: Partial<typeof settings> | { clientAddressHeader: null } = {}, at = now) =>
  clientMark({ headers: new Headers(headers), settings: { ...settings, ...more }, now: at })
const at = (ip: string, more = {}, time = now) => from({ 'cf-connecting-ip': ip }, more, time)

test('a mark is a client’s for a day, and says nothing of the address', async () => {
  const mark = await at('192.0.2.7')
  expect(mark).toMatch(/^[0-9a-f]{32}$/)
  expect(await at('192.0.2.7', {}, now + 3600_000)).toBe(mark)
  for (const other of [
    await at('192.0.2.8'),
    await at('192.0.2.7', {}, now + 24 * 3600_000),
    await at('192.0.2.7', { contextKeys: [new Uint8Array(32).fill(2)] }),
  ])
    expect(other).not.toBe(mark)
  expect(await from({})).toBeNull()
})

test('an address is believed only from the header that the deployer has named', async () => {
  const forged = {
    'cf-connecting-ip': '192.0.2.7',
    'x-forwarded-for': '192.0.2.7',
    'x-real-ip': '192.0.2.7',
    'true-client-ip': '192.0.2.7',
    forwarded: 'for=192.0.2.7',
  }
  expect(await from(forged, { clientAddressHeader: null })).toBeNull()
  const named = { clientAddressHeader: 'x-client' }
  expect(await from(forged, named)).toBeNull()
  expect(await from({ ...forged, 'x-client': '192.0.2.9' }, named)).toBe(await at('192.0.2.9'))
})

test('on this machine all are one client, whatever address they claim to have', async () => {
  const local = { clientAddressHeader: null, demo: true }
  const one = await from({}, local)
  expect(one).not.toBeNull()
  expect(await at('192.0.2.7', local)).toBe(one)
  // Where a header is named here too, each loopback address in it is this machine.
  for (const ip of ['127.0.0.1', '127.0.0.53', '::1']) expect(await at(ip, { demo: true })).toBe(one)
})

test.each([
  [1, 'Wait 1 minute,', '请 1 分钟后', 60],
  [60_001, 'Wait 2 minutes,', '请 2 分钟后', 120],
  [-5, 'Wait 1 minute,', '请 1 分钟后', 60],
])('%i ms are whole minutes, in the plural of each language', (left, en, zh, wait) => {
  const answer = tooMany(now + left, now)
  expect(answer).toMatchObject({ wait, refusal: { next: { en: expect.stringContaining(en), 'zh-CN': expect.stringContaining(zh) } } })
})
