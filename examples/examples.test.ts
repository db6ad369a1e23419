import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { type Schema, Validator } from '@cfworker/json-schema'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../cli/documents-on-disk.ts'
import { behaviours } from '../runtime/client/generated/behaviours.ts'
import { enhance } from '../runtime/client/generated/enhance.ts'
import { compile } from '../runtime/engine/compile.ts'
import { load } from '../runtime/engine/load.ts'
import { renderPage } from '../runtime/engine/page.ts'
import { renderView } from '../runtime/engine/render.ts'
import { sampleState } from '../runtime/engine/samples.ts'
import type { World } from '../runtime/engine/world.ts'
import type { App, BlockNode, Brand } from '../schemas/documents.ts'
import { firstViewLimit } from '../tests/first-view-limit.mjs'

const { documents, problems } = readDocuments([fileURLToPath(new URL('./aurora', import.meta.url))])
const services = documents.flatMap((one) => (one.kind === 'service' ? [one.document] : []))
const dataBlocks = documents.flatMap((one) => (one.kind === 'data-block' ? [one.document] : []))
const facts = documents.flatMap((one) => (one.kind === 'fact' ? [one.document] : []))
const apps = documents.flatMap((one) => (one.kind === 'app' ? [one.document] : []))
const brand = documents.find((one) => one.kind === 'brand')?.document as Brand
const world: World = { brand, facts, services, dataBlocks }

test('every example document is valid', () => {
  expect(problems).toEqual([])
})

describe.each(services)('service $id', (service) => {
  test('has at least three samples, one of them a refusal, and each follows the schemas', () => {
    expect(service.samples.length).toBeGreaterThanOrEqual(3)
    expect(service.samples.some((sample) => sample.refusal !== undefined)).toBe(true)
    for (const sample of service.samples) {
      if (sample.refusal !== undefined) expect(service.refusals?.map(({ code }) => code)).toContain(sample.refusal)
      else {
        expect(new Validator(service.input as Schema, '2020-12').validate(sample.input).errors).toEqual([])
        expect(new Validator(service.output as Schema, '2020-12').validate(sample.output).errors).toEqual([])
      }
    }
  })
  test('says of a command whether a changed version may be sent beside the first', () => {
    expect(service.resend).toEqual(service.kind === 'command' ? expect.stringMatching(/^(?:allowed|never)$/) : undefined)
  })
  test('speaks both languages', () => {
    for (const text of [service.title, service.question, ...(service.refusals ?? []).flatMap(({ say, next }) => (next ? [say, next] : [say]))]) {
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN'])
    }
  })
})

describe.each(dataBlocks)('data block $id', (block) => {
  test('has every text in every language', () => {
    expect(missing(block.locales, block.strings, block.blocks)).toEqual([])
  })
})

describe.each(apps)('app $id', (app) => {
  const { release, problems } = compile(app, world, { scripts: { page: enhance, blocks: behaviours } })
  test('compiles with no problem, not even a warning', () => {
    expect(problems).toEqual([])
  })
  test('has every text in every language', () => {
    expect(
      missing(
        app.locales,
        app.strings,
        Object.values(app.views).flatMap(({ blocks }) => blocks),
      ),
    ).toEqual([])
  })
  test.each(app.locales)('has a first view in %s that comes at once', (locale) => {
    if (!release) throw new Error('not compiled')
    const page = renderPage(load(release, locale), release.start, sampleState(app, world, release.start))
    expect(brotliCompressSync(page as string).length).toBeLessThanOrEqual(firstViewLimit(app.id))
  })
  test.each(samples(app))('shows %s in %s on the sample "%s"', async (view, locale, sample) => {
    if (!release) throw new Error('not compiled')
    const html = await whole(renderView(load(release, locale), view, sampleState(app, world, view, { sample })))
    expect(html).not.toContain('{{')
    // A language is whole: English pages of data in Chinese would be the failure that nobody in the studio sees.
    if (locale === 'en') expect(words(html)).not.toMatch(/\p{Script=Han}/u)
    expect(words(html).length).toBeGreaterThan(20)
  })
})

/** Every view, language and sample of the services in use. */
function samples(app: App): [string, string, string][] {
  return Object.entries(app.views).flatMap(([view, { data }]) => {
    const names = new Set(
      Object.values(data ?? {}).flatMap(({ service }) => services.find(({ id }) => service.startsWith(`${id}@`))?.samples.map(({ name }) => name) ?? []),
    )
    return app.locales.flatMap((locale) => [...(names.size ? names : ['none'])].map((name): [string, string, string] => [view, locale, name]))
  })
}

/** Text as a person reads it; the link to the other language, which is named in that language, is left out. */
const words = (html: string): string =>
  html
    .replace(/<footer.*?<\/footer>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/“[^”]*”/g, '')

async function whole(html: string | AsyncIterable<string>): Promise<string> {
  if (typeof html === 'string') return html
  let all = ''
  for await (const piece of html) all += piece
  return all
}

/** Addresses of texts with letters outside their holes that have no translation. */
function missing(locales: readonly string[], strings: App['strings'], nodes: readonly BlockNode[]): string[] {
  const addresses = nodes.flatMap(textsOf)
  return locales
    .slice(1)
    .flatMap((locale) => addresses.filter((address) => strings?.[locale]?.[address] === undefined).map((address) => `${locale} ${address}`))
}

const shown = new Set(['title', 'text', 'note', 'value', 'label', 'submit', 'empty', 'low', 'high', 'caption', 'alt', 'help'])

function textsOf(node: BlockNode): string[] {
  const found: string[] = []
  const walk = (value: unknown, address: string, name: string): void => {
    if (typeof value === 'string') {
      if (shown.has(name) && /\p{L}/u.test(value.replace(/\{\{.*?\}\}/gs, ''))) found.push(address)
    } else if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, `${address}.${(one as { id?: string })?.id ?? i}`, name)
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) if (key !== 'command') walk(one, `${address}.${key}`, key)
  }
  walk(node.props ?? {}, node.id, '')
  return [...found, ...Object.values(node.slots ?? {}).flatMap((slot) => slot.flatMap(textsOf))]
}
