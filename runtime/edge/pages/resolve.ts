import type { Answer } from '../../engine/answer.ts'
import type { Loaded } from '../../engine/load.ts'
import { type Caller, callService } from '../egress/call-service.ts'
import { fillInput } from './fill-input.ts'

/** Asks for all a view needs, at once, each within its own budget. What has arrived within the first tick is a value, the rest a promise. */
export async function resolveData(
  loaded: Loaded,
  view: string,
  asks: Readonly<Record<string, unknown>>,
  caller: Caller,
  now: number,
): Promise<Record<string, Answer | Promise<Answer>>> {
  const { release } = loaded
  const data: Record<string, Answer | Promise<Answer>> = {}
  const wanted = Object.entries(release.views[view]?.data ?? {})
  if (wanted.length === 0) return data
  const pending = wanted.map(async ([name, { service, input }]) => {
    const snapshot = release.services[service]
    const answer: Answer = snapshot
      ? await callService({ service: snapshot, input: fillInput(loaded, input, asks, now) }, caller)
      : { ok: false, failure: 'input' }
    data[name] = answer
    return answer
  })
  wanted.forEach(([name], i) => {
    data[name] = pending[i] as Promise<Answer>
  })
  // Copies and refused inputs are there at once; with nothing pending the page is one string, which is twice as fast.
  await Promise.race([Promise.all(pending), new Promise((resolve) => setTimeout(resolve, 2))])
  return { ...data }
}

/** All of a view's answers, once they are in. */
export const allAnswers = (data: Readonly<Record<string, Answer | Promise<Answer>>>): Promise<Answer[]> => Promise.all(Object.values(data))
