import { escapeHtml } from '../../blocks/kit/escape.ts'
import type { Loaded } from './load.ts'
import { cssOf, type Release } from './program.ts'
import { renderView } from './render.ts'
import { scriptName, scriptPath } from './script-name.ts'
import type { ViewState } from './state.ts'

/** What stands before and after the root element's content. */
export interface PageShell {
  before: string
  after: string
}

/**
 * Both depend on release, language and view only, and on whether the page answers a post (`posted`): then there was a page before it,
 * whose script goes on, and most of what is sent would be that script once more. It stands at an address for who comes without.
 */
export function pageShell({ release, program, views }: Loaded, view: string, posted = false): PageShell {
  const { locale, dir } = program
  const title = escapeHtml(views[view]?.title ?? '')
  const root = `<div class="tl" lang="${escapeHtml(locale)}" dir="${dir}" data-app="${release.brand}/${release.app}" data-view="${view}"${release.views[view]?.ends ? ` data-outcome="${release.outcome}"` : ''}${program.offline === undefined ? '' : ` data-offline="${escapeHtml(program.offline)}"`}>`
  return {
    // The empty icon keeps browsers from asking for /favicon.ico: one request a page.
    before: `<!doctype html><html lang="${escapeHtml(locale)}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${cssOf(release, view)}</style></head><body>${root}`,
    after: `</div>${release.script === '' ? '' : script(release, posted)}</body></html>`,
  }
}

const script = (release: Release, posted: boolean): string =>
  posted
    ? `<script src="${scriptPath(release)}" data-name="${scriptName(release)}" defer></script>`
    : `<script data-name="${scriptName(release)}">${release.script}</script>`

/** The whole document, as one string where all data have arrived, in pieces otherwise. */
export function renderPage(loaded: Loaded, view: string, state: ViewState): string | AsyncIterable<string> {
  const { before, after } = pageShell(loaded, view)
  const body = renderView(loaded, view, state)
  return typeof body === 'string' ? before + body + after : wrapped(before, body, after)
}

async function* wrapped(before: string, body: AsyncIterable<string>, after: string): AsyncGenerator<string> {
  yield before
  yield* body
  yield after
}
