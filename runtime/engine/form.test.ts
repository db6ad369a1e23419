import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { isAnswer, readAnswer } from './check-answer.ts'
import { compile } from './compile.ts'
import { readForm, readGiven, shownField } from './form.ts'
import { testApp, testWorld } from './testing-world.ts'

const release = compile(testApp(), testWorld).release!
const always = () => true
const clock = { timeZone: 'Asia/Shanghai', now: Date.UTC(2026, 10, 25, 12) }
const now = Date.UTC(2026, 10, 25, 12)
const read = (form: string, fields: Record<string, string[]>, locale = 'en') => readForm(release, form, (name) => fields[name] ?? [], locale, always, now)

describe('a posted form', () => {
  test('gives values by ask', () => expect(read('f1', { no: ['A1000'] })).toEqual({ values: { no: 'A1000' }, typed: { no: 'A1000' }, errors: {}, more: false }))
  test('keeps what was typed and says what is missing', () =>
    expect(read('f1', {})).toEqual({ values: {}, typed: { no: '' }, errors: { no: 'Enter your ticket number' }, more: false }))
  test('says what is wrong, in the page’s language', () => {
    expect(read('f1', { no: ['nonsense'] }).errors.no).toBe('Check your ticket number')
    expect(read('f1', { no: ['nonsense'] }, 'zh-CN').errors.no).toMatch(/票号/)
  })
  test('lets an optional question stay open', () => expect(read('f2', { why: ['  '] })).toEqual({ values: {}, typed: { why: '  ' }, errors: {}, more: false }))
  test('reads only what it asks', () => expect(read('f1', { no: ['A1000'], why: ['x'], __proto__: ['y'] }).values).toEqual({ no: 'A1000' }))
  test('takes only what was offered, where options are listed', () => {
    const app = testApp()
    app.asks.why = { value: { type: 'string' }, label: { en: 'Why' }, options: [{ value: 'late', label: { en: 'Late' } }], optional: true }
    const offered = compile(app, testWorld).release!
    expect(readForm(offered, 'f2', () => ['late'], 'en', always, now).values).toEqual({ why: 'late' })
    expect(readForm(offered, 'f2', () => ['free money'], 'en', always, now)).toMatchObject({ values: {}, errors: { why: expect.any(String) } })
  })
  test('takes “none of these” alone, with or without the page’s script', () => {
    const app = testApp()
    const options = ['late', 'dear', 'none'].map((value) => ({ value, label: { en: value === 'none' ? 'None of these' : value, 'zh-CN': '都不是' } }))
    app.asks.why = { value: { type: 'array', items: { type: 'string' } }, label: { en: 'Why' }, options, sensitivity: 'public' }
    app.views.result!.blocks.find(({ id }) => id === 'f2')!.slots!.fields = [{ id: 'a2', type: 'multi-choice', props: { ask: 'why', none: 'none' } }]
    const asking = compile(app, testWorld, { marks: true }).release!
    const chosen = (...why: string[]) => readForm(asking, 'f2', () => why, 'en', always, now)
    expect(chosen('none').values).toEqual({ why: ['none'] })
    expect(chosen('late', 'dear').values).toEqual({ why: ['late', 'dear'] })
    expect(chosen('late', 'none')).toMatchObject({ values: {}, errors: { why: '“None of these” goes with nothing else: choose it alone, or untick it' } })
    expect(readGiven(asking, ['why'], () => ['late', 'none'], now)).toEqual({})
  })
  test('asks what it brings up before it says that it is missing, a box to tick too', () => {
    const app = testApp()
    app.asks.sure = { value: { type: 'boolean', const: true }, label: { en: 'I am sure' } }
    const fields = app.views.result!.blocks.find(({ id }) => id === 'f2')!.slots!.fields!
    fields.push({ id: 'a3', type: 'consent', props: { ask: 'sure', text: 'I am sure' }, when: "asks.why == 'x'" })
    const asking = compile(app, testWorld, { marks: true }).release!
    const posted = (given: Record<string, string[]>) => readForm(asking, 'f2', (name) => given[name] ?? [], 'en', always, now)
    expect(posted({ why: ['x'] })).toMatchObject({ errors: {}, more: true })
    expect(posted({ why: ['x'], [shownField]: ['a3'] })).toMatchObject({ errors: { sure: 'Tick “I am sure” to go on' }, more: false })
  })
  test('says that an answer is missing whose field was there and came empty', () => {
    const app = testApp()
    app.asks.name = { value: { type: 'string' }, label: { en: 'Name' } }
    const fields = app.views.result!.blocks.find(({ id }) => id === 'f2')!.slots!.fields!
    fields.push({ id: 'a3', type: 'ask', props: { ask: 'name' }, when: "asks.why == 'x'" })
    const asking = compile(app, testWorld, { marks: true }).release!
    const posted = (given: Record<string, string[]>) => readForm(asking, 'f2', (name) => given[name] ?? [], 'en', always, now)
    expect(posted({ why: ['x'], name: [' '] })).toMatchObject({ errors: { name: expect.any(String) }, more: false })
    expect(posted({ why: ['x'] })).toMatchObject({ errors: {}, more: true })
  })
  test('of an unknown form is empty', () => expect(read('nope', { no: ['A1000'] })).toEqual({ values: {}, typed: {}, errors: {}, more: false }))
})

test('what stands for a file cannot be given beside a form', () => {
  const app = testApp()
  app.asks.why = { value: { type: 'string', format: 'file' }, label: { en: 'Why' }, optional: true, sensitivity: 'public' }
  const { release: asking } = compile(app, testWorld, { marks: true })
  expect(asking!.asks.why?.sensitivity).toBe('personal')
  expect(readGiven(asking!, ['why', 'no'], () => ['20261127-AAAAAAAAAAAAAAAAAAAAAA.jpg/1/x.jpg'], now)).not.toHaveProperty('why')
})

describe('an answer', () => {
  const check = (text: string, schema: JsonSchema): boolean => isAnswer(readAnswer([text], schema, clock), schema, clock)
  test.each<[string, JsonSchema]>([
    ['１２３４', { type: 'string', pattern: '^[0-9]{4}$' }],
    ['1,234', { type: 'integer' }],
    ['a@b.example', { type: 'string', format: 'email' }],
    ['2026-02-28', { type: 'string', format: 'date' }],
    ['+86 138 0013 8000', { type: 'string', format: 'phone' }],
    ['on', { type: 'boolean', const: true }],
    ['2', { enum: [1, 2, 3] }],
    ['上海', { type: 'string', maxLength: 2 }],
  ])('%s is one', (text, schema) => expect(check(text, schema)).toBe(true))
  test.each<[string, JsonSchema]>([
    ['12', { type: 'string', pattern: '^[0-9]{4}$' }],
    ['1.5', { type: 'integer' }],
    ['1e999', { type: 'number' }],
    ['a@b', { type: 'string', format: 'email' }],
    ['2026-02-30', { type: 'string', format: 'date' }],
    ['12', { type: 'string', format: 'phone' }],
    ['', { type: 'boolean', const: true }],
    ['4', { enum: [1, 2, 3] }],
    ['x'.repeat(4001), { type: 'string' }],
    ['x'.repeat(300), { type: 'string', pattern: '^x+$' }],
    ['a', { type: 'string', pattern: '^(a+)+$' }],
    ['javascript:alert(1)', { type: 'string', format: 'uri' }],
  ])('%s is none', (text, schema) => expect(check(text, schema)).toBe(false))
  test('may be several, each once', () => {
    const schema = { type: 'array', items: { enum: ['a', 'b'] }, maxItems: 2 }
    expect(isAnswer(readAnswer(['a', 'b'], schema, clock), schema, clock)).toBe(true)
    expect(isAnswer(['a', 'a'], schema, clock)).toBe(false)
    expect(isAnswer(['c'], schema, clock)).toBe(false)
  })
})
