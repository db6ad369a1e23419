import { embed } from '../../client/generated/embed.ts'
import { sha256Hex } from '../publish/sha256.ts'

let etag = ''

/** The one line a brand pastes. Its address never changes, so it is asked after once a day and kept meanwhile. */
export async function embedScript(request: Request): Promise<Response> {
  etag ||= `"${(await sha256Hex(embed)).slice(0, 24)}"`
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    etag,
  }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag)
  return new Response(known ? null : embed, { status: known ? 304 : 200, headers })
}
