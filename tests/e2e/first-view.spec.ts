import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { address } from './job.ts'

const apps = readdirSync(new URL('../../examples/aurora/apps', import.meta.url)).map((file) => file.replace('.json', ''))

/** The browser asks for the tab's icon when it likes: once for all pages of a brand, and never before a page is drawn. */
const isTabIcon = (url: string) => new URL(url).pathname.startsWith('/icons/')

for (const app of apps) {
  test(`the first view of ${app} comes with one request, and nothing on it moves when its script is there`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 740 })
    const asked: string[] = []
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && request.resourceType() !== 'image' && !isTabIcon(request.url())) asked.push(request.url())
    })
    await page.addInitScript(() => {
      const moved: string[] = []
      Object.assign(self, { moved })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Element | null }[] })[])
          moved.push(...entry.sources.map(({ node }) => node?.className || `${node?.nodeName}`))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(address(app, 'en'))
    // Its script has run, and what it changed is painted.
    await page.waitForFunction(() => history.state?.touchlet !== undefined)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))))
    expect(await page.evaluate(() => (self as unknown as { moved: string[] }).moved)).toEqual([])
    expect(asked).toEqual([address(app, 'en')])
  })
}
