import { commonHeaders } from '../pages/page-headers.ts'
import type { PageRequest } from '../pages/page-request.ts'
import { openFileLink } from './file-link.ts'

/** A customer's file, to whoever holds its link: saved and never shown, for a browser that opens it must not run or keep any of it. */
export async function serveFile({ url, method, settings, storage, now }: PageRequest, token: string): Promise<Response | null> {
  const link = method === 'GET' ? await openFileLink(token, settings.contextKeys, now) : null
  const file = link && (await storage.files.read(link.brand, link.key, now))
  if (!file) return null
  return new Response(file.bytes, {
    headers: {
      ...commonHeaders(url),
      'content-type': file.type,
      'content-length': String(file.bytes.length),
      // RFC 6266: the second form for names that are not ASCII.
      'content-disposition': `attachment; filename="${file.name.replace(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}
