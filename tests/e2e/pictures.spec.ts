import { randomBytes } from 'node:crypto'
import { expect, type Locator, test } from '@playwright/test'
import { writePng } from './png.ts'
import { apps, studio } from './touchlet.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })

const id = `t-picture-${randomBytes(4).toString('hex')}`
const app = {
  schema: 1,
  id,
  brand: 'aurora',
  title: 'Picture',
  job: 'Show a picture',
  outcome: 'answered',
  locales: ['en'],
  asks: {},
  views: { start: { blocks: [{ id: 'i1', type: 'image', props: { src: '', alt: 'Two colours', lazy: false } }] } },
}

const shown = (picture: Locator) => expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300)

test('a composer drops in a picture, sees it at once and publishes it; what is no picture is refused in words', async ({ page }) => {
  const buffer = writePng({ width: 300, height: 180, data: Uint8Array.from({ length: 300 * 180 * 4 }, (_, i) => [255, i % 251, 40, 255][i % 4] as number) })
  await page.goto(studio)
  const tell = (path: string, body: object) =>
    page.evaluate(
      async ([path, body]) =>
        (await fetch(`/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status,
      [path, body] as const,
    )
  expect(await tell('session', { person: 'lin-mei', brand: 'aurora' })).toBe(200)
  expect(await tell('brands/aurora/apps', { app })).toBe(201)
  await page.goto(`${studio}/apps/${id}`)
  const canvas = page.locator('tl-device').first().locator('.tl')
  await canvas.locator('svg[role=img]').click({ force: true })

  const upload = page.locator('tl-inspector tl-picture-upload')
  await upload.locator('input').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await expect(upload.getByRole('alert')).toHaveText('Choose a JPEG, PNG, WebP or GIF picture.')

  await upload.locator('input').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer })
  const picture = canvas.locator('img[alt="Two colours"]')
  await expect(picture).toHaveAttribute('src', /^\/pictures\/aurora\/[0-9a-f]{64}\.png$/)
  await expect(picture).toHaveAttribute('width', '300')
  await expect(picture).toHaveAttribute('height', '180')
  await shown(picture)
  await expect(upload.getByRole('alert')).toHaveCount(0)
  await expect(upload.locator('img')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(picture).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(picture).toHaveAttribute('width', '300')

  await expect(page.locator('tl-save-state')).toHaveText(/Saved|已保存/)
  await page.getByRole('banner').getByRole('button', { name: 'Publish' }).click()
  const sheet = page.getByRole('dialog', { name: /Publish|发布/ })
  await sheet.getByRole('button', { name: /^Publish/ }).click()
  await expect(sheet.getByText('It is live.')).toBeVisible()
  // Others that publish poll too: an answer from before may be gone by for a second.
  await expect.poll(async () => (await page.goto(`${apps}/aurora/${id}`))?.status()).toBe(200)
  await shown(page.getByAltText('Two colours'))
})
