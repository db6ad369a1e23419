import { type Answer, isUnknown } from '../../engine/answer.ts'
import type { FormMeta, ServiceSnapshot } from '../../engine/program.ts'
import { capsOf } from '../attempts/caps.ts'
import { subjectInputs, subjectOf } from '../attempts/subject.ts'
import { withinAttempts } from '../attempts/within-attempts.ts'
import type { Context } from '../context/context.ts'
import { askOutcome } from '../egress/ask-outcome.ts'
import { callService } from '../egress/call-service.ts'
import { withFileLinks } from '../files/file-link.ts'
import { appsOrigin } from '../http/app-address.ts'
import { errorName, log } from '../http/log.ts'
import { canonicalJson } from '../publish/canonical-json.ts'
import { sha256Hex } from '../publish/sha256.ts'
import { fillInput } from './fill-input.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { personalInputs } from './personal-inputs.ts'

/**
 * How a deed ended. `pending`: it is still under way elsewhere. `absent`: it never arrived, so the same key may be sent
 * again. `first`: that it was done is known since this request.
 */
export type DeedEnd = { answer: Answer | 'pending' | 'absent'; first: boolean }
type Command = NonNullable<FormMeta['command']>

/** Does a form's command once for its key, whoever else posts the same: everyone is told how it ended. */
export async function doDeed(request: PageRequest, app: OpenApp, command: Command, context: Context, key: string): Promise<DeedEnd> {
  const { deeds } = request.storage
  const deed: Doing = { request, app, key, service: app.release.services[command.service]! }
  // By what was given: the address of a file is another one each time. With the key, which is random and stored nowhere: of a
  // score and an order number, all there are could be tried against a bare hash.
  const inputHash = await sha256Hex(`${key}\n${canonicalJson(fillInput(app.loaded, command, context, request.now))}`)
  const begin = async () => {
    const since = Date.now()
    return { since, known: await deeds.begin(key, inputHash, since, patience(deed.service)) }
  }
  let { since, known } = await begin()
  if (known?.state === 'ended' && isUnknown(known.answer)) {
    const end = await settle(deed, known.since)
    // Where it never arrived, the customer has sent it again.
    if (end.answer !== 'absent') return end
    const again = await begin()
    since = again.since
    known = again.known
  }
  if (known) return { answer: known.state === 'ended' ? known.answer : await waitFor(deed), first: false }
  const done = perform(deed, command, context, since)
  // The customer may leave while it is done: how it ended is kept all the same.
  request.later(done)
  return { answer: await done, first: true }
}

/** Looks how the deed with a key ended; does nothing. */
export async function checkDeed(request: PageRequest, app: OpenApp, command: Command, key: string): Promise<DeedEnd> {
  const service = app.release.services[command.service]!
  const deed = await request.storage.deeds.look(key, request.now, patience(service))
  if (!deed) return { answer: 'absent', first: false }
  if (deed.state === 'pending') return { answer: 'pending', first: false }
  return isUnknown(deed.answer) ? settle({ request, app, service, key }, deed.since) : { answer: deed.answer, first: false }
}

interface Doing {
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
const patience = ({ timeout }: ServiceSnapshot): number => timeout + 5000

async function perform({ request, app, service, key }: Doing, command: Command, context: Context, since: number): Promise<Answer> {
  const { settings, url, now } = request
  const asks = await withFileLinks(context.asks, app.release, appsOrigin(url, settings), settings.contextKeys, now)
  const input = fillInput(app.loaded, command, { ...context, asks }, now)
  const caller = { ...request, brand: app.brand }
  const call = () => callService({ service, input, idempotencyKey: key }, caller)
  const subject = subjectOf(service, subjectInputs(service, personalInputs(app.release, command.input)), input)
  let answer = await withinAttempts(capsOf(service, false), { request, app, before: true, subject }, call)
  if (isUnknown(answer) && service.outcome) {
    await new Promise((resolve) => setTimeout(resolve, breathMs))
    const outcome = await askOutcome(service, key, caller)
    if (outcome !== null && outcome !== 'absent') answer = outcome
  }
  // What was stopped here was not sent.
  const kept: Answer = 'wait' in answer ? { ok: false, failure: 'busy' } : answer
  await request.storage.deeds.end(key, since, kept).catch((error) => log('deed-not-kept', { name: errorName(error) }))
  return answer
}

/** Asks the backend about a deed nobody has heard of, and keeps what it says. */
async function settle({ request, app, service, key }: Doing, since: number): Promise<DeedEnd> {
  const outcome = await askOutcome(service, key, { ...request, brand: app.brand })
  // That it is not there yet does not say that it will not be.
  const tooSoon = outcome === 'absent' && Date.now() - since < underWayMs(service)
  if (outcome === null || tooSoon) return { answer: { ok: false, failure: 'unknown' }, first: false }
  const first = await request.storage.deeds.end(key, since, outcome)
  return { answer: outcome, first }
}

const pauseMs = 150

/** The same form, posted twice at once: the second waits for what the first is told. */
async function waitFor({ request: { storage }, key, service }: Doing): Promise<Answer | 'pending'> {
  const until = Date.now() + service.timeout + 500
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const deed = await storage.deeds.look(key, Date.now(), patience(service))
    if (!deed) return { ok: false, failure: 'status' }
    if (deed.state === 'ended') return deed.answer
  }
  return 'pending'
}
