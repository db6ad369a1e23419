import { isUnknown } from '../../engine/answer.ts'
import { goForm } from '../../engine/fallback.ts'
import { checkField, readForm, readGiven } from '../../engine/form.ts'
import type { FormMeta } from '../../engine/program.ts'
import { openField } from '../../engine/seal-fields.ts'
import { type Context, emptyContext, openContext } from '../context/context.ts'
import { openDeedKey } from '../context/deed-key.ts'
import { takeFiles } from '../files/take-files.ts'
import { type Fault, fault } from '../http/fault.ts'
import { count } from './count.ts'
import { checkDeed, type DeedEnd, doDeed } from './do-deed.ts'
import { holdsIn } from './fill-input.ts'
import { besides, earliestAsking, formOfMissingDeed, missingAsks } from './flow.ts'
import { openAnswers, seeOther } from './get-page.ts'
import { guardedView } from './guarded-view.ts'
import { checkingNotice, notice, refusalNotice } from './notices.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { postUpload, uploadField } from './post-upload.ts'
import type { FormBody } from './read-form-body.ts'
import { readSaid } from './said.ts'
import { type Showing, showView } from './show-view.ts'

/** Reads a form, does its deed if it has one, and shows the view it leads to. Fails with `unknown-form`. */
export async function postPage(request: PageRequest, app: OpenApp, view: string, body: FormBody): Promise<Response | Fault> {
  const { fields } = body
  const { release, locale } = app
  const id = fields.get('_f') ?? ''
  const form = Object.hasOwn(release.forms, id) ? release.forms[id] : undefined
  if (!form && id !== goForm) return fault('unknown-form')
  const sealed = fields.get('_c')
  const opened = sealed === null ? emptyContext : await openContext(sealed, app.name, request.settings.contextKeys, request.now)
  const before = opened ?? emptyContext
  if (!form) {
    const undone = formOfMissingDeed(release, view, before.done)
    if (undone !== undefined) return opened === null ? startAgain(request, app) : seeOther(request, app, undone)
    // A way may give answers of its own: a page size, a filter.
    const given = readGiven(release, Object.keys(release.asks), (name) => fields.getAll(name), request.now)
    const open = [request.url.searchParams, new URLSearchParams(fields.get(openField) ?? '')].map((query) => openAnswers(release, query, request.now))
    const context = {
      asks: { ...Object.assign({}, ...open), ...before.asks, ...given },
      done: { ...before.done, ...(await readSaid(request, app, view, fields, before)) },
    }
    return showOrAsk(request, app, view, context, opened === null)
  }
  const key = form.command ? await openDeedKey(fields.get('_k') ?? '', id, app.name, request.settings.contextKeys, request.now) : null
  if (form.command && fields.has(checkField)) {
    const same: Showing = { view: form.view, context: before, status: 200, typed: asText(before.asks) }
    if (key === null) return showView(request, app, { ...same, notices: notice(id, 'check-lost', locale) })
    const act = { id, form, command: form.command, key, checks: readChecks(fields), lost: opened === null }
    return tellDeed(request, app, act, await checkDeed(request, app, form.command, key), before, { ...same, status: 422 })
  }
  if (opened === null && missingAsks(release, form.view, {}).length > 0) return startAgain(request, app)

  const ahead = fields.get(uploadField)
  if (ahead !== null) return postUpload(request, app, form, ahead, body)
  const files = await takeFiles(request, app, form, body, before.asks)
  const texts = (name: string): readonly string[] => (Object.hasOwn(files.answers, name) ? [files.answers[name] as string] : fields.getAll(name))
  const others = besides(form, before.asks)
  const reading = readForm(release, id, texts, locale, holdsIn(app, { asks: others, done: before.done }, request.now), request.now)
  const { values, typed, more } = reading
  await files.keep(Object.keys(typed))
  // Of a question that was not asked nothing is wrong.
  const wrong = Object.entries(files.errors).filter(([ask]) => Object.hasOwn(typed, ask))
  const errors = { ...reading.errors, ...Object.fromEntries(wrong) }
  const context: Context = { asks: { ...others, ...values }, done: before.done }
  const going = fields.get(goForm)
  if (going !== null && Object.hasOwn(release.views, going)) return showOrAsk(request, app, going, context, opened === null)
  // The key stays, whatever was typed since: it may have been sent before Back was pressed.
  const again: Showing = { view: form.view, context, status: 422, typed: { ...asText(before.asks), ...typed }, ...(key !== null && { deeds: { [id]: key } }) }
  if (Object.keys(errors).length > 0) return showView(request, app, { ...again, errors, failed: { [id]: true } })
  if (more) return showView(request, app, { ...again, status: 200, notices: notice(id, 'more', locale) })
  if (!form.command) return showOrAsk(request, app, form.next, context, opened === null)

  if (key === null) return showView(request, app, { ...again, notices: notice(id, 'key-lost', locale) })
  const act = { id, form, command: form.command, key, checks: 0, lost: opened === null }
  return tellDeed(request, app, act, await doDeed(request, app, form.command, context, key), context, again)
}

interface Act {
  id: string
  form: FormMeta
  command: NonNullable<FormMeta['command']>
  key: string
  /** how often it has been looked at how it ended */
  checks: number
  /** the context was too old to be opened */
  lost: boolean
}

/** Shows how a deed ended: the view its form leads to, or its form's view with the words for it. */
async function tellDeed(request: PageRequest, app: OpenApp, act: Act, { answer, first }: DeedEnd, context: Context, again: Showing): Promise<Response> {
  const { release, locale } = app
  const { id, form, command, key, checks } = act
  const same: Showing = { ...again, status: 200, deeds: { [id]: key } }
  if (answer === 'absent') return showView(request, app, { ...same, notices: notice(id, 'absent', locale) })
  const service = release.services[command.service]!
  if (answer === 'pending' || isUnknown(answer))
    return showView(request, app, {
      ...same,
      notices: checkingNotice(id, answer === 'pending' ? 'pending' : service.outcome ? 'unknown' : 'unheard', checks, locale),
    })
  if (answer.ok) {
    // Where the next view has data of its own, it is counted when they have come.
    if (first && release.views[form.next]?.ends && Object.keys(release.views[form.next]!.data).length === 0) count(request, release, 'outcome')
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
  if ('refusal' in answer) return showView(request, app, { ...again, deeds: {}, notices: refusalNotice(id, answer.refusal, locale) })
  return showView(request, app, { ...same, notices: notice(id, 'failed', locale) })
}

/** The view, or the way to the one that asks what is missing. */
async function showOrAsk(request: PageRequest, app: OpenApp, to: string, context: Context, lost: boolean): Promise<Response> {
  const view = guardedView(app, to, context, request.now)
  const missing = missingAsks(app.release, view, context.asks)
  if (missing.length === 0) return showView(request, app, { view, context, status: 200 })
  return lost ? startAgain(request, app) : seeOther(request, app, earliestAsking(app.release, missing))
}

/** What was sealed is too old, or was never ours: the customer begins anew and is told why. */
function startAgain(request: PageRequest, app: OpenApp): Promise<Response> {
  const { start, views } = app.release
  const form = views[start]?.forms[0]
  return showView(request, app, {
    view: start,
    context: emptyContext,
    status: 422,
    ...(form !== undefined && { notices: notice(form, 'context-lost', app.locale) }),
  })
}

const readChecks = (fields: URLSearchParams): number => Math.min(99, Number.parseInt(fields.get(checkField) ?? '', 10) + 1 || 1)

const asText = (asks: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(asks).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]))
