import type { Answer } from '../../engine/answer.ts'
import type { FormMeta } from '../../engine/program.ts'
import type { Context } from '../context/context.ts'
import { callService } from '../egress/call-service.ts'
import { withFileLinks } from '../files/file-link.ts'
import { appsOrigin } from '../http/app-address.ts'
import { errorName, log } from '../http/log.ts'
import { canonicalJson } from '../publish/canonical-json.ts'
import { sha256Hex } from '../publish/sha256.ts'
import { fillInput } from './fill-input.ts'
import type { OpenApp, PageRequest } from './page-request.ts'

/** How a deed ended. `pending`: it is still under way elsewhere. `first`: it was done now, by this request. */
export type DeedEnd = { answer: Answer | 'pending'; first: boolean }

/** Does a form's command once for its key, whoever else posts the same: everyone is told how it ended. */
export async function doDeed(request: PageRequest, app: OpenApp, command: NonNullable<FormMeta['command']>, context: Context, key: string): Promise<DeedEnd> {
  const service = app.release.services[command.service]!
  const { storage, settings, later, now } = request
  // By what was given: the address of a file is another one each time.
  const inputHash = await sha256Hex(canonicalJson(fillInput(app.loaded, command.input, context, now)))
  const known = await storage.deeds.begin(key, inputHash, now)
  if (known) return { answer: known.state === 'ended' ? known.answer : await waitFor(request, key, service.timeout), first: false }
  const asks = await withFileLinks(context.asks, app.release, appsOrigin(request.url, settings), settings.contextKeys, now)
  const input = fillInput(app.loaded, command.input, { ...context, asks }, now)
  const deed = callService({ service, input, idempotencyKey: key }, { ...request, brand: app.brand }).then(async (answer) => {
    await storage.deeds.end(key, inputHash, answer).catch((error) => log('deed-not-kept', { name: errorName(error) }))
    return answer
  })
  // The customer may leave while it is done: how it ended is kept all the same.
  later(deed)
  return { answer: await deed, first: true }
}

const pauseMs = 150

/** The same form, posted twice at once: the second waits for what the first is told. */
async function waitFor({ storage }: PageRequest, key: string, timeout: number): Promise<Answer | 'pending'> {
  const until = Date.now() + timeout + 500
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const deed = await storage.deeds.look(key)
    if (!deed) return { ok: false, failure: 'status' }
    if (deed.state === 'ended') return deed.answer
  }
  return 'pending'
}
