import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseCss } from './generated/base-css.ts'
import { blocks } from './generated/registry.ts'
import { validators } from './generated/validators.ts'
import type { JsonSchema, RegisteredBlock } from './kit/block.ts'
import { Hole, Repeat } from './kit/hole.ts'
import type { Values } from './kit/testing.ts'
import { fill, skeleton, testContext } from './kit/testing.ts'

const all = Object.values(blocks)
const here = new URL('./', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true }).filter((one) => one.isDirectory() && !['kit', 'generated'].includes(one.name))
const isItems = (schema: JsonSchema): boolean => schema.type === 'array' && schema.items?.type === 'object'
const isBound = (value: unknown): boolean => typeof value === 'object' && value !== null && '$' in value
const isFixed = (schema: JsonSchema): boolean => schema['x-static'] === true || schema['x-structural'] === true

/** A value of a leaf prop. Markdown is kept plain: a written-down text is read as Markdown, a bound one is not. */
function leaf(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...(schema.enum as string[]))
  if (schema['x-markdown']) return fc.stringMatching(/^[a-zA-Z]{1,12}$/)
  if (schema['x-control'] === 'url' || schema['x-control'] === 'picture')
    return fc.constantFrom('https://a.example/x?y=1&z=2', 'tel:+8657188', '/a', 'javascript:alert(1)', '" onerror="x', '')
  return fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('<script>alert(1)</script>', '"\'><img src=x onerror=alert(1)>', '{{ x }}', '&lt;', ''))
}

interface Case {
  plain: Record<string, unknown>
  bound: Record<string, unknown>
  values: Values
}

/** The same props twice: written down, and with every bindable one bound to data that says the same. */
function cases(schema: JsonSchema): fc.Arbitrary<Case> {
  const properties = Object.entries(schema.properties ?? {}).filter(([, one]) => !isFixed(one) && (isItems(one) || one.type === 'string' || one.enum))
  const arbitraries = properties.map(([, one]) => {
    if (!isItems(one)) return leaf(one)
    const inner = Object.entries(one.items?.properties ?? {}).filter(([, leafSchema]) => !isFixed(leafSchema))
    return fc.array(fc.record(Object.fromEntries(inner.map(([key, leafSchema]) => [key, leaf(leafSchema)]))), { maxLength: 3 })
  })
  return fc.tuple(fc.tuple(...arbitraries), fc.boolean()).map(([drawn, whole]) => {
    const values: ((item: unknown) => unknown)[] = []
    const add = (value: (item: unknown) => unknown): number => values.push(value) - 1
    const plain: Record<string, unknown> = {}
    const bound: Record<string, unknown> = {}
    properties.forEach(([key, one], i) => {
      const value = drawn[i]
      if (isItems(one)) {
        plain[key] = value
        const item = Object.fromEntries(
          Object.keys(one.items?.properties ?? {})
            .filter((name) => !isFixed(one.items?.properties?.[name] ?? {}))
            .map((name) => [name, new Hole([add((element) => (element as Record<string, unknown>)[name])])]),
        )
        bound[key] = new Repeat(
          add(() => value),
          item,
        )
      } else if (one.enum || whole || one['x-control'] === 'url') {
        plain[key] = value
        bound[key] = new Hole([add(() => value)])
      } else {
        plain[key] = `Hi ${value}.`
        bound[key] = new Hole(['Hi ', add(() => value), '.'])
      }
    })
    return { plain, bound, values }
  })
}

/** The props a block cannot do without and that are never bound, as its sample has them. */
const fixed = (block: RegisteredBlock): Record<string, unknown> =>
  Object.fromEntries(Object.entries(block.sample.props).filter(([key]) => isFixed(block.schema.properties?.[key] ?? {})))

describe.each(all)('$type', (block) => {
  const validate = validators[block.type]!
  const render = (props: Record<string, unknown>) => block.render(props, testContext({ schema: { enum: ['a', 'b'] } }))

  test('accepts its own samples and what a fresh one starts with', () => {
    const zh = { ...block.sample.props, ...block.sample['zh-CN'] }
    for (const props of [block.sample.props, zh]) expect(validate(props), JSON.stringify(validate.errors)).toBe(true)
    for (const fresh of Object.values(block.fresh ?? {})) {
      validate(Object.fromEntries(Object.entries(fresh).filter(([, value]) => !isBound(value))))
      // What a fresh one lacks is chosen by the composer: a question, a view, a picture.
      expect((validate.errors ?? []).filter(({ keyword }) => keyword !== 'required')).toEqual([])
    }
  })

  test('brings props of every version up to the present one', () => {
    // An old document opens forever: a step that is missing would hand old props to a render that no longer knows them.
    const before = Array.from({ length: block.version - 1 }, (_, i) => String(i + 1))
    expect(Object.keys(block.migrate ?? {})).toEqual(before)
  })

  test('refuses a prop that it does not know', () => {
    expect(validate({ ...block.sample.props, nothingOfThatName: 1 })).toBe(false)
  })

  test('reads the same whether its props are written down or bound to data', () => {
    fc.assert(
      fc.property(cases(block.schema), ({ plain, bound, values }) => {
        const written = fill(render({ ...fixed(block), ...plain }).ops)
        expect(fill(render({ ...fixed(block), ...bound }).ops, values)).toBe(written)
      }),
      { numRuns: 150 },
    )
  })

  test('keeps whatever it is given out of its markup', () => {
    fc.assert(
      fc.property(cases(block.schema), ({ plain }) => {
        skeleton(fill(render({ ...fixed(block), ...plain }).ops))
      }),
      { numRuns: 150 },
    )
  })

  test('puts its text where it was before, however hostile', () => {
    const texts = (value: string): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(block.schema.properties ?? {})
          .filter(([, one]) => one['x-text'] && !one['x-markdown'])
          .map(([key]) => [key, value]),
      )
    const shape = (value: string) => skeleton(fill(render({ ...block.sample.props, ...texts(value) }).ops))
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        expect(shape(`x${value}`)).toEqual(shape('x'))
      }),
      { numRuns: 100 },
    )
    expect(shape('"><script>alert(1)</script><!--')).toEqual(shape('x'))
  })

  test('keeps the Markdown it is given harmless', () => {
    const keys = Object.entries(block.schema.properties ?? {})
      .filter(([, one]) => one['x-markdown'])
      .map(([key]) => key)
    const piece = fc.constantFrom(
      '[a](',
      'javascript:x',
      ')',
      '<',
      '>',
      '<script>',
      '![',
      ']',
      '"',
      '`',
      '**',
      '\n\n',
      '# ',
      '- ',
      '1. ',
      '    ',
      '&#106;',
      '<https://a.example>',
      '\\',
      '{{',
      '\ue000',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const key of keys) skeleton(fill(render({ ...block.sample.props, [key]: pieces.join('') }).ops))
      }),
      { numRuns: 200 },
    )
  })

  test('is named and explained in both languages, and can be searched in both', () => {
    for (const words of [block.label, block.hint, ...Object.values(block.slots ?? {}).map((slot) => slot.label)]) {
      expect(words.en).toMatch(/^[\x20-\u2fff]+$/)
      expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    }
    expect(block.keywords.some((word) => /[a-z]/.test(word))).toBe(true)
    expect(block.keywords.some((word) => /[\u4e00-\u9fff]/.test(word))).toBe(true)
  })

  test('names every prop in both languages', () => {
    const named = (schema: JsonSchema): void => {
      for (const [key, one] of Object.entries(schema.properties ?? {})) {
        if (one['x-control'] === 'id') continue
        expect(one['x-title'], `x-title of ${key}`).toMatchObject({ en: expect.any(String), 'zh-CN': expect.stringMatching(/[\u4e00-\u9fff]/) })
        for (const option of one.enum ?? [])
          expect((one['x-options'] as Record<string, unknown>)?.[String(option)], `x-options of ${key}: ${option}`).toBeTruthy()
        if (one.items) named(one.items)
      }
    }
    named(block.schema)
  })

  test('fits in the page: its css is small', () => {
    expect(new TextEncoder().encode(block.css).length).toBeLessThan(1500)
  })
})

describe('every block’s css', () => {
  const shared = new Set(baseCss.match(/\.tl(?:-[a-z0-9-]+)?/g))
  test.each(all)('$type: classes of its own name, or those that all share', ({ type, css }) => {
    for (const name of css.match(/\.[a-z][\w-]*/gi) ?? []) {
      expect(
        name === `.tl-${type}` || name.startsWith(`.tl-${type}-`) || shared.has(name),
        `${name}: a block styles only what is its own, or a host's page and its neighbours would change`,
      ).toBe(true)
    }
  })
  test.each([...all.map(({ type, css }) => ({ type, css })), { type: 'base', css: baseCss }])('$type: the same in every host', ({ css }) => {
    expect(css, 'rem, viewport units: a host decides them').not.toMatch(/[\d.](?:rem|[dsl]?v(?:w|h|min|max|i|b))\b/)
    expect(css, 'nothing is fetched').not.toMatch(/url\(|@import|@font-face|image-set/)
    expect(css, '@property is ignored in a shadow root').not.toMatch(/@property/)
    for (const [, query] of css.matchAll(/@media\s*([^{]+)\{/g))
      expect(query, 'width comes from the container').toMatch(/^(?:print|\((?:prefers-|scripting|forced-|hover))/)
    for (const [, name] of css.matchAll(/var\((--[\w-]+)/g)) expect(name, 'only tokens').toMatch(/^--tl-/)
  })
})

test('every block is a folder with the same files', () => {
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(blocks).sort())
  for (const { name } of folders) {
    for (const file of ['block.ts', 'schema.json', 'render.ts', 'css', 'test.ts'])
      expect(existsSync(new URL(`${name}/${name}.${file}`, here)), `${name}/${name}.${file}`).toBe(true)
    expect(blocks[name]?.type).toBe(name)
  }
})

test('no block knows the page, the network or the clock: it must render the same anywhere', () => {
  for (const { name } of folders) {
    const source = readFileSync(new URL(`${name}/${name}.render.ts`, here), 'utf8')
    expect(source).not.toMatch(/\b(?:document\.|window\.|fetch\(|Date\b|Math\.random|process\.|globalThis)/)
    for (const [, from] of source.matchAll(/from '([^']+)'/g))
      expect(from, 'a block stands on the kit, and at most on another block’s render').toMatch(
        /^(?:\.\.\/(?:kit|generated)\/|\.\.\/\.\.\/schemas\/|\.\/|\.\.\/([a-z-]+)\/\1\.render\.ts$|[a-z@])/,
      )
  }
})

test('the validators stand alone: Workers have neither require nor new Function', () => {
  const source = Object.keys(validators)
    .map((type) => readFileSync(new URL(`generated/validators/${type}.ts`, here), 'utf8'))
    .join('\n')
  // (What Ajv brings along carries their own import as a string.)
  expect(/(?<!')\brequire\s*\(|new Function|\beval\s*\(/.test(source)).toBe(false)
})
