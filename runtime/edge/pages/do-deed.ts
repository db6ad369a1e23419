import { isUnknown } from '../../engine/answer.ts'
import type { FormMeta } from '../../engine/program.ts'
import { knownOverLimit } from '../attempts/command-limits.ts'
import type { Context } from '../context/context.ts'
import { openOriginal, sealOriginal } from '../context/original.ts'
import { log } from '../http/log.ts'
import { StoreDown } from '../storage/bounded.ts'
import type { Begun, Deed } from '../storage/deed.object.ts'
import { fingerprint, resendKey } from './fingerprint.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { type DeedEnd, type Doing, patience, performDeed, settleDeed, waitForDeed } from './perform-deed.ts'

type Command = NonNullable<FormMeta['command']>

/** How a deed ended, under which key, and of which version that is told. */
export interface DeedDone extends DeedEnd {
  key: string
  /** what was sent; null where it cannot be read any more */
  sent: Context | null
  /** answers that came under the same key, and were not sent */
  changed?: Context['asks']
}

/** Does a form's command once for its key, whoever else posts the same: everyone is told how it ended. */
export async function doDeed(request: PageRequest, app: OpenApp, command: Command, context: Context, key: string): Promise<DeedDone> {
  const { storage, settings, now } = request
  const doing: Doing = { request, app, key, service: app.release.services[command.service]! }
  const input = {
    fingerprint: await fingerprint(app, command, context, key),
    original: await sealOriginal(context, key, app.name, settings.contextKeys, now),
  }
  const stopped = await knownOverLimit(request, app)
  // What has been sent is told all the same, and nothing is kept of what is not.
  if (stopped && (await isNew(doing))) return { answer: stopped, first: false, key, sent: context }
  for (let tries = 1; ; tries++) {
    const begun = await storage.deeds.begin(key, input, Date.now(), patience(doing.service)).catch((error) => stoppedBegin(doing, error))
    if (begun === null) return { answer: 'unsent', first: false, key, sent: context }
    const { mine, deed } = begun
    if (mine) {
      const done = performDeed(doing, command, context, deed)
      // The customer may leave while it is done: how it ended is kept all the same.
      request.later(done)
      return { answer: await done, first: true, key, sent: context }
    }
    const end = await endOf(doing, deed).catch(unheard)
    const changed = deed.input !== input.fingerprint
    // Where it never arrived, the customer has sent it again; where it was refused or failed meanwhile, they have corrected it.
    if (tries < 3 && (end.answer === 'absent' || (changed && hadNoEffect(end)))) continue
    if (!changed) return { ...end, key, sent: context }
    if (await wasResent(doing, command, context)) return doDeed(request, app, command, context, await resendKey(app, command, context, key))
    return { ...end, key, sent: await originalOf(doing, deed), changed: context.asks }
  }
}

const isNew = async ({ request, key, service }: Doing): Promise<boolean> =>
  (await request.storage.deeds.look(key, request.now, patience(service)).catch(() => null)) === null

/** Without its key nothing is sent: it might be done twice. Where the key was taken after all, it is given back. */
function stoppedBegin({ request, key }: Doing, error: unknown): null {
  const { late } = storeDown(error)
  const giveBack = async (): Promise<void> => {
    const { mine, deed } = (await late) as Begun
    if (mine) await request.storage.deeds.end(key, deed.since, 'absent')
  }
  request.later(giveBack())
  return null
}

/** How it ended cannot be looked up just now. */
function unheard(error: unknown): DeedEnd {
  storeDown(error)
  return { answer: { ok: false, failure: 'unknown' }, first: false }
}

function storeDown(error: unknown): StoreDown {
  if (!(error instanceof StoreDown)) throw error
  log('store-down', { store: error.store })
  return error
}

/** Looks how the deed with a key ended; does nothing. `asked`: what the page that looks knows of it. */
export async function checkDeed(request: PageRequest, app: OpenApp, command: Command, asked: Context, key: string): Promise<DeedDone> {
  const doing: Doing = { request, app, key, service: app.release.services[command.service]! }
  const deed = await request.storage.deeds.look(key, request.now, patience(doing.service)).catch((error) => storeDown(error))
  const { changed, ...before } = asked
  if (deed instanceof StoreDown) return { ...unheard(deed), key, sent: before, ...(changed && { changed }) }
  if (!deed) return { answer: 'absent', first: false, key, sent: before, ...(changed && { changed }) }
  const end: DeedEnd = deed.state === 'pending' ? { answer: 'pending', first: false } : await endOf(doing, deed).catch(unheard)
  const later = changed && { ...before, asks: changed }
  // In another tab the change may have been sent: corrected after a refusal, or as a request of its own.
  if (later && deed.input === (await fingerprint(app, command, later, key))) return { ...end, key, sent: later }
  const sent = deed.input === (await fingerprint(app, command, before, key)) ? before : await originalOf(doing, deed)
  return { ...end, key, sent, ...(later && !(await wasResent(doing, command, later)) && { changed: later.asks }) }
}

/** Whether a changed version has been sent, as a request of its own. */
const wasResent = async ({ request, app, key, service }: Doing, command: Command, context: Context): Promise<boolean> =>
  (await request.storage.deeds.look(await resendKey(app, command, context, key), request.now, patience(service)).catch((error) => storeDown(error))) !== null

async function endOf(doing: Doing, deed: Deed): Promise<DeedEnd> {
  if (deed.state === 'pending') return waitForDeed(doing)
  return isUnknown(deed.answer) ? settleDeed(doing, deed) : { answer: deed.answer, first: false }
}

const hadNoEffect = ({ answer }: DeedEnd): boolean => typeof answer === 'object' && !answer.ok && !isUnknown(answer)

async function originalOf({ request, app, key }: Doing, { original }: Deed): Promise<Context | null> {
  return original === undefined ? null : openOriginal(original, key, app.name, request.settings.contextKeys, request.now)
}
