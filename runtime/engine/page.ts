import { encodePage } from './encode-page.ts'
import type { Loaded } from './load.ts'
import type { ViewState } from './state.ts'

/** The whole document, as one string where all data have arrived, in pieces otherwise. */
export function renderPage(loaded: Loaded, view: string, state: ViewState): string | AsyncIterable<string> {
  const page = encodePage(loaded, view, state)
  return page instanceof Uint8Array ? utf8.decode(page) : decoded(page)
}

async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const piece of pieces) yield utf8.decode(piece)
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
