import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule; what is left out is where passing elements stand, which nobody reads and which takes half of the time. */
const options = '{ resultTypes: ["violations"], preload: false, elementRef: false, xpath: false, ancestry: false }'

interface Violation {
  id: string
  help: string
  nodes: { target: string[] }[]
}

/** No violation of any axe rule on the page as it stands. The script goes in through the debugger, which no CSP stops; without scripts it cannot run, but the page is the same. */
export async function expectAccessible(page: Page): Promise<void> {
  // A view that is fading in has no contrast yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))))
  if (!(await page.evaluate('"axe" in self'))) await page.evaluate(axe)
  const violations = (await page.evaluate(`axe.run(${options}).then((result) => result.violations)`)) as Violation[]
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`)).toEqual([])
}
