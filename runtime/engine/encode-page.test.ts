import { expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { compile } from './compile.ts'
import { encodePage } from './encode-page.ts'
import { load } from './load.ts'
import { renderPage } from './page.ts'
import { sampleState } from './samples.ts'
import { testApp, testWorld } from './testing-world.ts'

const release = compile(testApp(), testWorld).release!
const state = sampleState(testApp(), testWorld, 'result')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test.each(release.locales)('the bytes are those of the page, the first time and after (%s)', (locale) => {
  const loaded = load(release, locale)
  for (const view of ['result', 'start', 'result']) expect(text(encodePage(loaded, view, state) as Uint8Array)).toBe(renderPage(loaded, view, state))
})

test('and in pieces too, where a datum is pending; the shell is not used up by sending it', async () => {
  const loaded = load(release, 'en')
  const late = { ...state, data: { ticket: Promise.resolve(state.data.ticket as Answer) } }
  for (let i = 0; i < 2; i++) {
    let all = ''
    for await (const piece of encodePage(loaded, 'result', late) as AsyncIterable<Uint8Array>) all += text(piece)
    expect(all).toBe(renderPage(loaded, 'result', state))
  }
})
