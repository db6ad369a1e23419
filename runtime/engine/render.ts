import type { Answer } from './answer.ts'
import { Frame } from './frame-state.ts'
import type { Loaded } from './load.ts'
import { lateParts, type Missing } from './parts.ts'
import type { ViewState } from './state.ts'
import { type Bytes, Writer } from './writer.ts'

/** What stands before and after the content. */
export interface Around {
  before: Bytes
  after: Bytes
}

/**
 * A view, in the bytes that are sent: at once where every datum has arrived (a stream halves throughput; see `Writer.page` for
 * whose memory it is), otherwise in pieces, each sent as soon as the data before it are there. Never throws for data that failed.
 */
export function renderBytes(loaded: Loaded, view: string, state: ViewState, around: Around): Bytes | AsyncIterable<Bytes> {
  const late = Object.values(state.data).some((answer) => answer instanceof Promise)
  // Whole pages are written without a pause, so one writer serves them all.
  const out = late ? new Writer(16 * 1024) : shared
  const frame = new Frame(loaded, view, state, out)
  for (const [name, answer] of Object.entries(state.data)) if (!(answer instanceof Promise)) frame.settle(name, answer)
  if (late) return pieces(frame, around)
  out.begin()
  out.put(around.before)
  ;(loaded.views[view] as Loaded['views'][string]).whole(frame)
  out.put(around.after)
  return out.page()
}

const shared = new Writer(1024 * 1024)

async function* pieces(frame: Frame, { before, after }: Around): AsyncGenerator<Bytes> {
  const { loaded, view, state, out } = frame
  const coming = new Map<string, Promise<void>>()
  for (const [name, answer] of Object.entries(state.data))
    if (answer instanceof Promise)
      coming.set(
        name,
        settled(answer).then((one) => frame.settle(name, one)),
      )
  const missing: Missing = ({ waits }) => waits.flatMap((name) => (frame.answer(name) === undefined ? (coming.get(name) ?? []) : []))
  out.put(before)
  for (const segment of (loaded.views[view] as Loaded['views'][string]).segments) {
    if (missing(segment).length === 0) {
      segment.run(frame)
      continue
    }
    if (out.length > 0) yield out.piece()
    if (segment.parts) yield* lateParts(segment.parts, frame, missing, state.patience)
    else {
      await Promise.all(missing(segment))
      segment.run(frame)
    }
  }
  out.put(after)
  if (out.length > 0) yield out.piece()
}

const settled = (answer: Promise<Answer>): Promise<Answer> => answer.catch(() => ({ ok: false, failure: 'unreachable' }) as const)

/** What stands inside the root element, as text: in one string or in pieces, as the bytes are. */
export function renderView(loaded: Loaded, view: string, state: ViewState): string | AsyncIterable<string> {
  const body = renderBytes(loaded, view, state, nothing)
  return body instanceof Uint8Array ? utf8.decode(body) : decoded(body)
}

async function* decoded(pieces: AsyncIterable<Bytes>): AsyncGenerator<string> {
  for await (const piece of pieces) yield utf8.decode(piece)
}

const nothing: Around = { before: new Uint8Array(0), after: new Uint8Array(0) }
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
