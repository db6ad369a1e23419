import { expect, type Page, test } from '@playwright/test'
import type { App } from '../../schemas/documents.ts'
import { expectAccessible } from './check-access.ts'
import { bareWorld, enginePages } from './engine-pages.ts'
import { address } from './job.ts'
import { apps } from './touchlet.ts'

// What a phone can do beside showing a page: hand it on, read a code with its camera, paste the code of a text message.

test.describe('a list of stores is handed on', () => {
  const store = address('store-finder', 'en', 'stores', 'city=Shanghai')
  const press = (page: Page) => page.getByRole('button', { name: 'Share' }).click()
  const said = (page: Page) => page.locator('.tl-share [role=status]')

  test('by the phone’s own menu, and closing that is no failure', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = []
      const share = async (data: ShareData) => {
        shared.push(data)
        if (shared.length > 1) throw new DOMException('closed', 'AbortError')
      }
      Object.assign(self, { shared })
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await page.goto(store)
    await press(page)
    await press(page)
    await expect
      .poll(() => page.evaluate(() => (self as unknown as { shared: unknown }).shared))
      .toEqual([
        { url: page.url(), text: '' },
        { url: page.url(), text: '' },
      ])
    await expect(said(page)).toHaveText('')
  })

  test('by copying the address where there is no such menu, and by hand where that is forbidden', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(apps).origin })
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
    await page.goto(store)
    await press(page)
    await expect(said(page)).toHaveText('The link is copied.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await page.evaluate(() => {
      navigator.clipboard.writeText = async () => {
        throw new DOMException('no', 'NotAllowedError')
      }
    })
    await press(page)
    await expect(said(page)).toHaveText(page.url())
    await expectAccessible(page)
  })
})

const ask = (pattern: string, en: string) => ({ value: { type: 'string', pattern, maxLength: 12 }, label: { en } })
const app = {
  schema: 1,
  id: 'typed',
  brand: 'aurora',
  title: 'Typed',
  job: 'Take two codes',
  outcome: 'answered',
  locales: ['en'],
  asks: { serial: ask('^AU[0-9]{6}$', 'Serial number'), code: ask('^[0-9]{6}$', 'Code') },
  views: {
    start: {
      blocks: [
        {
          id: 'f1',
          type: 'form',
          props: { next: 'end', submit: 'Send' },
          slots: {
            fields: [
              { id: 'a1', type: 'serial', props: { ask: 'serial', codes: 'squares' } },
              { id: 'a2', type: 'otp', props: { ask: 'code', again: 'sent', wait: 30 } },
            ],
          },
        },
      ],
    },
    sent: { blocks: [{ id: 't1', type: 'text', props: { text: 'It is on its way again.' } }] },
    end: { blocks: [{ id: 't2', type: 'text', props: { text: 'Thank you.' } }] },
  },
} as unknown as App
const { open } = enginePages(app, bareWorld())

interface Camera {
  tracks: MediaStreamTrack[]
  sought: string[]
  sees: string
}
/** A camera that shows a grey picture, and a reader of codes that reads in it what `sees` says. */
async function giveCamera(page: Page, may: 'allowed' | 'refused' | 'none'): Promise<void> {
  await page.addInitScript((allowed) => {
    const camera: Camera = { tracks: [], sought: [], sees: '' }
    Object.assign(self, {
      camera,
      BarcodeDetector: class {
        static async getSupportedFormats(): Promise<string[]> {
          return ['qr_code', 'ean_13', 'data_matrix']
        }
        constructor({ formats }: { formats: string[] }) {
          camera.sought = formats
        }
        detect = async () => (camera.sees ? [{ rawValue: camera.sees }] : [])
      },
    })
    navigator.mediaDevices.enumerateDevices = async () => (allowed === 'none' ? [] : ([{ kind: 'videoinput' }] as MediaDeviceInfo[]))
    navigator.mediaDevices.getUserMedia = async () => {
      if (allowed === 'refused') throw new DOMException('no', 'NotAllowedError')
      const canvas = document.createElement('canvas')
      setInterval(() => canvas.getContext('2d')?.fillRect(0, 0, 9, 9), 50)
      const stream = canvas.captureStream()
      camera.tracks.push(...stream.getTracks())
      return stream
    }
  }, may)
}
const camera = (page: Page) =>
  page.evaluate(() => {
    const { tracks, sought } = (self as unknown as { camera: Camera }).camera
    return { tracks: tracks.map(({ readyState }) => readyState), sought }
  })

test.describe('a serial number', () => {
  const scan = (page: Page) => page.getByRole('button', { name: 'Scan' })
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Scan' })

  test('is read by the camera, which is off afterwards', async ({ page }) => {
    await giveCamera(page, 'allowed')
    await open(page)
    await scan(page).click()
    await expect(dialog(page)).toContainText('Hold the code in front of the camera')
    await expect.poll(() => camera(page)).toEqual({ tracks: ['live'], sought: ['qr_code', 'data_matrix'] })
    await expectAccessible(page)
    await page.evaluate(() => Object.assign((self as unknown as { camera: Camera }).camera, { sees: ' AU123456\n' }))
    await expect(page.getByLabel('Serial number')).toHaveValue('AU123456')
    await expect(page.getByLabel('Serial number')).toBeFocused()
    await expect(dialog(page)).toBeHidden()
    expect((await camera(page)).tracks).toEqual(['ended'])
  })

  test('is typed after all: the camera goes off', async ({ page }) => {
    await giveCamera(page, 'allowed')
    await open(page)
    await scan(page).click()
    await expect.poll(async () => (await camera(page)).tracks).toEqual(['live'])
    await page.getByRole('button', { name: 'Type it instead' }).click()
    await expect(dialog(page)).toBeHidden()
    expect((await camera(page)).tracks).toEqual(['ended'])
    await page.getByLabel('Serial number').fill('AU654321')
  })

  test('is typed where the camera is refused, which is said once', async ({ page }) => {
    await giveCamera(page, 'refused')
    await open(page)
    await scan(page).click()
    await expect(dialog(page)).toContainText('The camera cannot be used here. Please type the number.')
    await expect(dialog(page).locator('video')).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Type it instead' }).click()
    await expect(dialog(page)).toBeHidden()
    await page.getByLabel('Serial number').fill('AU654321')
  })

  test('is only typed where there is no camera', async ({ page }) => {
    await giveCamera(page, 'none')
    await open(page)
    // The code's own script has run by now, and what it looks for takes no time.
    await expect(page.getByText(/^Send a new code in/)).toBeVisible()
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)))
    await expect(scan(page)).toHaveCount(0)
  })
})

test.describe('a one-time code', () => {
  const paste = (page: Page, text: string) =>
    page.getByLabel('Code', { exact: true }).evaluate((input, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', words)
      return input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)

  test('is pasted with whatever stands around it; words without a digit are left to the browser', async ({ page }) => {
    await open(page)
    const code = page.getByLabel('Code', { exact: true })
    for (const [text, value] of [
      ['Your code: 12 34-56.', '123456'],
      ['６５４３２１', '654321'],
      ['1234567', '1234567'],
      ['12 34 56', '123456'],
    ] as const) {
      expect(await paste(page, text)).toBe(false)
      await expect(code).toHaveValue(value)
    }
    expect(await paste(page, 'hello')).toBe(true)
    await expect(code).toHaveValue('123456')
  })

  test('is sent again once the first had time to come, and not before', async ({ page }) => {
    await page.clock.install()
    await open(page)
    await page.clock.runFor(10)
    const again = page.locator('.tl-otp-again')
    await expect(again).toHaveText('Send a new code in 30 s')
    await page.clock.runFor(10_000)
    await expect(again).toHaveText('Send a new code in 20 s')
    await expect(again).toHaveAttribute('aria-disabled', 'true')
    await again.click({ force: true })
    await expect(page.getByText('It is on its way again.')).toBeHidden()
    await page.clock.runFor(21_000)
    await expect(again).toHaveText('Send a new code')
    await expect(again).not.toHaveAttribute('aria-disabled')
    await again.click()
    await expect(page.getByText('It is on its way again.')).toBeVisible()
  })
})
