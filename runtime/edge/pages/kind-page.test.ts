import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Brand } from '../../../schemas/documents.ts'
import { kindPage } from './kind-page.ts'

const brand = JSON.parse(readFileSync(new URL('../../../examples/aurora/brand.json', import.meta.url), 'utf8')) as Brand
const page = async (one: Brand | null, lang: string | null = null) =>
  (await kindPage({ url: new URL('https://apps.example/aurora/old'), code: 'closed', brand: one, lang, origin: null })).text()

test('where there is no page, the brand’s people are named all the same', async () => {
  expect(await page(brand, 'en')).toMatch(/<\/main><footer class="tl-foot"><p class="tl-human">Need a person\? <a href="tel:4005550100">400 555 0100<\/a>/)
  expect(await page(brand, 'zh-CN')).toContain('需要人工帮助？')
  const { help: _, ...alone } = brand
  expect(await page(alone as Brand)).not.toContain('<footer')
})
test('where no brand is known it is dark at night as well', async () => {
  const text = await page(null)
  expect(text).toContain('prefers-color-scheme:dark')
  expect(text).not.toContain('<footer')
})
