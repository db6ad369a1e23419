import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../cli/documents-on-disk.ts'
import { checkBrand } from '../runtime/edge/publish/check-brand.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const layers = ['schemas', 'blocks', 'runtime/engine', 'runtime/client', 'runtime/edge', 'builder', 'cli', 'examples'] as const
type Layer = (typeof layers)[number]

/** What each layer may import beside itself. An app must mean the same in the canvas and at the edge, so what both run may know of neither. */
const allowed: Record<Layer, readonly Layer[]> = {
  schemas: [],
  blocks: ['schemas'],
  'runtime/engine': ['schemas', 'blocks'],
  'runtime/client': ['schemas', 'blocks'],
  'runtime/edge': ['schemas', 'blocks', 'runtime/engine', 'runtime/client'],
  builder: ['schemas', 'blocks', 'runtime/engine'],
  cli: ['schemas', 'blocks', 'runtime/engine'],
  examples: [],
}

const files = layers.flatMap((layer) => sources(layer).map((path) => ({ layer, path, text: readFileSync(join(root, path), 'utf8') })))
const product = files.filter(({ path }) => !/\.test\.ts$|testing/.test(path))

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return ['generated', 'node_modules', '.wrangler'].includes(entry.name) ? [] : sources(path)
    return /\.(?:ts|mjs|json|html|css|sql)$/.test(entry.name) ? [path] : []
  })
}

const layerOf = (path: string): Layer | undefined => layers.find((layer) => path.startsWith(`${layer}/`))

/** Relative imports of a file: where to, and whether only for types. */
function imports(path: string, text: string): { to: string; typesOnly: boolean }[] {
  return [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/gm)].map((match) => ({
    to: relative(root, join(root, dirname(path), (match[2] ?? match[3]) as string)),
    typesOnly: match[1] !== undefined,
  }))
}

describe.each(layers)('imports of %s', (layer) => {
  test('go one way: schemas ← blocks ← engine ← edge, builder, cli', () => {
    const wrong = product
      .filter((file) => file.layer === layer && /\.(?:ts|mjs)$/.test(file.path))
      .flatMap(({ path, text }) =>
        imports(path, text)
          .filter(({ to, typesOnly }) => {
            const target = layerOf(to)
            if (target === undefined || target === layer || allowed[layer].includes(target)) return false
            // The types of the edge's routes are what the builder's client is made of; nothing of them is left after the build.
            if (layer === 'builder' && target === 'runtime/edge' && typesOnly) return false
            // One file of the generators is shared.
            return !to.endsWith('schemas/write-if-changed.mjs')
          })
          .map(({ to }) => `${path} imports ${to}`),
      )
    expect(wrong, `${layer} may import ${allowed[layer].join(', ') || 'nothing'} and itself only: what stands below must not know what stands on it.`).toEqual(
      [],
    )
  })
})

test('the engine and the blocks know no DOM, request, storage or clock', () => {
  const impure = /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|fetch\(|localStorage|sessionStorage|document\.|window\.|process\.env|caches\.)/
  const wrong = product
    .filter(({ layer, path }) => (layer === 'blocks' || layer === 'runtime/engine') && path.endsWith('.ts') && !path.endsWith('.client.ts'))
    .flatMap(({ path, text }) => code(text).flatMap((line, i) => (impure.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])))
  expect(wrong, 'The same document must render to the same bytes in the canvas and at the edge: everything that changes comes in with the state.').toEqual([])
})

test('product code mentions no example', () => {
  const { documents } = readDocuments([join(root, 'examples/aurora')])
  // Facts have everyday names ("city"); the others are names that only an example would have.
  const ids = documents.filter(({ kind }) => kind !== 'fact').map(({ document }) => document.id)
  const named = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`)
  const wrong = product
    .filter(({ layer }) => layer !== 'examples')
    .flatMap(({ path, text }) => text.split('\n').flatMap((line, i) => (named.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])))
  expect(wrong, 'What works for the examples has to work for every brand: nothing may be made for one of them.').toEqual([])
})

test('every example brand can be saved: its colours can be read, light and dark', () => {
  const { documents } = readDocuments([join(root, 'examples')])
  const brands = documents.flatMap((one) => (one.kind === 'brand' ? [one.document] : []))
  expect(brands.length).toBeGreaterThan(1)
  for (const brand of brands) expect(checkBrand(brand), brand.id).toEqual([])
})

test('the customer’s page needs nothing from elsewhere: no font, script or style of another origin', () => {
  const remote = /@font-face|@import|@property|url\(\s*['"]?https?:/
  const wrong = product
    .filter(({ path, text }) => /^(?:blocks|runtime\/client)\//.test(path) && path.endsWith('.css') && remote.test(text))
    .map(({ path }) => path)
  expect(wrong, 'One request a page: what a page needs is in it.').toEqual([])
})

test('css of a block keeps to its own class prefix, to tokens and to sizes that are right in any container', () => {
  const wrong = product
    .filter(({ layer, path }) => layer === 'blocks' && path.endsWith('.css'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) =>
          /\d(?:vw|vh|vmin|vmax|rem)\b|@media \(m(?:in|ax)-width|#[0-9a-f]{3,8}\b/i.test(line.replace(/\/\*.*?\*\//g, ''))
            ? [`${path}:${i + 1} ${line.trim()}`]
            : [],
        ),
    )
  expect(
    wrong,
    'The same css serves a page, an iframe, a shadow root and the canvas: viewport units, rem and window widths mean something else in each; colours belong to the brand.',
  ).toEqual([])
})

test('no file has a name that says nothing, and none is beyond reading', () => {
  const wrong = files
    .filter(({ path }) => /\.(?:ts|mjs)$/.test(path))
    .flatMap(({ path, text }) => [
      ...(/\/(?:utils?|helpers?|common|misc|index)\.\w+$/.test(path) ? [`${path}: name it by its one concept`] : []),
      ...(/\b(?:TODO|FIXME)\b/.test(text) ? [`${path}: do it, or write it down as an issue`] : []),
      ...(text.split('\n').length > 400 && !/\.(?:styles|css)\.ts$/.test(path)
        ? [`${path}: ${text.split('\n').length} lines, so there is a second concept in it`]
        : []),
    ])
  expect(wrong).toEqual([])
})

/** Lines without comments. */
const code = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, ''))

test('no file path is taken from the pathname of a URL', () => {
  const tests = sources('tests').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const wrong = [...files, ...tests].filter(({ text }) => /new URL\([^()]*import\.meta\.url\)\s*\.pathname/.test(text)).map(({ path }) => path)
  expect(wrong, 'A space is %20 in it, a Chinese character nine signs, and on Windows it begins with a slash: use fileURLToPath.').toEqual([])
})
