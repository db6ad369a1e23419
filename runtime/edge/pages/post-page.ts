import { mustPost } from '../../engine/carried.ts'
import { carriedAddress } from '../../engine/carried-address.ts'
import { goForm } from '../../engine/fallback.ts'
import { checkField, readForm, readGiven } from '../../engine/form.ts'
import type { FormMeta } from '../../engine/program.ts'
import { resendField } from '../../engine/replay-notice.ts'
import { openField } from '../../engine/seal-fields.ts'
import { type Context, emptyContext, openContext } from '../context/context.ts'
import { openDeedKey } from '../context/deed-key.ts'
import { takeFiles } from '../files/take-files.ts'
import { type Fault, fault } from '../http/fault.ts'
import { checkDeed, doDeed } from './do-deed.ts'
import { holdsIn } from './fill-input.ts'
import { besides, formOfMissingDeed, missingAsks } from './flow.ts'
import { openAnswers, redirect, seeOther } from './get-page.ts'
import { guardedView } from './guarded-view.ts'
import { notice } from './notices.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { postUpload, uploadField } from './post-upload.ts'
import type { FormBody } from './read-form-body.ts'
import { readSaid } from './said.ts'
import { type Act, showDeedEnd } from './show-deed-end.ts'
import { showOrAsk, startAgain } from './show-or-ask.ts'
import { type Showing, showView } from './show-view.ts'
import { asText } from './typed-texts.ts'

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
    return goOn(request, app, view, context, opened === null)
  }
  const key = form.command ? await openDeedKey(fields.get('_k') ?? '', id, app.name, request.settings.contextKeys, request.now) : null
  if (form.command && fields.has(checkField)) {
    const same: Showing = { view: form.view, context: before, status: 200, typed: asText(before.asks) }
    if (key === null) return showView(request, app, { ...same, notices: notice(id, 'check-lost', locale) })
    const act = { id, form, command: form.command, checks: readChecks(fields), lost: opened === null }
    return showDeedEnd(request, app, act, await checkDeed(request, app, form.command, before, key), before, { ...same, status: 422 })
  }
  if (opened === null && (fields.has(resendField) || missingAsks(release, form.view, {}).length > 0)) return startAgain(request, app)
  if (form.command && fields.has(resendField)) return sendDeed(request, app, { id, form, command: form.command, checks: 0, lost: false }, before, key)

  const ahead = fields.get(uploadField)
  if (ahead !== null) return postUpload(request, app, form, ahead, body)
  const files = await takeFiles(request, app, form, body, before.asks)
  const texts = (name: string): readonly string[] => (Object.hasOwn(files.answers, name) ? [files.answers[name] as string] : fields.getAll(name))
  const others = besides(form, before.asks)
  const reading = readForm(release, id, texts, locale, holdsIn(app, { asks: others, done: before.done }, request.now), request.now)
  const { values, typed, more } = reading
  const unkept = await files.keep(Object.keys(typed))
  // Of a question that was not asked nothing is wrong.
  const wrong = Object.entries(files.errors).filter(([ask]) => Object.hasOwn(typed, ask))
  const errors = { ...reading.errors, ...Object.fromEntries(wrong), ...unkept }
  // What stands for a file that is not kept stands for nothing.
  for (const ask of Object.keys(unkept)) typed[ask] = ''
  const context: Context = { asks: { ...others, ...values }, done: before.done }
  // The key stays, whatever was typed since: it may have been sent before Back was pressed.
  const again: Showing = { view: form.view, context, status: 422, typed: { ...asText(before.asks), ...typed }, ...(key !== null && { deeds: { [id]: key } }) }
  const going = fields.get(goForm)
  // To the same view in another language: what is not right yet is kept too.
  if (going === form.view && Object.keys(errors).length > 0) return showView(request, app, { ...again, status: 200 })
  if (going !== null && Object.hasOwn(release.views, going)) return goOn(request, app, going, context, opened === null)
  if (Object.keys(errors).length > 0) {
    const later = Object.keys(unkept).length > 0 && ({ status: 503, wait: 5 } as const)
    return showView(request, app, { ...again, ...later, errors, failed: { [id]: true } })
  }
  if (more) return showView(request, app, { ...again, status: 200, notices: notice(id, 'more', locale) })
  if (!form.command) return goOn(request, app, form.next, context, opened === null)

  return sendDeed(request, app, { id, form, command: form.command, checks: 0, lost: opened === null }, context, key, again)
}

/** Does a form's command with these answers, which have been read and are right. */
async function sendDeed(
  request: PageRequest,
  app: OpenApp,
  act: Act,
  context: Context,
  key: string | null,
  again = formWith(act.form, context),
): Promise<Response> {
  if (key === null) return showView(request, app, { ...again, notices: notice(act.id, 'key-lost', app.locale) })
  return showDeedEnd(request, app, act, await doDeed(request, app, act.command, context, key), context, again)
}

const formWith = ({ view }: FormMeta, context: Context): Showing => ({ view, context, status: 422, typed: asText(context.asks) })

const readChecks = (fields: URLSearchParams): number => Math.min(99, Number.parseInt(fields.get(checkField) ?? '', 10) + 1 || 1)

/** After a post that did nothing: what is for everyone has an address of its own (post, redirect, get), which can be shared and opened again. */
function goOn(request: PageRequest, app: OpenApp, to: string, context: Context, lost: boolean): Promise<Response> | Response {
  const view = guardedView(app, to, context, request.now)
  const { release, locale } = app
  if (missingAsks(release, view, context.asks).length > 0 || mustPost(release, view, context)) return showOrAsk(request, app, to, context, lost)
  return redirect(request, app, carriedAddress(release, view, locale, context.asks))
}
