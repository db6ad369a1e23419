// What a customer has to wait for: the bytes of the first view, and how many requests bring them.
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { inRoot } from '../../cli/project/root.mjs'
import { firstViewLimit } from '../first-view-limit.mjs'
import { bytes } from './figures.mjs'

const folder = 'examples/aurora/apps'

/** Rows of the table: of each example in each of its languages the heaviest. */
export async function measureWeight({ apps, browser }) {
  const rows = []
  for (const file of readdirSync(inRoot(folder)).sort()) {
    const app = JSON.parse(readFileSync(inRoot(folder, file), 'utf8'))
    let heaviest = 0
    let requests = 0
    let shift = 0
    for (const locale of app.locales) {
      const url = `${apps}/${app.brand}/${app.id}?lang=${locale}`
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${url} answers ${response.status}`)
      const body = Buffer.from(await response.arrayBuffer())
      const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
      heaviest = Math.max(heaviest, packed.length)
      const seen = await look(browser, url)
      requests = Math.max(requests, seen.requests)
      shift = Math.max(shift, seen.shift)
    }
    rows.push([
      `\`${app.id}\`: first view, brotli; requests; layout shift`,
      `${bytes(heaviest)}; ${requests}; ${shift.toFixed(3)}`,
      `≤ ${bytes(firstViewLimit(app.id))}; 1; 0`,
    ])
  }
  return rows
}

/** Requests until the page is quiet, pictures aside, and how much of it moved (Layout Instability, “cumulative layout shift”). */
async function look(browser, url) {
  const page = await browser.newPage({ viewport: { width: 375, height: 740 } })
  let requests = 0
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && request.resourceType() !== 'image') requests++
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        // What was seen before is handed over in a task of its own.
        setTimeout(() => resolve(sum), 100)
      }),
  )
  await page.close()
  return { requests, shift }
}
