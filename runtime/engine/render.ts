import type { Answer } from './answer.ts'
import { Frame } from './frame-state.ts'
import type { Loaded } from './load.ts'
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
  let ready = ''
  for (const { waits, run } of (loaded.views[view] as Loaded['views'][string]).segments) {
    const missing = waits.filter((name) => frame.answer(name) === undefined && state.data[name] instanceof Promise)
    if (missing.length > 0) {
      if (ready !== '') yield ready
      ready = ''
      await Promise.all(missing.map(async (name) => frame.settle(name, await settled(state.data[name] as Promise<Answer>))))
    }
    ready += run(frame)
  }
  if (ready !== '') yield ready
}

const settled = (answer: Promise<Answer>): Promise<Answer> => answer.catch(() => ({ ok: false, failure: 'unreachable' }) as const)
