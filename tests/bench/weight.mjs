// What a customer has to wait for: the bytes of the first view, and how many requests bring them.
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { inRoot } from '../../cli/project/root.mjs'
import { bytes } from './figures.mjs'

/** One initial congestion window: ten segments of 1,460 bytes (RFC 6928). */
const window = 14_600
const folder = 'examples/aurora/apps'

/** Rows of the table: of each example in each of its languages the heaviest. */
export async function measureWeight({ apps, browser }) {
  const rows = []
  for (const file of readdirSync(inRoot(folder)).sort()) {
    const app = JSON.parse(readFileSync(inRoot(folder, file), 'utf8'))
    let heaviest = 0
    let requests = 0
    for (const locale of app.locales) {
      const url = `${apps}/${app.brand}/${app.id}?lang=${locale}`
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${url} answers ${response.status}`)
      const body = Buffer.from(await response.arrayBuffer())
      const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
      heaviest = Math.max(heaviest, packed.length)
      requests = Math.max(requests, await countRequests(browser, url))
    }
    rows.push([`\`${app.id}\`: first view, brotli; requests`, `${bytes(heaviest)}; ${requests}`, `≤ ${bytes(window)}; 1`])
  }
  return rows
}

/** Requests until the page is quiet, pictures aside. */
async function countRequests(browser, url) {
  const page = await browser.newPage({ viewport: { width: 375, height: 740 } })
  let count = 0
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && request.resourceType() !== 'image') count++
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.close()
  return count
}
