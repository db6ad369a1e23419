import { expect, test } from 'vitest'
import { blocks } from '../../blocks/generated/registry.ts'
import { isPhone, isPublishable } from '../../blocks/kit/url.ts'
import type { BlockNode } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { addressFault, checkAddresses } from './check-address.ts'
import { compile } from './compile.ts'
import { Problems } from './problems.ts'
import { testApp, testWorld } from './testing-world.ts'

const good = [
  'https://a.example/x?y=1#z',
  'HTTPS://A.example',
  'mailto:care@a.example?subject=Hi',
  'tel:+864005550100',
  'tel:10086',
  'tel:400 555 0100',
  '/aurora/x?lang=en',
  '?lang=en',
  '#f1',
  './a',
  'a/b',
  ' https://a.example ',
]
const bad = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'intent://x',
  'weixin://x',
  'http://a.example',
  'ftp://a.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:/\\evil.example',
  'https:\\\\evil.example',
  'https://good.example\\@evil.example',
  'https://user@evil.example',
  'https://good.example:x@evil.example/',
  'https:evil.example',
  'https:///evil.example',
  'https://',
  'https://a b.example',
  'https://a.example/ x',
  'https://[::1',
  'mailto:',
  'mailto:nobody',
  'mailto:a@b@c',
  'tel:',
  'tel:call-me',
  'tel:1',
  'tel:javascript:1',
]

test.each(good)('%j may stand in a document', (address) => expect(isPublishable(address)).toBe(true))
test.each(bad)('%j may not', (address) => expect(isPublishable(address)).toBe(false))

test('a phone number is digits, and what people write between them', () => {
  expect(['400 555 0100', '+86 (21) 5555-0100', '10086', '110'].filter((one) => !isPhone(one))).toEqual([])
  expect(['', 'call us', '12', '+++', '400-CALL', '0'.repeat(60), '138;1000'].filter(isPhone)).toEqual([])
})

/** Every prop of every block that is an address, with its place: `card.href`, `links.items[0].href`. */
const places = Object.values(blocks).flatMap(({ type, schema }) => {
  const found: { type: string; props: (address: string) => Record<string, unknown>; place: string; control: string }[] = []
  const visit = (one: JsonSchema, place: string, wrap: (value: unknown) => Record<string, unknown>): void => {
    const control = String(one['x-control'] ?? '')
    if (['url', 'picture', 'phone'].includes(control)) found.push({ type, place, control, props: wrap })
    for (const [name, part] of Object.entries(one.properties ?? {}))
      visit(part as JsonSchema, place === '' ? name : `${place}.${name}`, (value) => wrap({ [name]: value }))
    if (one.items) visit(one.items, `${place}[0]`, (value) => wrap([{ id: 'i1', ...(value as object) }]))
  }
  visit(schema as JsonSchema, '', (value) => value as Record<string, unknown>)
  return found
})

test('the blocks have the places that are tried', () => expect(places.length).toBeGreaterThanOrEqual(12))

test.each(places)('$type, $place: takes no address that cannot be opened, and says so there', ({ type, props, place, control }) => {
  const faults = (address: string): string[] => {
    const app = testApp()
    app.views.start!.blocks.push({ id: 'tried', type, props: props(address) } as BlockNode)
    const { problems } = compile(app, testWorld)
    return problems
      .filter(({ code, node }) => /^bad-(?:address|picture|phone)$/.test(code) && node === 'tried')
      .map(({ path, severity }) => `${severity} ${path}`)
  }
  const at = `error views.start.blocks[${testApp().views.start!.blocks.length}].props.${place}`
  const right = control === 'phone' ? ['400 555 0100'] : good.filter((one) => control !== 'picture' || !/^(?:mailto|tel):/.test(one))
  expect(right.flatMap(faults)).toEqual([])
  expect(bad.filter((address) => faults(address).join() !== at)).toEqual([])
})

test('an address with data in it is judged by what is written', () => {
  const url = { 'x-control': 'url' } as JsonSchema
  const fine = ['https://a.example/{{ order.no }}', '{{ order.url }}', '/x?no={{ order.no }}', 'tel:{{ store.phone }}', 'mailto:{{ store.mail }}']
  expect(fine.filter((one) => addressFault(url, one) !== null)).toEqual([])
  const wrong = ['javascript:{{ order.no }}', 'https://{{ order.no }}@evil.example', '//{{ host }}', 'java{{ x }}script:1', 'http://a.example/{{ x }}']
  expect(wrong.filter((one) => addressFault(url, one) === null)).toEqual([])
})

test('the links of a text are addresses too', () => {
  const text = { 'x-markdown': true, 'x-text': true } as JsonSchema
  expect(addressFault(text, 'See [ours](https://a.example), [us](tel:10086) or [that]({{ order.url }}).')).toBeNull()
  expect(['[x](javascript:1)', '[x](http://a.example)', '[x](//evil.example)', '<javascript:alert(1)>'].map((one) => addressFault(text, one))).toEqual(
    Array(4).fill('bad-link'),
  )
})

test('a data block’s are judged before an app uses it, in slots and repeated items too', () => {
  const problems = new Problems()
  const nodes: BlockNode[] = [
    {
      id: 's1',
      type: 'section',
      slots: { body: [{ id: 'l1', type: 'links', props: { items: { each: 'order.links', item: { label: 'x', href: 'javascript:{{ item.no }}' } } } }] },
    },
  ]
  checkAddresses(nodes, blocks as never, 'blocks', problems)
  expect(problems.list.map(({ code, path }) => `${code} ${path}`)).toEqual(['bad-address blocks[0].slots.body[0].props.items.item.href'])
})

test('a question’s schema keeps the bounds of a service’s', () => {
  const app = testApp()
  const deep = (n: number): JsonSchema => (n === 0 ? { type: 'string' } : { type: 'array', items: deep(n - 1) })
  app.asks.deep = { value: deep(40), label: { en: 'Deep' } }
  app.asks.slow = { value: { type: 'string', anyOf: [{ pattern: '^(a+)+$' }] } as JsonSchema, label: { en: 'Slow' } }
  app.asks.away = { value: { $ref: 'https://elsewhere.example/x.json' } as JsonSchema, label: { en: 'Away' } }
  const found = compile(app, testWorld).problems.map(({ code, path }) => `${code} ${path}`)
  expect(found).toEqual(
    expect.arrayContaining(['schema-too-large asks.deep.value', 'unsafe-pattern asks.slow.value.anyOf[0].pattern', 'schema-reference asks.away.value.$ref']),
  )
})
