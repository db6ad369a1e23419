import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test'
import { type EmbedMode, type Hosts, hostKinds, startHosts } from './hosts.ts'
import { compareShots } from './pixels.ts'
import { apps } from './touchlet.ts'

/** The same app, the same width: a page of its own, a frame and a shadow root look alike, whatever the host does. */
const app = 'aurora/order-status'
/** Listed among the example brand's embedders. */
const hostsPort = 8790
const shots = fileURLToPath(new URL('./shots/', import.meta.url))

// Tall enough that nothing has to be scrolled into a picture. Pixels one to one: a frame of another site is drawn at
// the machine's own density and then scaled, which no phone does.
const phone = { viewport: { width: 375, height: 3000 }, deviceScaleFactor: 1, colorScheme: 'light' } as const
test.use(phone)

let hosts: Hosts
const pictures: Record<string, Buffer> = {}
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  hosts = await startHosts(apps, hostsPort)
  mkdirSync(shots, { recursive: true })
  const page = await browser.newPage(phone)
  await page.goto(`${apps}/${app}`)
  pictures.start = await shoot(page.locator('.tl'))
  await askOrder(page)
  pictures.result = await shoot(page.locator('.tl[data-view=result]'))
  await page.close()
  for (const [name, picture] of Object.entries(pictures)) writeFileSync(`${shots}page-${name}.png`, picture)
})
test.afterAll(() => hosts.close())

/**
 * A picture of what was drawn in one go. What changes is drawn anew by itself, and where its edge cuts a curve (the logo's corner,
 * when a view grows under it) the browser smooths that curve a little differently: a layer of its own is drawn as a whole.
 */
async function shoot(root: Locator): Promise<Buffer> {
  await root.locator('.tl-main').waitFor()
  await root.evaluate(async (element: HTMLElement) => {
    await Promise.all([...element.querySelectorAll('img')].map((image) => image.decode().catch(() => {})))
    ;((element.getRootNode() as Document).activeElement as HTMLElement | null)?.blur()
    // Half of a row of pixels is the host's ground, which is nobody's likeness.
    element.style.minHeight = `${Math.ceil(element.getBoundingClientRect().height)}px`
    // A frame grows after its page has, on a busy machine a while after: what it then uncovers is drawn apart from the rest.
    while (window !== top && element.getBoundingClientRect().bottom > innerHeight) await new Promise(requestAnimationFrame)
    for (const layer of ['auto', 'transform']) {
      element.style.willChange = layer
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    }
  })
  return root.screenshot({ animations: 'disabled', caret: 'hide' })
}

const askOrder = async (place: Page | Locator | FrameLocator) => {
  await place.locator('[name=orderNo]').fill('A1001')
  await place.locator('[name=phone]').fill('4321')
  await place.locator('form .tl-button').first().click()
}

for (const kind of hostKinds) {
  for (const mode of ['frame', 'inline'] as const satisfies EmbedMode[]) {
    test(`${mode} in a ${kind} host looks like the page`, async ({ page }) => {
      await page.goto(hosts.url(kind, mode, app, ''))
      const place = mode === 'frame' || kind === 'trusted-types' ? page.frameLocator('touchlet-app iframe') : page.locator('touchlet-app')
      await compare('start', place.locator('.tl'))
      await askOrder(place)
      await compare('result', place.locator('.tl[data-view=result]'))

      async function compare(name: string, root: Locator): Promise<void> {
        const picture = await shoot(root)
        const difference = compareShots(pictures[name] as Buffer, picture)
        if (difference.max > 2) {
          writeFileSync(`${shots}${kind}-${mode}-${name}.png`, picture)
          if (difference.picture) writeFileSync(`${shots}${kind}-${mode}-${name}-difference.png`, difference.picture)
        }
        expect(difference.max, difference.text).toBeLessThanOrEqual(2)
      }
    })
  }
}
