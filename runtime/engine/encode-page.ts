import { headLines } from './head.ts'
import type { Loaded } from './load.ts'
import { pageShell } from './page-shell.ts'
import { type Around, renderBytes } from './render.ts'
import type { ViewState } from './state.ts'
import { type Bytes, encode } from './writer.ts'

/**
 * The whole document in the bytes that are sent (see `renderBytes`). What stands around the content is the larger part of it
 * and always the same, so it is encoded once and copied from then on.
 */
export const encodePage = (loaded: Loaded, view: string, state: ViewState, posted = false): Bytes | AsyncIterable<Bytes> =>
  renderBytes(loaded, view, state, encodedShell(loaded, view, posted))

const shells = new WeakMap<Loaded, Map<string, Around>>()

function encodedShell(loaded: Loaded, view: string, posted: boolean): Around {
  const ofViews = shells.get(loaded) ?? new Map<string, Around>()
  shells.set(loaded, ofViews)
  const key = posted ? `${view} posted` : view
  let shell = ofViews.get(key)
  if (!shell) {
    const { open, style, close, script } = pageShell(loaded, view, posted)
    shell = { open: encode(open), head: headLines, style: encode(style), close: encode(close), script: encode(script) }
    ofViews.set(key, shell)
  }
  return shell
}
