import type { Refusal } from '../../engine/answer.ts'
import { goForm } from '../../engine/fallback.ts'
import { readForm, readGiven } from '../../engine/form.ts'
import { inLocale } from '../../engine/format.ts'
import type { FormMeta } from '../../engine/program.ts'
import { type Context, emptyContext, openContext } from '../context/context.ts'
import { openDeedKey } from '../context/deed-key.ts'
import { takeFiles } from '../files/take-files.ts'
import { type Fault, fault } from '../http/fault.ts'
import { count } from './count.ts'
import { doDeed } from './do-deed.ts'
import { holdsIn } from './fill-input.ts'
import { earliestAsking, formOfMissingDeed, missingAsks } from './flow.ts'
import { openAnswers, seeOther } from './get-page.ts'
import { guardedView } from './guarded-view.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { postUpload, uploadField } from './post-upload.ts'
import { postTones, postWords } from './post-words.ts'
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
    const context = {
      asks: { ...openAnswers(release, request), ...before.asks, ...given },
      done: { ...before.done, ...readSaid(request, app, fields, before) },
    }
    return showOrAsk(request, app, view, context, opened === null)
  }
  if (opened === null && missingAsks(release, form.view, {}).length > 0) return startAgain(request, app)

  const ahead = fields.get(uploadField)
  if (ahead !== null) return postUpload(request, app, form, ahead, body)
  const files = await takeFiles(request, app, form, body, before.asks)
  const texts = (name: string): readonly string[] => (Object.hasOwn(files.answers, name) ? [files.answers[name] as string] : fields.getAll(name))
  const reading = readForm(release, id, texts, locale, holdsIn(app, before, request.now), request.now)
  const { values, typed, more } = reading
  const errors = { ...reading.errors, ...files.errors }
  // A field that was emptied takes back what it once said.
  const others = Object.entries(before.asks).filter(([name]) => !form.asks.includes(name))
  const context: Context = { asks: { ...Object.fromEntries(others), ...values }, done: before.done }
  const going = fields.get(goForm)
  if (going !== null && Object.hasOwn(release.views, going)) return showOrAsk(request, app, going, context, opened === null)
  const again: Showing = { view: form.view, context, status: 422, typed: { ...asText(before.asks), ...typed } }
  if (Object.keys(errors).length > 0) return showView(request, app, { ...again, errors, failed: { [id]: true } })
  if (more) return showView(request, app, { ...again, status: 200, notices: notice(id, 'more', locale) })
  if (!form.command) return showOrAsk(request, app, form.next, context, opened === null)

  const key = await openDeedKey(fields.get('_k') ?? '', id, app.name, request.settings.contextKeys, request.now)
  if (key === null) return showView(request, app, { ...again, notices: notice(id, 'key-lost', locale) })
  return actAndShow(request, app, { id, form, command: form.command, key }, context, again)
}

interface Act {
  id: string
  form: FormMeta
  command: NonNullable<FormMeta['command']>
  key: string
}

async function actAndShow(request: PageRequest, app: OpenApp, { id, form, command, key }: Act, context: Context, again: Showing): Promise<Response> {
  const { release, locale } = app
  const { answer, first } = await doDeed(request, app, command, context, key)
  const same: Showing = { ...again, status: 200, deeds: { [id]: key } }
  if (answer === 'pending') return showView(request, app, { ...same, notices: notice(id, 'pending', locale) })
  if (answer.ok) {
    // Where the next view has data of its own, it is counted when they have come.
    if (first && release.views[form.next]?.ends && Object.keys(release.views[form.next]!.data).length === 0) count(request, release, 'outcome')
    const done = command.as === undefined ? context.done : { ...context.done, [command.as]: answer.value }
    return showOrAsk(request, app, form.next, { asks: context.asks, done }, false)
  }
  const elsewhere = 'refusal' in answer ? command.refused?.[answer.refusal.code] : undefined
  if (elsewhere !== undefined) return showOrAsk(request, app, elsewhere, context, false)
  if ('refusal' in answer) return showView(request, app, { ...again, notices: refusalNotice(id, answer.refusal, locale) })
  return showView(request, app, { ...same, notices: notice(id, answer.failure === 'unknown' ? 'unknown' : 'failed', locale) })
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

const notice = (form: string, code: keyof typeof postWords, locale: string): Showing['notices'] => ({
  [form]: { tone: postTones[code] ?? 'warn', text: inLocale(postWords[code].text, locale), next: inLocale(postWords[code].next, locale) },
})

const refusalNotice = (form: string, { say, next }: Refusal, locale: string): Showing['notices'] => ({
  [form]: { tone: 'warn', text: inLocale(say, locale), ...(next && { next: inLocale(next, locale) }) },
})

const asText = (asks: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(asks).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]))
