import type { Answer } from './answer.ts'
import { Frame } from './frame-state.ts'
import type { Loaded } from './load.ts'
import { lateParts, type Missing } from './parts.ts'
import type { ViewState } from './state.ts'

/**
 * What stands inside the root element, for one view. One string where every datum has arrived (a stream halves
 * throughput); otherwise pieces, each sent as soon as the data before it are there. Never throws for data that failed.
 */
export function renderView(loaded: Loaded, view: string, state: ViewState): string | AsyncIterable<string> {
  const frame = new Frame(loaded, view, state)
  let pending = false
  for (const [name, answer] of Object.entries(state.data)) {
    if (answer instanceof Promise) pending = true
    else frame.settle(name, answer)
  }
  const { whole } = loaded.views[view] as Loaded['views'][string]
  return pending ? pieces(loaded, view, state, frame) : whole(frame)
}

async function* pieces(loaded: Loaded, view: string, state: ViewState, frame: Frame): AsyncGenerator<string> {
  const coming = new Map<string, Promise<void>>()
  for (const [name, answer] of Object.entries(state.data))
    if (answer instanceof Promise)
      coming.set(
        name,
        settled(answer).then((one) => frame.settle(name, one)),
      )
  const missing: Missing = ({ waits }) => waits.flatMap((name) => (frame.answer(name) === undefined ? (coming.get(name) ?? []) : []))
  let ready = ''
  for (const segment of (loaded.views[view] as Loaded['views'][string]).segments) {
    if (missing(segment).length === 0) {
      ready += segment.run(frame)
      continue
    }
    if (ready !== '') yield ready
    ready = ''
    if (segment.parts) yield* lateParts(segment.parts, frame, missing, state.patience)
    else {
      await Promise.all(missing(segment))
      ready = segment.run(frame)
    }
  }
  if (ready !== '') yield ready
}

const settled = (answer: Promise<Answer>): Promise<Answer> => answer.catch(() => ({ ok: false, failure: 'unreachable' }) as const)
