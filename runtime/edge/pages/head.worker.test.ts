import { beforeAll, expect, test } from 'vitest'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { brand, ordersApp, storesApp } from '../trial/documents.ts'
import { cli, publishApp, publishBrand } from '../trial/studio.ts'

const logo = { viewBox: '0 0 40 40', paths: [{ d: 'M0 0H40V40H0Z', fill: '#0b57d0' }] }

beforeAll(async () => {
  await publishBrand()
  await cli('PUT', '/brands/acme', { brand: { ...brand, logo } })
  await publishApp(ordersApp)
  await publishApp(storesApp)
})
const read = async (answer: Promise<Response>) => (await answer).text()
const icon = async () => /<link rel="icon" href="([^"]+)">/.exec(await read(get('/acme/stores')))?.[1] ?? ''

test('what everybody may open says where it stands, for who finds or shares it', async () => {
  const page = await read(get('/acme/stores?lang=zh-CN'))
  expect(page).toContain('<link rel="canonical" href="http://127.0.0.1/acme/stores?lang=zh-CN">')
  expect(page).not.toContain('noindex')
})

test('an answer to a post is somebody’s own: not to be found, and without an address', async () => {
  const { _f } = hiddenFields(await read(get('/acme/orders')), 'f1')
  const page = await read(post('/acme/orders/result', { _f: _f as string, no: 'A1' }))
  expect(page).toContain('A1')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page).not.toMatch(/canonical|og:/)
})

test('the brand’s icon has an address that names it, is kept for ever, and is a picture and nothing else', async () => {
  const path = await icon()
  expect(path).toMatch(/^\/icons\/acme\/[0-9a-z]+\.svg$/)
  const answer = await get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('image/svg+xml')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="512" height="512"><path d="M0 0H40V40H0Z" fill="#0b57d0"/></svg>',
  )
  expect(await (await get(path, { method: 'HEAD' })).text()).toBe('')
})

test('under the address of another drawing the present one stands, for a while', async () => {
  const answer = await get('/icons/acme/before.svg')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=300'])
  expect((await get('/icons/nobody/before.svg')).status).toBe(404)
})

test('a page for when there is no page wears the icon too', async () => {
  const answer = await get('/acme/nothing')
  expect(answer.headers.get('content-security-policy')).toContain("img-src 'self'")
  expect(await answer.text()).toContain(`<link rel="icon" href="${await icon()}">`)
})
