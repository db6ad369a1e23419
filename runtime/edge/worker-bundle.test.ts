import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** What is deployed, as one text. Comments are gone, so that only code is found. */
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['runtime/edge/worker.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    external: ['cloudflare:*', 'node:*'],
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}

test('trap 8: nothing in the Worker makes code from text, which Workers forbid (and the test pool does not)', async () => {
  const code = await bundle()
  expect(code.length).toBeGreaterThan(100_000)
  expect([...code.matchAll(/.{0,60}(?:\bnew Function\b|\bFunction\(|[^.\w]eval\(|\bimport\((?!["'`]))/g)].map(([place]) => place)).toEqual([])
})
