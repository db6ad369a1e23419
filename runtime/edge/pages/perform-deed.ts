import { type Answer, isUnknown } from '../../engine/answer.ts'
import type { FormMeta, ServiceSnapshot } from '../../engine/program.ts'
import { capsOf } from '../attempts/caps.ts'
import { overCommandLimit } from '../attempts/command-limits.ts'
import { subjectInputs, subjectOf } from '../attempts/subject.ts'
import { withinAttempts } from '../attempts/within-attempts.ts'
import type { Context } from '../context/context.ts'
import { askOutcome } from '../egress/ask-outcome.ts'
import { callService } from '../egress/call-service.ts'
import { withFileLinks } from '../files/file-link.ts'
import { appsOrigin } from '../http/app-address.ts'
import { errorName, log } from '../http/log.ts'
import type { Deed } from '../storage/deed.object.ts'
import { fillInput } from './fill-input.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { personalInputs } from './personal-inputs.ts'

/**
 * How a deed ended. `pending`: it is still under way elsewhere. `absent`: it never arrived, so the same key may be sent
 * again. `unsent`: what its key is kept in is out of reach, so it was not tried. `first`: that it was done is known since this request.
 */
export interface DeedEnd {
  answer: Answer | 'pending' | 'absent' | 'unsent'
  first: boolean
}

/** A deed under its idempotency key. */
export interface Doing {
  request: PageRequest
  app: OpenApp
  key: string
  service: ServiceSnapshot
}

/** After a time-out: what was under way has arrived by then, if it arrives at all. */
const breathMs = 400
/** So long after it was begun it may still be on its way, ms. */
const underWayMs = ({ timeout }: ServiceSnapshot): number => 2 * timeout + 1000
/** Whoever began a deed asks for its outcome too and has come back by then, ms. */
export const patience = ({ timeout }: ServiceSnapshot): number => timeout + 5000

/** The key a backend is given: what is corrected after a refusal is another request, and a backend may hold to the key what it answered. */
const sentKey = (key: string, { refused = 0 }: Pick<Deed, 'refused'>): string => (refused === 0 ? key : `${key}-${refused}`)

export async function performDeed(doing: Doing, command: NonNullable<FormMeta['command']>, context: Context, deed: Deed): Promise<Answer> {
  const { request, app, service, key } = doing
  const { settings, url, now } = request
  const asks = await withFileLinks(context.asks, app.release, appsOrigin(url, settings), settings.contextKeys, now)
  const input = fillInput(app.loaded, command, { ...context, asks }, now)
  const caller = { ...request, brand: app.brand }
  const idempotencyKey = sentKey(key, deed)
  const call = () => callService({ service, input, idempotencyKey }, caller)
  const subject = subjectOf(service, subjectInputs(service, personalInputs(app.release, command.input)), input)
  let answer = (await overCommandLimit(request, app)) ?? (await withinAttempts(capsOf(service, false), { request, app, before: true, subject }, call))
  if (isUnknown(answer) && service.outcome) {
    await new Promise((resolve) => setTimeout(resolve, breathMs))
    const outcome = await askOutcome(service, idempotencyKey, caller)
    if (outcome !== null && outcome !== 'absent') answer = outcome
  }
  // What was stopped here was not sent.
  const kept: Answer = 'wait' in answer ? { ok: false, failure: 'busy' } : answer
  await request.storage.deeds.end(key, deed.since, kept).catch((error) => log('deed-not-kept', { name: errorName(error) }))
  return answer
}

/** Asks the backend about a deed nobody has heard of, and keeps what it says. */
export async function settleDeed({ request, app, service, key }: Doing, deed: Deed): Promise<DeedEnd> {
  const outcome = await askOutcome(service, sentKey(key, deed), { ...request, brand: app.brand })
  // That it is not there yet does not say that it will not be.
  const tooSoon = outcome === 'absent' && Date.now() - deed.since < underWayMs(service)
  if (outcome === null || tooSoon) return { answer: { ok: false, failure: 'unknown' }, first: false }
  const first = await request.storage.deeds.end(key, deed.since, outcome)
  return { answer: outcome, first }
}

const pauseMs = 150

/** The same form, posted twice at once: the second waits for what the first is told. */
export async function waitForDeed({ request: { storage }, key, service }: Doing): Promise<DeedEnd> {
  const until = Date.now() + service.timeout + 500
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const deed = await storage.deeds.look(key, Date.now(), patience(service))
    if (!deed) return { answer: { ok: false, failure: 'status' }, first: false }
    if (deed.state === 'ended') return { answer: deed.answer, first: false }
  }
  return { answer: 'pending', first: false }
}
