import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { load } from './load.ts'
import { renderPage } from './page.ts'
import type { Release } from './program.ts'
import type { ViewState } from './state.ts'

/** What was published once must stay as it was, byte for byte, whatever is deployed: one stored release per past format. */
const folder = new URL('golden/', import.meta.url)

test.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('the release %s still renders to the same bytes', (file) => {
  const { release, state, view, locale } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    release: Release
    state: ViewState
    view: string
    locale: string
  }
  expect(renderPage(load(release, locale), view, state)).toBe(readFileSync(new URL(file.replace('.json', '.html'), folder), 'utf8'))
})
