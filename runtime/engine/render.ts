import type { Answer } from './answer.ts'
import { Frame } from './frame-state.ts'
import type { Loaded } from './load.ts'
import { lateParts, type Missing } from './parts.ts'
import type { ViewState } from './state.ts'
import { type Bytes, Writer } from './writer.ts'

/** What stands around the content: see `PageShell`. */
export interface Around {
  open: Bytes
  /** what the head says of this page */
  head?(frame: Frame, title: string): string
  style: Bytes
  close: Bytes
  script: Bytes
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
  begin(frame, around, titleOf(frame))
  viewOf(frame).whole(frame)
  out.put(around.close)
  out.put(around.script)
  return out.page()
}

const shared = new Writer(1024 * 1024)

const viewOf = ({ loaded, view }: Frame): Loaded['views'][string] => loaded.views[view] as Loaded['views'][string]

function titleOf(frame: Frame): string {
  const { title, bound } = viewOf(frame)
  return bound ? bound.text(frame) : title
}

function begin(frame: Frame, { open, head, style }: Around, title: string): void {
  frame.out.put(open)
  if (head) frame.out.html(head(frame, title))
  frame.out.put(style)
}

async function* pieces(frame: Frame, around: Around): AsyncGenerator<Bytes> {
  const { state, out } = frame
  const coming = new Map<string, Promise<void>>()
  for (const [name, answer] of Object.entries(state.data))
    if (answer instanceof Promise)
      coming.set(
        name,
        settled(answer).then((one) => frame.settle(name, one)),
      )
  const missing: Missing = ({ waits }) => waits.flatMap((name) => (frame.answer(name) === undefined ? (coming.get(name) ?? []) : []))
  const { bound, segments } = viewOf(frame)
  // The title of data stands before all of them: the head waits for it, for a while.
  if (bound && missing(bound).length > 0) await Promise.race([Promise.all(missing(bound)), state.titlePatience])
  begin(frame, around, titleOf(frame))
  for (const segment of segments) {
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
  out.put(around.close)
  out.put(around.script)
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

const blank = new Uint8Array(0)
const nothing: Around = { open: blank, style: blank, close: blank, script: blank }
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
