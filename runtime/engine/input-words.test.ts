import { describe, expect, test } from 'vitest'
import { blocks } from '../../blocks/generated/registry.ts'
import type { App, Ask } from '../../schemas/documents.ts'
import { compile } from './compile.ts'
import { readForm } from './form.ts'
import { askProps } from './form-node.ts'
import { load } from './load.ts'
import { renderView } from './render.ts'
import { testWorld } from './testing-world.ts'

// Whoever types with a script reads the words on the page, whoever types without one the server's: they are one and the same.

const now = Date.UTC(2026, 10, 25, 12)
const dated = (more: object): Ask => ({ value: { type: 'string', format: 'date', ...more }, label: { en: 'Day of purchase', 'zh-CN': '购买日期' } })

/** Questions beyond those that blocks begin with. */
const others: Record<string, readonly [type: string, ask: Ask]> = {
  'a date within the last two years': ['date', dated({ 'x-min': '-P2Y', 'x-max': 'today' })],
  'a date up to today, typed': ['ask', dated({ 'x-max': 'today' })],
  'a date from a day on': ['date', dated({ 'x-min': '2026-12-01' })],
  'two or three of a few': [
    'multi-choice',
    { value: { type: 'array', items: { enum: ['a', 'b', 'c'] }, minItems: 2, maxItems: 3 }, label: { en: 'Reasons', 'zh-CN': '原因' } },
  ],
  'a box that has to be ticked': ['switch', { value: { type: 'boolean', const: true }, label: { en: 'I am 18', 'zh-CN': '我已满 18 岁' } }],
  'an email address': ['ask', { value: { type: 'string', format: 'email' }, label: { en: 'Email', 'zh-CN': '邮箱' } }],
  'a number within bounds': ['ask', { value: { type: 'number', minimum: 1, maximum: 99 }, label: { en: 'Weight', 'zh-CN': '重量' } }],
}

/** A file has words of its own kinds and sizes; where someone is, a script answers or nobody. */
const wordless = ['file', 'locate']

const fresh = Object.values(blocks)
  .filter(({ type, onlyPublic }) => askProps(type).length > 0 && !onlyPublic && !wordless.includes(type))
  .map(({ type, question, questions }) => {
    const asks = Object.fromEntries(
      askProps(type).map((prop) => [
        prop,
        (questions?.[prop] ?? question ?? { value: { type: 'string', minLength: 2 }, label: { en: 'Name', 'zh-CN': '姓名' } }) as unknown as Ask,
      ]),
    )
    return [type, { type, asks }] as const
  })
const cases = [...fresh, ...Object.entries(others).map(([name, [type, ask]]) => [name, { type, asks: { ask } }] as const)]

const wrong = (ask: Ask): string => (ask.value?.maxLength ? 'x'.repeat(Number(ask.value.maxLength) + 1) : ask.value?.const ? 'another' : '-')

describe.each(cases)('%s', (_, { type, asks }) => {
  test.each(['en', 'zh-CN'])('is checked in the same words on the page and on the server (%s)', async (locale) => {
    const sample = blocks[type]!.sample.props as Record<string, unknown>
    const app: App = {
      schema: 1,
      id: 'app',
      brand: 'acme',
      title: 'App',
      job: 'Ask',
      outcome: 'answered',
      locales: ['en', 'zh-CN'],
      asks: Object.fromEntries(Object.entries(asks).map(([prop, ask]) => [prop, { ...ask, sensitivity: 'public' as const }])),
      views: {
        start: {
          blocks: [
            {
              id: 'f',
              type: 'form',
              props: { next: 'end', submit: 'Go' },
              slots: {
                fields: [
                  {
                    id: 'q',
                    type,
                    props: { ...sample, ...Object.fromEntries(Object.keys(asks).map((prop) => [prop, prop])), ...(sample.again ? { again: 'start' } : {}) },
                  },
                ],
              },
            },
          ],
        },
        end: { blocks: [] },
      },
    }
    const { release, problems } = compile(app, testWorld)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const page = await renderView(load(release!, locale), 'start', { now, asks: {}, data: {} })
    for (const [prop, ask] of Object.entries(asks)) {
      const read = (texts: string[]) =>
        readForm(
          release!,
          'f',
          (name) => (name === prop ? texts : []),
          locale,
          () => true,
          now,
        ).errors[prop]
      const said = (kind: string) => (words: string) => `data-${kind}="${words.replace(/"/g, '&quot;')}"`
      const missing = read([])
      if (missing !== undefined) expect(page).toContain(said('missing')(missing))
      else expect(ask.optional === true || ask.value?.type === 'boolean').toBe(true)
      const invalid = read([wrong(ask)])
      if (ask.value?.type !== 'boolean') expect(page).toContain(said('invalid')(invalid!))
    }
  })
})
