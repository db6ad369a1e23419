// The README's story, told to any browser: a composer makes and publishes an app, a customer uses it.
import { setTimeout as wait } from 'node:timers/promises'

/**
 * What a browser has to offer. `what` is described in find.mjs.
 * @typedef {object} Tab
 * @property {(address: string) => Promise<unknown>} open
 * @property {() => Promise<unknown>} reload
 * @property {() => Promise<unknown>} back
 * @property {() => Promise<string>} address
 * @property {(what: object) => Promise<boolean>} has
 * @property {(what: object) => Promise<string | null>} text
 * @property {(what: object, name: string) => Promise<string | null>} attribute
 * @property {(css: string) => Promise<number>} count
 * @property {(what: object) => Promise<unknown>} press
 * @property {(what: object, text: string) => Promise<unknown>} fill
 * @property {() => Promise<Uint8Array>} picture
 */

const patienceMs = 30_000
const headline = 'Follow your parcel'

/** Waits until it holds: a page is drawn when it is. Gives what it gave. */
async function until(holds, what) {
  const end = Date.now() + patienceMs
  for (;;) {
    const value = await holds().catch(() => null)
    if (value) return value
    if (Date.now() > end) throw new Error(`It was waited for in vain: ${what}`)
    await wait(100)
  }
}

const sees = (tab, what) => until(() => tab.has(what), JSON.stringify(what))
async function press(tab, what) {
  await sees(tab, what)
  await tab.press(what)
}
const equal = (is, wanted) => {
  if (is !== wanted) throw new Error(`${JSON.stringify(is)} instead of ${JSON.stringify(wanted)}`)
}

/** The steps, in turn; each builds on those before. `studio`, `apps`: origins of the running product. */
export function steps({ studio, apps, examples }) {
  let address = ''
  const lookUp = async (tab, order, phone) => {
    await sees(tab, { css: '[name=orderNo]' })
    await tab.fill({ css: '[name=orderNo]' }, order)
    await tab.fill({ css: '[name=phone]' }, phone)
    await tab.press({ css: 'form .tl-button' })
  }
  return {
    'the composer signs in, and is signed in still after a reload': async (tab) => {
      await tab.open(studio)
      await press(tab, { kind: 'button', name: 'Lin Mei' })
      await sees(tab, { kind: 'link', name: 'New app' })
      await tab.reload()
      await sees(tab, { kind: 'link', name: 'New app' })
    },
    'makes an app from a service': async (tab) => {
      await press(tab, { kind: 'link', name: 'New app' })
      await press(tab, { kind: 'radio', name: 'Where is this order' })
      await press(tab, { kind: 'button', name: 'Make this app' })
      await until(async () => /\/apps\/[a-z0-9-]+$/.test(await tab.address()), 'the new app’s address')
    },
    'changes its heading on the canvas': async (tab) => {
      await press(tab, { kind: 'tab', name: 'Outline' })
      await press(tab, { kind: 'treeitem', name: 'Heading' })
      const text = { within: 'tl-inspector', kind: 'textbox', name: 'Text' }
      await sees(tab, text)
      await tab.fill(text, headline)
      await until(async () => (await tab.text({ within: 'tl-device', css: 'h2.tl-heading' })) === headline, 'the heading on the canvas')
      await sees(tab, { within: 'tl-save-state', kind: 'text', name: '^Saved$' })
    },
    'publishes it': async (tab) => {
      await press(tab, { kind: 'button', name: '^Publish' })
      await press(tab, { within: 'dialog:modal', kind: 'button', name: '^Publish' })
      const link = { within: 'dialog:modal', css: `a[href^="${apps}/"]` }
      await sees(tab, link)
      address = await tab.attribute(link, 'href')
    },
    'the customer finds the order': async (tab) => {
      await tab.open(`${address}?lang=en`)
      await sees(tab, { kind: 'text', name: `^${headline}$` })
      await lookUp(tab, 'A1001', '4321')
      await sees(tab, { css: '.tl-timeline li' })
      equal(await tab.count('.tl-timeline li'), 5)
    },
    'goes back, and is told of an order that is not there': async (tab) => {
      await tab.back()
      await lookUp(tab, 'Z9999', '0000')
      await sees(tab, { kind: 'text', name: 'We found no order with this number and phone' })
      equal((await tab.address()).includes('Z9999'), false)
    },
    ...Object.fromEntries(
      examples.map((app) => [
        `${app} is there in both languages`,
        async (tab) => {
          for (const lang of ['en', 'zh-CN']) {
            await tab.open(`${apps}/aurora/${app}?lang=${lang}`)
            await sees(tab, { css: `html[lang="${lang}"] .tl-main h1, html[lang="${lang}"] .tl-main h2` })
          }
        },
      ]),
    ),
  }
}
