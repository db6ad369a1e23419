import type { Answer } from '../../engine/answer.ts'
import type { Loaded } from '../../engine/load.ts'
import type { PropsTemplate, Release, ServiceSnapshot } from '../../engine/program.ts'
import type { Context } from '../context/context.ts'
import { type Caller, callService } from '../egress/call-service.ts'
import { fillInput } from './fill-input.ts'

/** Asks for all a view needs, at once, each within its own budget. What has arrived within the first tick is a value, the rest a promise. */
export async function resolveData(
  loaded: Loaded,
  view: string,
  context: Context,
  caller: Caller,
  now: number,
): Promise<Record<string, Answer | Promise<Answer>>> {
  const { release } = loaded
  const data: Record<string, Answer | Promise<Answer>> = {}
  const wanted = Object.entries(release.views[view]?.data ?? {})
  if (wanted.length === 0) return data
  const pending = wanted.map(async ([name, { service, input }]) => {
    const snapshot = asAsked(release, service, input)
    const answer: Answer = snapshot
      ? await callService({ service: snapshot, input: fillInput(loaded, input, context, now) }, caller)
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

const asked = new WeakMap<PropsTemplate & object, ServiceSnapshot | undefined>()

/** A service as it is asked for one datum: an answer is everybody's only where nothing personal was asked with. */
function asAsked(release: Release, index: number, input: PropsTemplate): ServiceSnapshot | undefined {
  const key = input as PropsTemplate & object
  if (!asked.has(key)) {
    const service = release.services[index]
    const personal = service?.cache.scope === 'shared' && mentions(release, input).some((ask) => release.asks[ask]?.sensitivity !== 'public')
    asked.set(key, personal ? { ...service, cache: { ...service.cache, scope: 'customer' } } : service)
  }
  return asked.get(key)
}

/** The asks an input is made of. */
function mentions({ exprs }: Release, input: PropsTemplate): string[] {
  return Object.values(input as Record<string, unknown>).flatMap((value) => {
    const expression = typeof value === 'object' && value !== null && '$' in value ? exprs[value.$ as number] : undefined
    if (!expression || 'query' in expression) return []
    // Anything but one of its names might be any of them.
    if ('path' in expression) return expression.path[0] === 'asks' ? [expression.path[1] ?? ''] : []
    const names = [...expression.cel.matchAll(/\basks\b(?:\.([A-Za-z]\w*))?/g)]
    return names.map(([, name]) => name ?? '')
  })
}

/** All of a view's answers, once they are in. */
export const allAnswers = (data: Readonly<Record<string, Answer | Promise<Answer>>>): Promise<Answer[]> => Promise.all(Object.values(data))
