import { inLocale } from '../../engine/format.ts'
import type { Replay } from '../../engine/state.ts'
import { type Context, sealContext } from '../context/context.ts'
import { sealDeedKey } from '../context/deed-key.ts'
import type { DeedDone } from './do-deed.ts'
import { resendKey } from './fingerprint.ts'
import { besides, missingAsks } from './flow.ts'
import { guardedView } from './guarded-view.ts'
import { checkingNotice } from './notices.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { replayWords } from './replay-words.ts'
import type { Act } from './show-deed-end.ts'
import { showView } from './show-view.ts'
import { asText } from './typed-texts.ts'

/** The same key came with another version: what was sent first stands, and the change was not sent. */
type Replayed = DeedDone & { changed: Context['asks'] }

/** What is shown with it is a refusal of the change: the same key with another input (draft-ietf-httpapi-idempotency-key, 2.7). */
const status = 422

/** The answer to what was sent first, with the word that the change was not, and the offer to send it where the service allows that. */
export async function showReplay(request: PageRequest, app: OpenApp, act: Act, end: Replayed & { value: unknown }, asked: Context): Promise<Response> {
  const { release, locale } = app
  const { id, form, command } = act
  if (end.sent) {
    const done = command.as === undefined ? end.sent.done : { ...end.sent.done, [command.as]: end.value }
    const context: Context = { asks: end.sent.asks, done }
    const view = guardedView(app, form.next, context, request.now)
    if (release.views[view]?.replays && missingAsks(release, view, context.asks).length === 0)
      return showView(request, app, { view, context, status, replay: await replayOf(request, app, act, end, asked) })
  }
  // The view has no place for the word, or what was sent cannot be read any more: it stands in the form's place.
  const look = end.sent ? { check: inLocale(replayWords.look, locale), checks: neverByItself } : {}
  const words = { tone: 'warn' as const, text: inLocale(replayWords.text, locale), next: inLocale(replayWords.received, locale) }
  return showView(request, app, { ...inFormsPlace(act, end, asked), notices: { [id]: { ...words, instead: true, ...look } } })
}

/** The same while nobody knows how the first one ended. */
export function showReplayLater(request: PageRequest, app: OpenApp, act: Act, end: Replayed, asked: Context): Promise<Response> {
  const code = end.answer === 'pending' ? 'changed-pending' : app.release.services[act.command.service]!.outcome ? 'changed-unknown' : 'changed-unheard'
  return showView(request, app, { ...inFormsPlace(act, end, asked), notices: checkingNotice(act.id, code, act.checks, app.locale) })
}

/** Beyond the looks that a page's script takes (`behaviours/deed.client.ts`): the word is to be read first. */
const neverByItself = '99'

/** The form's view with what was sent first; the change goes along, so that it is offered once the first one has ended. */
function inFormsPlace({ id, form }: Act, { key, sent, changed }: Replayed, asked: Context) {
  const known: Context = sent ?? { asks: besides(form, changed), done: asked.done }
  return { view: form.view, context: { ...known, changed }, status, typed: sent ? asText(sent.asks) : {}, deeds: { [id]: key } } as const
}

async function replayOf({ settings, now }: PageRequest, app: OpenApp, { id, command }: Act, { key, changed }: Replayed, asked: Context): Promise<Replay> {
  const { locale, name, release } = app
  const allowed = release.services[command.service]!.resend === 'allowed'
  const words = { text: inLocale(replayWords.text, locale), next: inLocale(allowed ? replayWords.may : replayWords.never, locale) }
  if (!allowed) return words
  const context: Context = { asks: changed, done: asked.done }
  const [sealed, own] = await Promise.all([
    sealContext(context, name, settings.contextKeys, now),
    sealDeedKey(id, name, settings.contextKeys, now, await resendKey(app, command, context, key)),
  ])
  return { ...words, resend: { form: id, context: sealed, key: own, label: inLocale(replayWords.resend, locale) } }
}
