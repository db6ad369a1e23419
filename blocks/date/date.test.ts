import { expect, test } from 'vitest'
import type { AskField } from '../kit/block.ts'
import { asText, testContext } from '../kit/testing.ts'
import { renderDate } from './date.render.ts'

const day: Partial<AskField> = { schema: { type: 'string', format: 'date' } }
const order = (markup: string): string[] => [...markup.matchAll(/name="x-(\w+)"/g)].map(([, part]) => part as string)

test('is a calendar between the days that are taken', () => {
  const shown = asText(renderDate({ ask: 'x' }, testContext({ ...day, days: { min: '2024-11-25', max: '2026-11-25' } })))
  expect(shown).toMatch(/type="date".* min="2024-11-25" max="2026-11-25"/)
})
test('takes the whole first and last day of a date with a time', () => {
  const asked = { schema: { type: 'string', format: 'date-time' }, days: { min: '', max: '2026-11-25' } }
  const shown = asText(renderDate({ ask: 'x', layout: 'typed' }, testContext(asked)))
  expect(shown).toMatch(/type="datetime-local".* max="2026-11-25T23:59"/)
  expect(shown).not.toContain(' min=')
})
test('is typed in three fields, in the order of the language', () => {
  expect(order(asText(renderDate({ ask: 'x', layout: 'typed' }, testContext(day))))).toEqual(['day', 'month', 'year'])
  expect(order(asText(renderDate({ ask: 'x', layout: 'typed' }, testContext(day, { locale: 'zh-CN' }))))).toEqual(['year', 'month', 'day'])
})
test('keeps what was typed in each of them', () => {
  const part = (name: string) => ({ day: '31', month: '2', year: '1990' })[name] ?? ''
  const shown = asText(renderDate({ ask: 'x', layout: 'typed' }, testContext({ ...day, part, error: 'No such day', autocomplete: 'bday' })))
  expect(shown).toMatch(/id="n1" name="x-day".* autocomplete="bday-day" required value="31" aria-invalid="true" aria-describedby="n1-error"/)
})
