import { isLoopback } from '../http/loopback.ts'
import type { Platform } from '../platform.ts'

/** Monaco writes style elements and starts its workers from blobs; nothing else is let in. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** The builder's own files. */
export async function studioFiles(request: Request, { storage, settings }: Platform): Promise<Response> {
  const file = await storage.asset(request)
  const response = new Response(file.body, file)
  const local = settings.localOrigins.size > 0 ? ` ${[...new Set(settings.localOrigins.values())].join(' ')}` : ''
  response.headers.set('content-security-policy', policy.map((one) => (/^(?:img|media)-src/.test(one) ? one + local : one)).join('; '))
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  if (!isLoopback(new URL(request.url).hostname)) response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return response
}
