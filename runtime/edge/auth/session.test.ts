import { expect, test } from 'vitest'
import { readSession, sessionCookie, sessionSeconds, signSession } from './session.ts'

const key = new Uint8Array(32).fill(7)
const other = new Uint8Array(32).fill(8)
const now = Date.now()
const session = { person: 'p1', brand: 'acme' }

test('a signed session is read back', async () => {
  expect(await readSession(await signSession(session, key, now), key, now)).toEqual(session)
})

test('a session ends', async () => {
  expect(await readSession(await signSession(session, key, now), key, now + sessionSeconds * 1000 + 1000)).toBeNull()
})

test('a forged, cut or foreign token is nobody', async () => {
  const token = await signSession(session, key, now)
  const none = `${btoa('{"alg":"none"}')}.${token.split('.')[1]}.`.replaceAll('=', '')
  for (const bad of [await signSession(session, other, now), token.slice(0, -4), `${token}x`, none, '', 'x.y.z'])
    expect(await readSession(bad, key, now)).toBeNull()
})

test.each(['https://studio.acme.example', 'http://studio.acme.example', 'https://localhost', 'http://localhost.evil.example', 'http://10.0.0.1'])(
  'the cookie of %s is Secure and bound to its host',
  (address) => {
    expect(sessionCookie(new URL(address))).toEqual({ name: '__Host-session', options: { path: '/', httpOnly: true, sameSite: 'Strict', secure: true } })
  },
)

test.each(['http://localhost:8787', 'http://127.0.0.1', 'http://[::1]:8787'])('WebKit can keep the cookie of %s', (address) => {
  expect(sessionCookie(new URL(address))).toEqual({ name: 'local-session', options: { path: '/', httpOnly: true, sameSite: 'Strict', secure: false } })
})
