import type { Answer } from '../../engine/answer.ts'
import type { PropsTemplate, Release, ServiceSnapshot } from '../../engine/program.ts'
import { type Caps, capsOf } from '../attempts/caps.ts'
import { subjectInputs, subjectOf } from '../attempts/subject.ts'
import { type Gate, openGate } from '../attempts/within-attempts.ts'
import type { Context } from '../context/context.ts'
import { callService } from '../egress/call-service.ts'
import { fillInput } from './fill-input.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { personalInputs } from './personal-inputs.ts'

/** Asks for all a view needs, at once, each within its own budget. What has arrived within the first tick is a value, the rest a promise. */
export async function resolveData(request: PageRequest, app: OpenApp, view: string, context: Context): Promise<Record<string, Answer | Promise<Answer>>> {
  const { release, loaded } = app
  const caller = { ...request, brand: app.brand }
  const data: Record<string, Answer | Promise<Answer>> = {}
  const wanted = Object.entries(release.views[view]?.data ?? {})
  if (wanted.length === 0) return data
  const gates: Promise<Gate>[] = []
  const pending = wanted.map(async ([name, { service, input }]) => {
    const { snapshot, caps, subject } = asAsked(release, service, input)
    const given = fillInput(loaded, { service, input }, context, request.now)
    const ask = async (): Promise<Answer> => (snapshot ? callService({ service: snapshot, input: given }, caller) : { ok: false, failure: 'input' })
    const gate = snapshot && caps && openGate(caps, { request, app, before: false, subject: subjectOf(snapshot, subject, given) })
    if (gate) gates.push(gate)
    const answer = await (gate ? (await gate)(ask) : ask())
    data[name] = answer
    return answer
  })
  wanted.forEach(([name], i) => {
    data[name] = pending[i] as Promise<Answer>
  })
  // Whoever has been refused before may be over by now, and that is a status: it has to be known before the first byte.
  await Promise.all(gates)
  // Copies and refused inputs are there at once; with nothing pending the page is one string, which is twice as fast.
  await Promise.race([Promise.all(pending), new Promise((resolve) => setTimeout(resolve, 2))])
  return { ...data }
}

interface Asked {
  snapshot: ServiceSnapshot | undefined
  caps: Caps | null
  /** the inputs that name what is asked about */
  subject: readonly string[]
}

const asked = new WeakMap<PropsTemplate & object, Asked>()

/** A service as it is asked for one datum: an answer is everybody's only where nothing personal was asked with, and then it can be guessed. */
function asAsked(release: Release, index: number, input: PropsTemplate): Asked {
  const key = input as PropsTemplate & object
  let known = asked.get(key)
  if (!known) {
    const service = release.services[index]
    const personal = personalInputs(release, input)
    const shared = service && personal.size > 0 && service.cache.scope === 'shared'
    const snapshot = shared ? { ...service, cache: { ...service.cache, scope: 'customer' as const } } : service
    known = { snapshot, caps: service ? capsOf(service, personal.size > 0) : null, subject: service ? subjectInputs(service, personal) : [] }
    asked.set(key, known)
  }
  return known
}

/** All of a view's answers, once they are in. */
export const allAnswers = (data: Readonly<Record<string, Answer | Promise<Answer>>>): Promise<Answer[]> => Promise.all(Object.values(data))
