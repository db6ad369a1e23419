import { HonoBase } from 'hono/hono-base'
import { LinearRouter } from 'hono/router/linear-router'
import type { Brand } from '../../../schemas/documents.ts'
import { embed } from '../../client/generated/embed.ts'
import { pictureName, servePicture } from '../files/serve-picture.ts'
import { readDigitalLink } from '../http/digital-link.ts'
import { errorName, log } from '../http/log.ts'
import type { FaultCode } from '../http/status.ts'
import { type Platform, type PlatformEnv, withPlatform } from '../platform.ts'
import { findBrand } from '../publish/brand-copy.ts'
import { findLive } from '../publish/live-pointer.ts'
import { StoreDown } from '../storage/bounded.ts'
import { findApp } from './find-app.ts'
import { allow, commonHeaders } from './page-headers.ts'
import type { PageRequest } from './page-request.ts'
import { scriptFile } from './script-file.ts'

/** What customers reach: the pages of apps, and the script that embeds them. Few routes, so a new isolate reads no other router than the plainest. */
export const apps = new HonoBase<PlatformEnv>({ strict: false, router: new LinearRouter() }).use(withPlatform)

apps.get('/embed.js', (c) => scriptFile(c.req.raw, embed))
apps.get('/blocks/:file{[a-z-]+\\.js}', async (c) => {
  const { behaviours } = await import('../../client/generated/behaviours.ts')
  const text = behaviours[c.req.param('file').slice(0, -3)]
  return text === undefined ? c.notFound() : scriptFile(c.req.raw, text)
})

apps.get('/regions/cn/:province', async (c) => {
  const province = c.req.param('province')
  // Ninety kilobytes that few pages ask for.
  const { china } = await import('../regions/generated/china.ts')
  return Object.hasOwn(china, province) ? scriptFile(c.req.raw, china[province] as string, 'application/json') : c.notFound()
})

// An app's name has no dots: neither stands in the way of one.
apps.get('/files/:token{[\\w-]+\\.[\\w.-]+}', async (c) => {
  const { serveFile } = await import('../files/serve-file.ts')
  return (await serveFile(pageRequest(c.req.raw, c.var), c.req.param('token'))) ?? c.notFound()
})
apps.get(`/pictures/:brand/:name{${pictureName}}`, async (c) => {
  const { brand, name } = c.req.param()
  return (await servePicture(c.req.raw, c.var.storage, brand, name)) ?? c.notFound()
})

apps.get('/icons/:brand/:name{[0-9a-z]+\\.svg}', async (c) => {
  const [brand, { serveIcon }] = await Promise.all([findBrand({ ...c.var, now: Date.now() }, c.req.param('brand')), import('./brand-icon.ts')])
  return (brand && serveIcon(c.req.raw, brand)) ?? c.notFound()
})

// A pack's code is an address (GS1 Digital Link): it leads to the app that the brand names, and does nothing by itself, so that
// previews and bots that follow it count for nothing.
apps.on(['GET', 'HEAD'], '/:brand/01/:code{.+}', async (c) => {
  const { brand: id, code } = c.req.param()
  const request = pageRequest(c.req.raw, c.var)
  const read = readDigitalLink(`01/${code}`)
  const brand = /^[a-z][a-z0-9-]{0,62}$/.test(id) ? await findBrand(request, id) : null
  if (!brand?.digitalLink || read === null) return sorry(request, id, 'not-found')
  const { app, ask } = brand.digitalLink
  // Nobody who scans a pack has mistyped anything. A closed app has its own page.
  if (!(await findLive(request, id, app))) return sorry(request, id, 'pack-not-open')
  const lang = request.url.searchParams.get('lang')
  const query = new URLSearchParams({ ...(lang !== null && { lang }), [ask]: read })
  return new Response(null, {
    status: 303,
    headers: { ...commonHeaders(request.url), location: `/${id}/${app}?${query}`, 'cache-control': 'public, max-age=60' },
  })
})

// The script of an app, for pages that do not hold it. A view's name has no dots either.
apps.get('/:brand/:app/:script{[0-9a-z]+\\.js}', async (c) => {
  const { brand, app, script } = c.req.param()
  const [found, { scriptName }] = await Promise.all([findApp(pageRequest(c.req.raw, c.var), brand, app), import('../../engine/script-name.ts')])
  return found.ok && script === `${scriptName(found.value.release)}.js` ? scriptFile(c.req.raw, found.value.release.script) : c.notFound()
})

apps.all('/:brand/:app/:view?', async (c) => {
  const { brand, app, view } = c.req.param()
  const request = pageRequest(c.req.raw, c.var)
  try {
    return await answer(request, c.req.raw, brand, app, view)
  } catch (error) {
    log('page-error', { name: errorName(error), brand, app })
    return sorry(request, brand, codeOf(error))
  }
})

apps.notFound((c) => sorry(pageRequest(c.req.raw, c.var), null, 'not-found'))
apps.onError((error, c) => {
  log('apps-error', { name: errorName(error) })
  return sorry(pageRequest(c.req.raw, c.var), null, codeOf(error))
})

const codeOf = (error: unknown): FaultCode => (error instanceof StoreDown ? 'unavailable' : 'server')

type AnswerApp = typeof import('./answer-app.ts')['answerApp']
let answerApp: AnswerApp | undefined

async function answer(request: PageRequest, raw: Request, brand: string, name: string, asked: string | undefined): Promise<Response> {
  // A new isolate reads what makes pages while the storage is asked which page it is.
  const [found, make] = await Promise.all([findApp(request, brand, name), answerApp ?? import('./answer-app.ts').then((read) => read.answerApp)])
  answerApp = make
  if (!found.ok) return sorry(request, brand, found.code)
  const page = await make(request, raw, found.value, asked)
  return page instanceof Response ? page : sorry(request, brand, page.code, page.start)
}

function pageRequest(raw: Request, { settings, storage, later }: Platform): PageRequest {
  const { clientAcceptEncoding = '' } = (raw as { cf?: { clientAcceptEncoding?: string } }).cf ?? {}
  const holdsBack = settings.demo && /\b(?:br|gzip)\b/.test(clientAcceptEncoding)
  return { url: new URL(raw.url), method: raw.method, headers: raw.headers, now: Date.now(), holdsBack, settings, storage, later }
}

async function sorry(request: PageRequest, brandId: string | null, code: FaultCode, start?: string): Promise<Response> {
  let brand: Brand | null = null
  try {
    if (brandId !== null && /^[a-z][a-z0-9-]{0,62}$/.test(brandId)) brand = await findBrand(request, brandId)
  } catch {
    // Storage is down: a page without the brand's look is still a page.
  }
  const { url, headers } = request
  const { kindPage } = await import('./kind-page.ts')
  return kindPage({
    url,
    code,
    brand,
    lang: url.searchParams.get('lang'),
    origin: headers.get('origin'),
    ...(start !== undefined && { start }),
    ...(code === 'method' && { headers: { allow } }),
    ...(code === 'unavailable' && { headers: { 'retry-after': '5' } }),
  })
}
