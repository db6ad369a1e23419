import { studio } from './api/studio.ts'
import { studioFiles } from './api/studio-files.ts'
import { apps } from './pages/apps.ts'
import type { Platform } from './platform.ts'

/** By host, never by path: the studio and the apps share no origin, hence no cookie, no storage and no script. */
export async function answerHost(request: Request, platform: Platform): Promise<Response> {
  const { hostname, pathname } = new URL(request.url)
  if (pathname === '/health') return health(platform)
  if (hostname !== platform.settings.studioHost) return apps.fetch(request, platform)
  return pathname === '/api' || pathname.startsWith('/api/') ? studio.fetch(request, platform) : studioFiles(request, platform)
}

async function health({ storage }: Platform): Promise<Response> {
  const healthy = await storage.healthy()
  return Response.json(
    { ok: healthy, storage: healthy },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } },
  )
}
