import { expect, test } from 'vitest'
import type { App } from '../../schemas/documents.ts'
import { compile } from './compile.ts'
import { formats } from './format.ts'
import { load } from './load.ts'
import { renderView } from './render.ts'
import { testWorld } from './testing-world.ts'

const asked = (format: string) => ({ value: { type: 'string', format }, label: { en: format, 'zh-CN': format } })
const app: App = {
  schema: 1,
  id: 'app',
  brand: 'acme',
  title: 'App',
  job: 'Ask',
  outcome: 'answered',
  locales: ['en', 'zh-CN'],
  asks: { at: asked('date-time'), daily: asked('time') },
  views: {
    start: {
      blocks: [
        {
          id: 'f',
          type: 'form',
          props: { next: 'end', submit: 'Go' },
          slots: { fields: ['at', 'daily'].map((ask) => ({ id: ask, type: 'ask', props: { ask } })) },
        },
      ],
    },
    end: { blocks: [{ id: 'r', type: 'review', props: {} }] },
  },
}
const { release } = compile(app, testWorld)
const now = Date.UTC(2026, 10, 25, 12)
const asks = { at: '2026-01-31T14:30:00+08:00', daily: '14:30' }

test('an answer with a time is shown to its control by the brand’s clock, and what was typed as it was typed', async () => {
  const shown = (state: object) => renderView(load(release!, 'en'), 'start', { now, asks: {}, data: {}, ...state })
  expect(await shown({ asks })).toMatch(/type="datetime-local"[^>]* value="2026-01-31T14:30"[\s\S]*type="time"[^>]* value="14:30"/)
  expect(await shown({ typed: { at: '2026-01-31T06:30:00Z' } })).toContain(' value="2026-01-31T14:30"')
  expect(await shown({ typed: { at: '2026-02-30T10:00' } })).toContain(' value="2026-02-30T10:00"')
})

test('a time of day is written as the language writes it', async () => {
  expect(formats({ locale: 'en', timeZone: 'America/New_York', currency: 'USD' }).time('14:30')).toMatch(/^2:30\sPM$/)
  expect(await renderView(load(release!, 'zh-CN'), 'end', { now, asks, data: {} })).toContain('14:30')
})
