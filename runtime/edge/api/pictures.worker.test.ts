import { exports } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { get } from '../trial/customer.ts'
import { gif, jpeg, pdf, png, webp } from '../trial/pictures.ts'
import { publishBrand, signIn } from '../trial/studio.ts'
import { trialVars } from '../trial/vars.ts'

let composer = ''
beforeAll(async () => {
  await publishBrand()
  composer = await signIn('lin-mei')
})

const send = (body: BodyInit, headers: Record<string, string> = {}, brand = 'acme') =>
  exports.default.fetch(`http://localhost/api/brands/${brand}/pictures`, {
    method: 'POST',
    body,
    headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin', cookie: composer, 'content-type': 'application/octet-stream', ...headers },
  })
const told = async (response: Response) => ({ status: response.status, body: (await response.json()) as { address: string; error: { code: string } } })

test.each([
  ['jpg', jpeg({ after: 'PK' }), { width: 30, height: 40 }],
  ['png', png(), { width: 20, height: 10 }],
  ['webp', webp(), { width: 8, height: 5 }],
  ['gif', gif(), { width: 6, height: 5 }],
])('a %s gets an address that never changes, and its size', async (extension, bytes, size) => {
  const { status, body } = await told(await send(bytes))
  expect(status).toBe(201)
  expect(body).toMatchObject(size)
  expect(body.address).toMatch(new RegExp(`^/pictures/acme/[0-9a-f]{64}\\.${extension}$`))
  expect((await told(await send(bytes))).body.address).toBe(body.address)
  for (const origin of ['http://127.0.0.1', 'http://localhost']) {
    const shown = await exports.default.fetch(origin + body.address)
    expect(shown.status).toBe(200)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': `image/${extension === 'jpg' ? 'jpeg' : extension}`,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(new TextDecoder('latin1').decode(await shown.arrayBuffer())).not.toMatch(/GPS|script|PK/)
  }
  const known = await get(body.address, { headers: { 'if-none-match': `"${body.address.split('/')[3]?.slice(0, 24)}"` } })
  expect(known.status).toBe(304)
})

test.each<[string, BodyInit, number, string]>([
  ['nothing', new Uint8Array(), 400, 'invalid-request'],
  ['HTML', '<!doctype html><script>alert(1)</script>', 415, 'content-type'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 415, 'content-type'],
  ['a PDF', pdf(), 415, 'content-type'],
  ['half a picture', png().slice(0, 50), 400, 'invalid-request'],
  ['a square mile', png(60_000, 60_000), 413, 'too-large'],
  ['6 MB', new Uint8Array(6 * 1024 * 1024), 413, 'too-large'],
])('%s is refused', async (_, body, status, code) => {
  const answer = await told(await send(body))
  expect([answer.status, answer.body.error.code]).toEqual([status, code])
})

test('only a composer of the brand puts one there, from the studio itself', async () => {
  expect((await send(png(), { cookie: '' })).status).toBe(401)
  expect((await send(png(), { cookie: await signIn('tom-weber') })).status).toBe(403)
  expect((await send(png(), {}, 'rival')).status).toBe(403)
  expect((await send(png(), { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send(png(), { cookie: '', authorization: `Bearer ${trialVars.CLI_TOKEN}` }, 'nobody')).status).toBe(404)
})

test.each(['/pictures/acme/x.png', `/pictures/acme/${'0'.repeat(64)}.png`, `/pictures/acme/${'0'.repeat(64)}.svg`, '/pictures/../files/x'])(
  '%s is nothing',
  async (path) => expect((await get(path)).status).toBe(404),
)
