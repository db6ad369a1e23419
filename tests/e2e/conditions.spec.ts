import { expect, type Page, test } from '@playwright/test'
import { behaviours } from '../../runtime/client/generated/behaviours.ts'
import { enhance } from '../../runtime/client/generated/enhance.ts'
import { compile } from '../../runtime/engine/compile.ts'
import { readForm } from '../../runtime/engine/form.ts'
import { load } from '../../runtime/engine/load.ts'
import { renderPage } from '../../runtime/engine/page.ts'
import { testWorld } from '../../runtime/engine/testing-world.ts'
import type { App } from '../../schemas/documents.ts'

// What is wrong is no answer: a question that hangs on another is there in the page where the server would ask it, whatever was typed.

const now = Date.UTC(2026, 10, 25, 6)
const ask = (value: object, optional = false) => ({ value, label: { en: 'Question' }, sensitivity: 'public', optional })
const asks = {
  count: ask({ type: 'integer', minimum: 1, maximum: 10 }),
  code: ask({ type: 'string', pattern: '^[A-Z][0-9]{3}$' }),
  mail: ask({ type: 'string', format: 'email' }),
  day: ask({ type: 'string', format: 'date', 'x-max': 'today' }),
  some: ask({ type: 'array', items: { enum: ['a', 'b', 'c'] }, maxItems: 2 }),
  word: ask({ type: 'string', maxLength: 20 }, true),
}
const conditions = {
  count: 'has(asks.count)',
  many: 'asks.count > 5',
  few: 'default(asks.count, 0) < 5',
  code: 'has(asks.code)',
  other: 'asks.code != "A123"',
  mail: 'has(asks.mail)',
  day: 'has(asks.day)',
  some: '"a" in asks.some',
  word: 'has(asks.word)',
}
const fields = [
  ...Object.keys(asks).map((name) => ({ id: `q${name}`, type: name === 'some' ? 'multi-choice' : 'ask', props: { ask: name } })),
  ...Object.entries(conditions).map(([name, when]) => ({ id: `w${name}`, type: 'ask', props: { ask: `then${name}` }, when })),
]
const app = {
  schema: 1,
  id: 'hangs-on',
  brand: testWorld.brand.id,
  title: 'Conditions',
  job: 'Ask what is to be asked',
  outcome: 'answered',
  locales: ['en'],
  asks: { ...asks, ...Object.fromEntries(Object.keys(conditions).map((name) => [`then${name}`, ask({ type: 'string', maxLength: 9 }, true)])) },
  views: { start: { blocks: [{ id: 'f1', type: 'form', props: { next: 'start', submit: 'Go' }, slots: { fields } }] } },
} as unknown as App
const { release, problems } = compile(app, testWorld, { scripts: { page: enhance, blocks: behaviours } })

/** The questions that the server reads in what the page would send, where each that hangs on another is answered. */
function readByServer(sent: readonly [string, string][]): string[] {
  const texts = (name: string) => (name.startsWith('then') ? ['here'] : sent.filter(([one]) => one === name).map(([, text]) => text))
  const { inputs } = load(release!, 'en')
  const { values } = readForm(release!, 'f1', texts, 'en', (at, read) => inputs[at]?.({ asks: read }) === true, now)
  return Object.keys(conditions).filter((name) => Object.hasOwn(values, `then${name}`))
}

const type = async (page: Page, typed: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(typed))
    if (name === 'some') for (const value of text) await page.locator(`[name=some][value=${value}]`).check()
    else await page.locator(`[name=${name}]`).fill(text)
}

const answers: [Record<string, string>, string[]][] = [
  [{}, ['few']],
  [{ count: '7' }, ['count', 'many']],
  [{ count: '70' }, ['few']],
  [{ count: '0' }, ['few']],
  [{ count: '2.5' }, ['few']],
  [{ code: 'A123' }, ['few', 'code']],
  [{ code: 'B123' }, ['few', 'code', 'other']],
  [{ code: 'A12' }, ['few']],
  [{ mail: 'a@b.example', day: '2026-11-25', word: 'x' }, ['few', 'mail', 'day', 'word']],
  [{ mail: 'a at b', day: '2026-11-26' }, ['few']],
  [{ some: 'ab' }, ['few', 'some']],
  [{ some: 'abc' }, ['few']],
]
for (const [typed, expected] of answers)
  test(`of ${JSON.stringify(typed)} the page and the server ask the same`, async ({ page }) => {
    expect(problems).toEqual([])
    await page.setContent(renderPage(load(release!, 'en'), 'start', { now, asks: {}, typed: {}, data: {} }) as string)
    await type(page, typed)
    const sent = await page
      .locator('form')
      .evaluate((form) => [...new FormData(form as HTMLFormElement)].map(([name, value]): [string, string] => [name, `${value}`]))
    const shown = Object.keys(conditions)
    const asked = await Promise.all(shown.map(async (name) => ((await page.locator(`[name=then${name}]`).isVisible()) ? [name] : [])))
    expect(asked.flat()).toEqual(expected)
    expect(readByServer(sent)).toEqual(expected)
  })
