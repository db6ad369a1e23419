// The editor with a document of 500 blocks: from the command to the frame that shows it.
import { spread } from './figures.mjs'
import { timeEdit } from './time-edit.mjs'

const blocks = 500
const repeats = 12

/** A document as somebody would build it: sections with a few things in each. */
function largeApp() {
  const view = []
  for (let n = 0; n < blocks / 5; n++) {
    view.push({
      id: `s${n}`,
      type: 'section',
      props: { title: `Part ${n}` },
      slots: {
        body: [
          { id: `h${n}`, type: 'heading', props: { text: `Heading ${n}` } },
          { id: `t${n}`, type: 'text', props: { text: `Some **text** of part ${n}, long enough to be more than one line on a phone.` } },
          { id: `n${n}`, type: 'notice', props: { tone: 'info', title: `Notice ${n}`, text: 'Something to know.' } },
          { id: `d${n}`, type: 'details', props: { items: [{ id: 'a', label: 'Name', value: `Value ${n}` }] } },
        ],
      },
    })
  }
  return {
    schema: 1,
    id: `bench-${Date.now().toString(36)}`,
    title: 'A large document',
    job: 'Show how the editor bears it',
    outcome: 'answered',
    locales: ['en'],
    asks: {},
    views: { start: { blocks: view } },
  }
}

export async function measureBuilder({ studio, browser }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.goto(studio)
    const app = largeApp()
    const stored = await page.evaluate(signInAndStore, app)
    const began = performance.now()
    await page.goto(`${studio}/apps/${app.id}`)
    await page.waitForFunction(canvasShows, blocks, { polling: 20, timeout: 60_000 })
    const open = performance.now() - began
    await page.waitForTimeout(1500)
    const { insert, undo, letter } = await page.evaluate(timeEdit, { repeats })
    await page.evaluate((path) => fetch(path, { method: 'DELETE' }), stored)
    return [
      [`editor, ${blocks} blocks: open, ms`, open.toFixed(0), '< 955 (GrapesJS)'],
      [`editor, ${blocks} blocks: insert one, ms`, spread(insert, 1), '< 52'],
      [`editor, ${blocks} blocks: undo it, ms`, spread(undo, 1), '< 49'],
      [`editor, ${blocks} blocks: type a letter, ms`, spread(letter, 1), '–'],
    ]
  } finally {
    await page.close()
  }
}

/** In the studio: signs in as a composer and stores the document; gives its brand and id. */
async function signInAndStore(app) {
  const send = async (method, path, body) => {
    const response = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  }
  const { demo } = await (await fetch('/api/session')).json()
  const { id: person, brand } = demo.find(({ role }) => role === 'composer')
  await send('POST', '/api/session', { person })
  await send('POST', `/api/brands/${brand}/apps`, { app: { ...app, brand } })
  return `/api/brands/${brand}/apps/${app.id}`
}

/** In the studio: whether the canvas has drawn them all. */
function canvasShows(blocks) {
  const canvas = document.querySelector('tl-studio')?.shadowRoot?.querySelector('tl-editor')?.shadowRoot?.querySelector('tl-canvas')
  const device = canvas?.shadowRoot?.querySelector('tl-device')
  return (device?.page?.root.querySelectorAll('h2,h3').length ?? 0) >= blocks / 5
}
