import { isUnknown } from '../../engine/answer.ts'
import type { FormMeta } from '../../engine/program.ts'
import type { Context } from '../context/context.ts'
import { count } from './count.ts'
import type { DeedDone } from './do-deed.ts'
import { missingAsks } from './flow.ts'
import { checkingNotice, notice, refusalNotice } from './notices.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { showOrAsk } from './show-or-ask.ts'
import { showReplay, showReplayLater } from './show-replay.ts'
import { type Showing, showView } from './show-view.ts'
import { asText } from './typed-texts.ts'

/** A form whose command was posted, or looked at. */
export interface Act {
  id: string
  form: FormMeta
  command: NonNullable<FormMeta['command']>
  /** how often it has been looked at how it ended */
  checks: number
  /** the context was too old to be opened */
  lost: boolean
}

/** What is out of reach is tried again after so long. */
const unsentSeconds = 5

/** Shows how a deed ended: the view its form leads to, or its form's view with the words for it. `asked`: what the post that asks brought along. */
export async function showDeedEnd(request: PageRequest, app: OpenApp, act: Act, end: DeedDone, asked: Context, again: Showing): Promise<Response> {
  const { release, locale } = app
  const { id, form, command, checks } = act
  const { answer, first, key, changed } = end
  const none = answer === 'absent' || answer === 'unsent'
  const open = answer === 'pending' || (!none && isUnknown(answer))
  const ok = !open && !none && answer.ok
  // Where the next view has data of its own, it is counted when they have come.
  if (ok && first && release.views[form.next]?.ends && Object.keys(release.views[form.next]!.data).length === 0) count(request, release, 'outcome')
  if (changed && open) return showReplayLater(request, app, act, { ...end, changed }, asked)
  if (changed && ok) return showReplay(request, app, act, { ...end, changed, value: answer.value }, asked)

  // What was sent first had no effect: what was changed since is what stands in the form.
  const context: Context = changed ? { asks: changed, done: asked.done } : (end.sent ?? asked)
  const same: Showing = { ...again, ...(context !== asked && { context, typed: asText(context.asks) }), status: 200, deeds: { [id]: key } }
  if (answer === 'unsent') return showView(request, app, { ...same, status: 503, wait: unsentSeconds, notices: notice(id, 'unsent', locale) })
  if (answer === 'absent') return showView(request, app, { ...same, notices: notice(id, 'absent', locale) })
  const service = release.services[command.service]!
  if (answer === 'pending' || isUnknown(answer))
    return showView(request, app, {
      ...same,
      notices: checkingNotice(id, answer === 'pending' ? 'pending' : service.outcome ? 'unknown' : 'unheard', checks, locale),
    })
  if (answer.ok) {
    const done = command.as === undefined ? context.done : { ...context.done, [command.as]: answer.value }
    // Nobody who has done it is told to start again.
    if (act.lost && missingAsks(release, form.next, context.asks).length > 0)
      return showView(request, app, { ...same, notices: notice(id, 'received', locale) })
    return showOrAsk(request, app, form.next, { asks: context.asks, done }, false)
  }
  if ('wait' in answer && answer.wait !== undefined)
    return showView(request, app, { ...same, status: 429, wait: answer.wait, notices: refusalNotice(id, answer.refusal, locale) })
  const elsewhere = 'refusal' in answer ? command.refused?.[answer.refusal.code] : undefined
  if (elsewhere !== undefined) return showOrAsk(request, app, elsewhere, context, false)
  // What is corrected after a refusal is another deed.
  if ('refusal' in answer) return showView(request, app, { ...same, status: again.status, deeds: {}, notices: refusalNotice(id, answer.refusal, locale) })
  return showView(request, app, { ...same, notices: notice(id, 'failed', locale) })
}
