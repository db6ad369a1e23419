import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocks } from '../../blocks/generated/registry.ts'
import type { App, BlockNode } from '../../schemas/documents.ts'
import { compile } from './compile.ts'
import { load } from './load.ts'
import { renderPage } from './page.ts'
import { sampleState } from './samples.ts'
import { testApp, testWorld } from './testing-world.ts'

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  'javascript:alert(1)',
  '{{ ticket.holder.name }}',
  '{{ ticket.',
  '{{ 1/0 }}',
  '\u0000\uE000\uE001',
  '轻触 & 服务',
  '',
  '[x](javascript:alert(1))',
  '# <b>',
)
const bound = fc.constantFrom<unknown>(
  { $: 'ticket.price' },
  { $: 'ticket.rides' },
  { $: 'ticket.holder' },
  { $: 'nope' },
  { $: '1 +' },
  { each: 'ticket.rides', item: { title: '{{ item.to }}', label: '{{ item.seat }}', value: 'x' } },
  { each: 'ticket.no', item: {} },
)
const literal = fc.oneof(hostile, fc.integer(), fc.boolean(), fc.constant(null), fc.string())
const prop: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: literal },
  bound,
  fc.array(fc.dictionary(fc.constantFrom('id', 'title', 'label', 'value', 'text', 'state', 'href', 'image'), fc.oneof(literal, bound), { maxKeys: 4 }), {
    maxLength: 4,
  }),
)

const types = [...Object.keys(blocks), 'data:rides@1', 'marquee']
const propNames = [...new Set(Object.values(blocks).flatMap((one) => Object.keys(one.schema.properties ?? {})))]
const nodeOf = (child: fc.Arbitrary<BlockNode> | null): fc.Arbitrary<BlockNode> =>
  fc.record(
    {
      id: fc.nat(100_000).map((n) => `x${n}`),
      type: fc.constantFrom(...types),
      props: fc.dictionary(fc.constantFrom(...propNames), prop, { maxKeys: 6 }),
      when: fc.constantFrom("ticket.state == 'late'", 'true', 'ticket.price', 'has(ticket.note)', ')'),
      each: fc.constantFrom('ticket.rides', 'ticket.no', '[1, 2]'),
      ...(child ? { slots: fc.dictionary(fc.constantFrom('body', 'fields', 'a', 'b', 'c'), fc.array(child, { maxLength: 3 }), { maxKeys: 2 }) } : {}),
    },
    { requiredKeys: ['id', 'type'] },
  ) as fc.Arbitrary<BlockNode>
const node = nodeOf(nodeOf(nodeOf(null)))

/** Reads HTML the way a browser would tokenise it, as far as needed: tags with their attributes. */
function tags(html: string): { name: string; attributes: Record<string, string> }[] {
  return [...html.matchAll(/<([a-zA-Z][^\s/>]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g)].map(([, name, rest]) => ({
    name: (name as string).toLowerCase(),
    attributes: Object.fromEntries(
      [...(rest as string).matchAll(/\s+([^\s=>/]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [(key as string).toLowerCase(), value ?? '']),
    ),
  }))
}

function expectSafe(html: string): void {
  const body = html.slice(html.indexOf('</style>'))
  for (const { name, attributes } of tags(body)) {
    expect(['script', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'style']).not.toContain(name)
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^on|^style$|^srcdoc$/)
      if (['href', 'src', 'action'].includes(key)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i)
    }
  }
  // Every `<` begins a tag, an end tag, or a comment: nothing of a value's got through.
  expect(body.replace(/<\/?[a-zA-Z][^<>]*>|<!--[\s\S]*?-->/g, '')).not.toMatch(/[<]/)
}

test('an app that is valid by its schema compiles to problems, or to pages that render and in which everything is escaped', () => {
  let rendered = 0
  fc.assert(
    fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
      const app: App = testApp()
      app.views.result!.blocks.push(...nodes)
      const { release, problems } = compile(app, testWorld)
      if (!release) return void expect(problems.some((one) => one.severity === 'error')).toBe(true)
      rendered++
      for (const view of Object.keys(app.views)) {
        for (const sample of ['late', 'none', '$failure'])
          expectSafe(renderPage(load(release, 'en'), view, sampleState(app, testWorld, view, { sample })) as string)
      }
    }),
    { numRuns: 400, endOnFailure: true },
  )
  expect(rendered).toBeGreaterThan(5)
})

test('an app of well-formed blocks renders whatever text they hold', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(blocks)), hostile, fc.string(), (block, text, noise) => {
      const app = testApp()
      const swap = (value: unknown): unknown =>
        typeof value === 'string'
          ? value
          : Array.isArray(value)
            ? value.map(swap)
            : typeof value === 'object' && value !== null
              ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typeof one === 'string' && one.includes(' ') ? text + noise : swap(one)]))
              : value
      app.views.thanks!.blocks = [{ id: 'x1', type: block.type, props: swap(block.sample.props) as Record<string, unknown> }]
      const { release } = compile(app, testWorld)
      if (release) expectSafe(renderPage(load(release, 'en'), 'thanks', sampleState(app, testWorld, 'thanks')) as string)
    }),
    { numRuns: 300, endOnFailure: true },
  )
})

test('any JSON value at all gives problems, never an exception', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => void expect(compile(value, testWorld)).toMatchObject({ release: null })))
})

test('an app with any one of its values replaced by any JSON gives problems or a release, never an exception', () => {
  const places: (string | number)[][] = []
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) places.push(path)
    if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) visit(one, [...path, key])
  }
  visit(testApp(), [])
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.oneof(fc.jsonValue(), hostile), (path, value) => {
      const app = testApp() as unknown as Record<string, unknown>
      let at = app as Record<string | number, unknown>
      for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
      at[path.at(-1) as string] = value
      const { release, problems } = compile(app, testWorld)
      expect(problems.map((one) => one.code)).not.toContain('cannot-compile')
      if (release)
        for (const view of Object.keys(release.views))
          expectSafe(renderPage(load(release, 'en'), view, sampleState(app as unknown as App, testWorld, view)) as string)
    }),
    { numRuns: 800, endOnFailure: true },
  )
})
