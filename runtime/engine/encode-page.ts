import type { Loaded } from './load.ts'
import { pageShell } from './page.ts'
import { renderView } from './render.ts'
import type { ViewState } from './state.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The whole document in the bytes that are sent: at once where all data have arrived, in pieces otherwise. What stands around
 * the content is the larger part of it and always the same, so it is encoded once and copied from then on.
 */
export function encodePage(loaded: Loaded, view: string, state: ViewState): Bytes | AsyncIterable<Bytes> {
  const { before, after } = encodedShell(loaded, view)
  const body = renderView(loaded, view, state)
  if (typeof body !== 'string') return encodePieces(before, body, after)
  return encodeWhole(before, body, after)
}

/** Reused, because an allocation for each step costs more than the step: only what is sent gets memory of its own. */
let desk = new Uint8Array(128 * 1024)

function encodeWhole(before: Bytes, body: string, after: Bytes): Bytes {
  // UTF-8 takes at most three bytes for a UTF-16 unit.
  const most = before.length + body.length * 3 + after.length
  if (desk.length < most) desk = new Uint8Array(most)
  desk.set(before)
  const end = before.length + utf8.encodeInto(body, desk.subarray(before.length)).written
  desk.set(after, end)
  return desk.slice(0, end + after.length)
}

async function* encodePieces(before: Bytes, body: AsyncIterable<string>, after: Bytes): AsyncGenerator<Bytes> {
  // Copies: a stream may take the memory of what it is given (Streams standard, “transfer”), and these are kept.
  yield before.slice()
  for await (const piece of body) yield utf8.encode(piece)
  yield after.slice()
}

interface EncodedShell {
  before: Bytes
  after: Bytes
}

const utf8 = new TextEncoder()
const shells = new WeakMap<Loaded, Map<string, EncodedShell>>()

function encodedShell(loaded: Loaded, view: string): EncodedShell {
  const ofViews = shells.get(loaded) ?? new Map<string, EncodedShell>()
  shells.set(loaded, ofViews)
  let shell = ofViews.get(view)
  if (!shell) {
    const { before, after } = pageShell(loaded, view)
    shell = { before: utf8.encode(before), after: utf8.encode(after) }
    ofViews.set(view, shell)
  }
  return shell
}
