// Firefox, driven over WebDriver BiDi.
import puppeteer from 'puppeteer-core'
import { find } from './find.mjs'

/** @returns {Promise<import('./story.mjs').Tab & { version: string, close(): Promise<void> }>} */
export async function openFirefox({ width, height }) {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, defaultViewport: { width, height } })
  const page = await browser.newPage()
  const element = async (what) => (await page.evaluateHandle(find, what)).asElement()
  return {
    version: await browser.version(),
    open: (address) => page.goto(address),
    reload: () => page.reload(),
    back: () => page.goBack(),
    address: async () => page.url(),
    has: async (what) => (await element(what)) !== null,
    text: async (what) => (await element(what))?.evaluate((one) => one.textContent ?? '') ?? null,
    attribute: async (what, name) => (await element(what))?.evaluate((one, name) => one.getAttribute(name), name) ?? null,
    count: (css) => page.evaluate((css) => document.querySelectorAll(css).length, css),
    async press(what) {
      await (await element(what)).click()
    },
    async fill(what, text) {
      const field = await element(what)
      await field.click()
      await page.keyboard.down('Control')
      await page.keyboard.press('a')
      await page.keyboard.up('Control')
      await page.keyboard.type(text)
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  }
}
