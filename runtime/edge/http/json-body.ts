import type { MiddlewareHandler } from 'hono'
import type { Message } from '../../../schemas/problem.ts'
import { documentLimits, type Limits, readJson } from '../../../schemas/read-json.ts'
import type { StudioEnv } from '../api/studio-env.ts'
import { answerFault, fault } from './fault.ts'
import { isJson, mediaType } from './media-type.ts'
import { readCapped, saysTooLong } from './read-capped.ts'

/** The document and its envelope. */
const limits: Limits = { ...documentLimits, bytes: documentLimits.bytes + 1024 }

type Member = 'object' | 'string' | 'integer'
type Members = Readonly<Record<string, Member>>

/** Reads a JSON body within limits and checks that its members are there; what a document holds is checked by its kind. */
export function jsonBody<T extends object>(
  members: { readonly [K in keyof T as undefined extends T[K] ? never : K]: Member },
): MiddlewareHandler<StudioEnv, string, { in: { json: T }; out: { json: T } }> {
  return async (c, next) => {
    const { headers, body } = c.req.raw
    if (!isJson(mediaType(headers))) return answerFault(c, fault('content-type'))
    const bytes = saysTooLong(headers, limits.bytes) ? null : await readCapped(body, limits.bytes)
    if (!bytes) return answerFault(c, fault('too-large', { message: tooLarge }))
    const read = readJson(new TextDecoder().decode(bytes), limits)
    if (!read.ok) return answerFault(c, fault(read.code === 'too-large' || read.code === 'too-many' ? 'too-large' : 'invalid-json', { message: read.message }))
    const missing = firstMissing(read.value, members as Members)
    if (missing)
      return answerFault(
        c,
        fault('invalid-request', { message: { en: `“${missing}” is missing or of the wrong kind.`, 'zh-CN': `缺少“${missing}”或其类型不正确。` } }),
      )
    c.req.addValidatedData('json', read.value as object)
    await next()
  }
}

const tooLarge: Message = { en: 'This is too large. The limit is 256 KB.', 'zh-CN': '内容过大，上限为 256 KB。' }

function firstMissing(value: unknown, members: Members): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return Object.keys(members)[0] ?? null
  for (const [name, member] of Object.entries(members)) {
    const one = (value as Record<string, unknown>)[name]
    const fits =
      member === 'integer'
        ? Number.isSafeInteger(one)
        : member === 'object'
          ? typeof one === 'object' && one !== null && !Array.isArray(one)
          : typeof one === 'string'
    if (!fits) return name
  }
  return null
}
