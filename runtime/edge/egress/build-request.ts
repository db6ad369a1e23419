import type { ServiceSnapshot } from '../../engine/program.ts'
import type { BoundSecret } from '../settings.ts'
import { type CallInput, fillBody, fillQuery, fillText } from './call-input.ts'
import type { Origin } from './origins.ts'

export interface BuiltRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: string | null
}

/** Headers that steer the connection itself, or that are ours to set. */
export const reservedHeaders = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'keep-alive',
  'expect',
  'proxy-authorization',
  'proxy-connection',
  'cookie',
  'origin',
  'referer',
  'content-type',
  'idempotency-key',
  'x-forwarded-for',
  'x-real-ip',
  'forwarded',
])

/** The request for one call, or null where its input or a secret does not fit. Nothing of the customer's own request gets in. */
export function buildRequest(
  service: ServiceSnapshot,
  input: CallInput,
  origin: Origin,
  secrets: ReadonlyMap<string, readonly BoundSecret[]>,
  brand: string,
  idempotencyKey?: string,
): BuiltRequest | null {
  const { http } = service
  const url = buildUrl(http.url, http.query ?? {}, input, origin.called)
  const headers = buildHeaders(http.headers ?? {}, origin.approved, secrets, brand)
  if (!url || !headers) return null
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey
  if (http.method === 'GET') return { url, method: 'GET', headers, body: null }
  headers['content-type'] = 'application/json'
  return { url, method: http.method, headers, body: JSON.stringify(http.body === undefined ? input : (fillBody(http.body, input) ?? {})) }
}

/** `{SYSTEM}/orders/{orderNo}`: each segment is percent-encoded as a whole and can neither be empty nor climb. */
function buildUrl(template: string, query: Readonly<Record<string, string>>, input: CallInput, origin: string): string | null {
  const [, path = '', fixed = ''] = /^\{[A-Z][A-Z0-9_]*\}(\/[^?#]*)(?:\?([^#]*))?$/.exec(template) ?? []
  if (path === '') return null
  const segments: string[] = []
  for (const segment of path.slice(1).split('/')) {
    const filled = fillText(segment, input, encodeURIComponent)
    if (filled === null || (filled === '' && segment !== '') || /^(?:\.|%2e){1,2}$/i.test(filled)) return null
    segments.push(filled)
  }
  const url = new URL(origin)
  url.pathname = `/${segments.join('/')}`
  url.search = fixed.includes('{') ? '' : fixed
  for (const [name, value] of Object.entries(query)) {
    const filled = fillQuery(value, input)
    if (filled === null) return null
    for (const one of filled) url.searchParams.append(name, one)
  }
  return url.origin === origin && url.pathname.split('/').length === segments.length + 1 ? url.href : null
}

const bound = new WeakMap<ReadonlyMap<string, readonly BoundSecret[]>, Map<string, BoundSecret[]>>()

/** All secrets that this brand's services may send to an origin: the same list each time. */
export function secretsOf(secrets: ReadonlyMap<string, readonly BoundSecret[]>, origin: string, brand: string): readonly BoundSecret[] {
  const lists = bound.get(secrets) ?? new Map<string, BoundSecret[]>()
  bound.set(secrets, lists)
  const key = `${brand} ${origin}`
  let list = lists.get(key)
  if (!list) {
    list = [...secrets.values()].flat().filter((one) => isBoundTo(one, origin, brand))
    lists.set(key, list)
  }
  return list
}

const isBoundTo = (one: BoundSecret, origin: string, brand: string): boolean => one.origin === origin && (one.brand ?? brand) === brand

const secret = /\{secret:([A-Z][A-Z0-9_]{0,60})\}/g

/** A secret is put in last, and only for the origin and the brand it is bound to: any brand could name another's origin as its own. */
function buildHeaders(
  templates: Readonly<Record<string, string>>,
  origin: string,
  secrets: ReadonlyMap<string, readonly BoundSecret[]>,
  brand: string,
): Record<string, string> | null {
  const headers: Record<string, string> = { accept: 'application/json' }
  for (const [name, template] of Object.entries(templates)) {
    let fits = true
    const value = template.replace(secret, (_, key: string) => {
      const bound = secrets.get(key)?.find((one) => isBoundTo(one, origin, brand))
      fits &&= bound !== undefined
      return bound?.value ?? ''
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is refused
    if (!fits || reservedHeaders.has(name.toLowerCase()) || /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) return null
    headers[name] = value
  }
  return headers
}
