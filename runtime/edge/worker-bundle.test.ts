import { expect, test } from 'vitest'
import { bundleWorker } from './build.mjs'

/** What is deployed. Comments are gone, so that only code is found. */
const bundle = await bundleWorker()

test('trap 8: nothing in the Worker makes code from text, which Workers forbid (and the test pool does not)', () => {
  const code = bundle.modules.map((name) => bundle.files[name]).join('\n')
  expect(code.length).toBeGreaterThan(100_000)
  expect([...code.matchAll(/.{0,60}(?:\bnew Function\b|\bFunction\(|[^.\w]eval\(|\bimport\((?!["'`]))/g)].map(([place]) => place)).toEqual([])
})

/** What only those who work in the studio need, and what is asked for by few pages. */
const studio =
  /^(?:runtime\/edge\/(?:api\/(?!studio-files)|publish\/(?:publish-app|check-))|runtime\/engine\/(?:compile|check-(?!answer|schema\.))|blocks\/generated\/(?:registry|validators)\.ts|schemas\/generated\/validators)|\/micromark|\/regions\/generated|\/client\/generated\/behaviours/
/** What makes a page of a release: read while the storage is asked for it. */
const pages = /^(?:runtime\/engine\/(?!answer\.ts)|blocks\/(?!kit\/(?:direction|escape)))|@marcbachmann\/cel-js|@cfworker|node_modules\/jose/

test('a new isolate reads neither the studio nor what makes pages before it can answer', () => {
  const inputs: string[] = bundle.inputsOf('runtime/edge/worker.ts')
  expect(inputs).toContain('runtime/edge/pages/apps.ts')
  const wrong = inputs.filter((path) => studio.test(path) || pages.test(path))
  expect(wrong, 'Each customer whom a new isolate answers would wait for it: import it where it is needed, with import().').toEqual([])
})

test('what makes pages brings nothing of the studio along', () => {
  const inputs: string[] = bundle.inputsOf('runtime/edge/pages/answer-app.ts')
  expect(inputs).toContain('runtime/engine/load.ts')
  expect(
    inputs.filter((path) => studio.test(path)),
    'Pages are made of a release: what compiles, checks and describes blocks has no part in it.',
  ).toEqual([])
})
