import { studioFiles } from './api/studio-files.ts'
import { pictureName, servePicture } from './files/serve-picture.ts'
import { apps } from './pages/apps.ts'
import type { Platform } from './platform.ts'

/** By host, never by path: the studio and the apps share no origin, hence no cookie, no storage and no script. */
export async function answerHost(request: Request, platform: Platform): Promise<Response> {
  const { hostname, pathname } = new URL(request.url)
  if (pathname === '/health') return health(platform)
  if (hostname !== platform.settings.studioHost) return apps.fetch(request, platform)
  // The canvas shows the apps' pictures: they are the same under both hosts, and nothing in them runs.
  const [, brand = '', name = ''] = picture.exec(pathname) ?? []
  if (name !== '') return (await servePicture(request, platform.storage, brand, name)) ?? new Response(null, { status: 404 })
  if (pathname !== '/api' && !pathname.startsWith('/api/')) return studioFiles(request, platform)
  // Customers' pages need none of it: what compiles and checks is read when somebody works here.
  const { studio } = await import('./api/studio.ts')
  return studio.fetch(request, platform)
}

const picture = new RegExp(`^/pictures/([a-z][a-z0-9-]{0,62})/(${pictureName})$`)

async function health({ storage }: Platform): Promise<Response> {
  const healthy = await storage.healthy()
  return Response.json(
    { ok: healthy, storage: healthy },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } },
  )
}
