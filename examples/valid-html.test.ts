import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../cli/documents-on-disk.ts'
import { behaviours } from '../runtime/client/generated/behaviours.ts'
import { enhance } from '../runtime/client/generated/enhance.ts'
import { compile } from '../runtime/engine/compile.ts'
import { load } from '../runtime/engine/load.ts'
import { renderPage } from '../runtime/engine/page.ts'
import { sampleNames, sampleState } from '../runtime/engine/samples.ts'
import type { ViewState } from '../runtime/engine/state.ts'
import type { World } from '../runtime/engine/world.ts'
import type { Brand } from '../schemas/documents.ts'
import { htmlProblems } from '../tests/html-problems.ts'

const { documents } = readDocuments([fileURLToPath(new URL('./aurora', import.meta.url))])
const world: World = {
  brand: documents.find((one) => one.kind === 'brand')?.document as Brand,
  facts: documents.flatMap((one) => (one.kind === 'fact' ? [one.document] : [])),
  services: documents.flatMap((one) => (one.kind === 'service' ? [one.document] : [])),
  dataBlocks: documents.flatMap((one) => (one.kind === 'data-block' ? [one.document] : [])),
}
const apps = documents.flatMap((one) => (one.kind === 'app' ? [one.document] : []))

async function whole(page: string | AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of typeof page === 'string' ? [page] : page) text += piece
  return text
}

describe.each(apps)('$id', (app) => {
  const { release } = compile(app, world, { scripts: { page: enhance, blocks: behaviours } })
  if (!release) throw new Error(`${app.id} does not compile`)
  const seal = () => ({ context: 'sealed', key: 'sealed' })

  /** A view in all the states that a customer may meet it in. */
  const states = (view: string): ViewState[] => {
    const samples = sampleNames(app, world, view)
    const shown = (samples.length > 0 ? [...samples, '$failure'] : [undefined]).map((sample) => ({
      ...sampleState(app, world, view, sample === undefined ? {} : { sample }),
      seal,
    }))
    const first = shown[0] as ViewState
    const forms = release.views[view]?.forms ?? []
    const notice = (more: object) => Object.fromEntries(forms.map((form) => [form, { tone: 'warn', text: 'Not yet', next: 'Wait', ...more } as const]))
    const all = (text: string) => Object.fromEntries(Object.keys(app.asks).map((name) => [name, text]))
    const late = Object.entries(first.data).map(([name, answer], i) => [name, i === 0 ? new Promise(setImmediate).then(() => answer) : answer])
    return [
      ...shown,
      { ...first, typed: all('?'), errors: all('Put this right'), failed: Object.fromEntries(forms.map((form) => [form, true])) },
      { ...first, notices: notice({ refused: true }) },
      { ...first, notices: notice({ instead: true, check: 'Look', checks: '1' }) },
      { ...first, data: Object.fromEntries(late) },
    ]
  }

  test.each(app.locales)('every view in %s is valid HTML, whatever came of its data and its forms', async (locale) => {
    const loaded = load(release, locale)
    const pages = new Map<string, string>()
    for (const view of Object.keys(app.views)) for (const state of states(view)) pages.set(await whole(renderPage(loaded, view, state)), view)
    const found = new Set([...pages].flatMap(([page, view]) => htmlProblems(page).map((problem) => `${view}: ${problem}`)))
    expect([...found], 'Browsers repair what is not valid, each at its own place, and a screen reader reads what they made of it.').toEqual([])
  })
})
