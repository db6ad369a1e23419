import { commonHeaders } from '../pages/page-headers.ts'
import type { Storage } from '../storage/storage.ts'

/** The name of a picture is the hash of its bytes: under one address there is one picture, for ever. */
export const pictureName = '[0-9a-f]{64}\\.(?:jpg|png|webp|gif)'

/** A brand's picture. Null where there is none. */
export async function servePicture(request: Request, storage: Storage, brand: string, name: string): Promise<Response | null> {
  const headers = {
    ...commonHeaders(new URL(request.url)),
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    etag: `"${name.slice(0, 24)}"`,
  }
  if (request.headers.get('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers })
  const picture = await storage.files.readPicture(brand, name)
  return picture && new Response(request.method === 'HEAD' ? null : picture.body, { headers: { ...headers, 'content-type': picture.type } })
}
