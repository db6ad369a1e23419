import { Memo } from '../publish/memo.ts'
import { sha256Hex } from '../publish/sha256.ts'

const etags = new Memo<string>(100)

/** What pages and hosts ask for beside a page: `embed.js`, what blocks bring to an inline embed, regions. Addresses never change, so each is asked after once a day. */
export async function scriptFile(request: Request, text: string, type = 'text/javascript'): Promise<Response> {
  const etag = etags.get(text, 0) ?? `"${(await sha256Hex(text)).slice(0, 24)}"`
  etags.set(text, etag)
  const headers = {
    'content-type': `${type}; charset=utf-8`,
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
  return new Response(known ? null : text, { status: known ? 304 : 200, headers })
}
