import type { Answer } from '../../engine/answer.ts'
import { encodePage } from '../../engine/encode-page.ts'
import { goForm } from '../../engine/fallback.ts'
import type { PageHead } from '../../engine/head.ts'
import type { Loaded } from '../../engine/load.ts'
import { cssOf, type Release, type ServiceSnapshot } from '../../engine/program.ts'
import { scriptPath } from '../../engine/script-name.ts'
import type { ViewState } from '../../engine/state.ts'
import { type Context, isEmptyContext, sealContext } from '../context/context.ts'
import { sealDeedKey } from '../context/deed-key.ts'
import { Memo } from '../publish/memo.ts'
import { sha256Hex } from '../publish/sha256.ts'
import { brandIcon } from './brand-icon.ts'
import { count } from './count.ts'
import { commonHeaders, contentPolicy, embedHeaders, type Inline } from './page-headers.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { allAnswers, resolveData } from './resolve.ts'

export interface Showing extends Pick<ViewState, 'typed' | 'errors' | 'failed' | 'notices' | 'replay'> {
  view: string
  context: Context
  status: 200 | 422 | 429 | 503
  /** seconds, with a 429 or a 503 */
  wait?: number
  /** keys of deeds that may be under way, by form: pressing again asks how they ended and never does them twice */
  deeds?: Readonly<Record<string, string>>
}

/** A view of an app as a response: its data fetched, its forms sealed, its headers by what it holds. */
export async function showView(request: PageRequest, app: OpenApp, showing: Showing): Promise<Response> {
  const { view, context } = showing
  let { status } = showing
  const blank = status === 200 && isBlank(app, showing)
  const head = pageHead(request, app, showing)
  const key = `${app.hash}/${app.locale}/${view} ${head.icon} ${head.origin}`
  const kept = blank && request.method !== 'POST' ? blankPages.get(key, request.now) : undefined
  const headers = await pageHeaders(request, app, showing)
  if (kept) return answerWhole(request, kept, status, headers)

  const data = await resolveData(request, app, view, context)
  const wait = showing.wait ?? Object.values(data).find(isStopped)?.wait
  if (wait !== undefined) {
    if (status !== 503) status = 429
    headers['retry-after'] = String(wait)
    headers['cache-control'] = 'private, no-store'
  }
  countOutcome(request, app, showing, data)
  const { status: _, view: __, context: ___, wait: ____, deeds, ...told } = showing
  // On a shared view the answers are in the address: trying again is opening it again.
  const shared = status === 200 && isShared(request, app, showing)
  const seal = shared ? undefined : await sealForms(request, app, view, context, deeds)
  const patience = Object.values(data).some((answer) => answer instanceof Promise) && { patience: after(patienceMs), titlePatience: after(titlePatienceMs) }
  // An answer that is none (not found, not there) is not to be found either.
  if (Object.values(data).some((answer) => 'ok' in answer && !answer.ok)) delete head.origin
  const state: ViewState = { now: request.now, asks: context.asks, done: context.done, data, head, ...patience, ...told, ...(seal && { seal }) }
  const page = encodePage(app.loaded as Loaded, view, state, request.method === 'POST')
  if (!(page instanceof Uint8Array)) {
    if (request.holdsBack) headers['content-encoding'] = 'identity'
    return new Response(request.method === 'HEAD' ? null : toStream(page), { status, headers })
  }
  const whole = { page, etag: shared ? `"${(await sha256Hex(page)).slice(0, 24)}"` : '' }
  // `now` may be on it, so a kept page is not kept for long.
  if (blank) blankPages.set(key, { ...whole, page: page.slice() }, request.now + 60_000)
  return answerWhole(request, whole, status, headers)
}

/** What a page's head says of it. It is for everyone to find where it has an address: nothing on it is somebody's own. */
function pageHead({ method, url }: PageRequest, { release, brand }: OpenApp, { status, context }: Showing): PageHead {
  const open = method !== 'POST' && status === 200 && Object.keys(context.done).length === 0
  const everyones = open && Object.keys(context.asks).every((ask) => release.asks[ask]?.sensitivity === 'public')
  return { icon: brandIcon(brand)?.path ?? 'data:,', ...(everyones && { origin: url.origin }) }
}

/** So long what stands below a datum waits for it, so that a page of quick services never jumps. */
const patienceMs = 200

/** So long the head waits for the data of a title: as long as most services may take. */
const titlePatienceMs = 2000

const after = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms))

/** Refused by us, for a while. */
const isStopped = (answer: Answer | Promise<Answer>): answer is Extract<Answer, { refusal: unknown }> & { wait: number } =>
  'wait' in answer && answer.wait !== undefined

interface Whole {
  page: Uint8Array<ArrayBuffer>
  etag: string
}
const blankPages = new Memo<Whole>(300)

/** Nothing on it depends on who asks: no data, no answers so far, no key. */
function isBlank({ release }: OpenApp, { view, context }: Showing): boolean {
  const meta = release.views[view]
  return meta !== undefined && Object.keys(meta.data).length === 0 && isEmptyContext(context) && meta.forms.every((form) => !release.forms[form]?.command)
}

/** May be kept for everyone: compile says so of the view, and nothing but public answers is on it. */
function isShared({ method }: PageRequest, { release }: OpenApp, { view, context, status }: Showing): boolean {
  const meta = release.views[view]
  if (method === 'POST' || status !== 200 || meta?.shared !== true || Object.keys(context.done).length > 0) return false
  // A form that is posted takes the answers along sealed, which is different every time.
  if (!isEmptyContext(context) && meta.forms.some((form) => release.forms[form]?.method === 'post')) return false
  return Object.keys(context.asks).every((ask) => release.asks[ask]?.sensitivity === 'public')
}

function answerWhole({ headers: asked }: PageRequest, { page, etag }: Whole, status: number, headers: PlainHeaders): Response {
  if (etag === '') return new Response(page, { status, headers })
  headers.etag = etag
  // A weak comparison (RFC 9110, 13.1.2): what compresses on the way makes tags weak.
  const known = asked
    .get('if-none-match')
    ?.split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
  return known ? new Response(null, { status: 304, headers }) : new Response(page, { status, headers })
}

/** Names in lower case. Not `Headers`: a response makes its own of them, and making them twice cost a twentieth of a page. */
type PlainHeaders = Record<string, string>

const scriptOf = ({ method, url }: PageRequest, release: Release): Inline['script'] =>
  release.script === '' ? null : method === 'POST' ? { at: `${url.origin}${scriptPath(release)}` } : { text: release.script }

async function pageHeaders(request: PageRequest, app: OpenApp, showing: Showing): Promise<PlainHeaders> {
  const { release, brand, hash } = app
  return {
    ...commonHeaders(request.url),
    ...embedHeaders(request.headers.get('origin'), brand),
    'content-type': 'text/html; charset=utf-8',
    'content-language': app.locale,
    'content-security-policy': await contentPolicy(
      `${hash}/${showing.view}`,
      { css: cssOf(release, showing.view), script: scriptOf(request, release), embedders: brand.embedders ?? [] },
      request.settings,
    ),
    'cache-control': cacheControl(isShared(request, app, showing), isSensitive(app, showing)),
  }
}

/** `no-store` breaks Back and Forward after a post: only where something sensitive is on the page. */
const cacheControl = (shared: boolean, sensitive: boolean): string =>
  shared ? 'public, max-age=0, must-revalidate' : sensitive ? 'private, no-store' : 'private, no-cache'

function isSensitive({ release }: OpenApp, { view, context, typed }: Showing): boolean {
  const answering = Object.values(release.views[view]?.data ?? {}).some(({ service }) => answersSensitive(release.services[service]))
  // What a deed answered stays in the context, whichever service it was.
  const told = Object.keys(context.done).length > 0 && release.services.some((service) => service.kind === 'command' && answersSensitive(service))
  if (answering || told) return true
  return [...Object.keys(context.asks), ...Object.keys(typed ?? {})].some((ask) => release.asks[ask]?.sensitivity === 'sensitive')
}

const sensitive = new WeakMap<ServiceSnapshot, boolean>()

/** Whether a service says of anything it answers that it is sensitive. */
function answersSensitive(service: ServiceSnapshot | undefined): boolean {
  if (!service) return false
  let known = sensitive.get(service)
  if (known === undefined) {
    known = JSON.stringify(service.output).includes('"x-sensitivity":"sensitive"')
    sensitive.set(service, known)
  }
  return known
}

/** The hidden fields of the view's forms. They are made ahead, because encrypting waits and rendering does not. */
async function sealForms(
  { settings, now }: PageRequest,
  { release, name }: OpenApp,
  view: string,
  context: Context,
  deeds: Showing['deeds'] = {},
): Promise<ViewState['seal']> {
  const keys = settings.contextKeys
  const forms = release.views[view]?.forms ?? []
  const commands = forms.filter((form) => release.forms[form]?.command)
  const carries = !isEmptyContext(context)
  if (!carries && commands.length === 0) return undefined
  const [sealed, ...made] = await Promise.all([
    carries ? sealContext(context, name, keys, now) : undefined,
    ...commands.map((form) => sealDeedKey(form, name, keys, now, deeds[form])),
  ])
  const deedKeys = new Map(commands.map((form, i) => [form, made[i] as string]))
  return (form) => {
    // A form that is a GET has its answers in the address: nothing sealed may get there.
    const context = sealed !== undefined && (form === goForm || release.forms[form]?.method === 'post') ? { context: sealed } : {}
    const key = deedKeys.get(form)
    return { ...context, ...(key !== undefined && { key }) }
  }
}

/** An app that answers has done its job when a view that ends it has all its data. (One that does a deed: see `post-page`.) */
function countOutcome(request: PageRequest, { release }: OpenApp, { status, view }: Showing, data: Record<string, Answer | Promise<Answer>>): void {
  if (status !== 200 || request.method === 'HEAD' || Object.keys(data).length === 0 || !release.views[view]?.ends) return
  request.later(
    allAnswers(data).then((answers) => {
      if (answers.every((answer) => answer.ok)) count(request, release, 'outcome')
    }),
  )
}

function toStream(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        controller.error(error)
      }
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
