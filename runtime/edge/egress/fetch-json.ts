import { readJson } from '../../../schemas/read-json.ts'
import type { Failure } from '../../engine/answer.ts'
import { isJson, mediaType } from '../http/media-type.ts'
import { readCapped, saysTooLong } from '../http/read-capped.ts'
import type { BuiltRequest } from './build-request.ts'
import type { Deadline } from './deadline.ts'

/** What came back: a status and JSON (whole numbers beyond 2⁵³ as BigInts), or why there is none. `body` null where nothing readable came with it. */
export type Fetched = { ok: true; status: number; body: unknown; json: boolean } | { ok: false; failure: Failure }

const bodyLimits = { bytes: 1024 * 1024, depth: 64, nodes: 50_000 }
const failed = (failure: Failure): Fetched => ({ ok: false, failure })

/** One exchange with a backend, within the deadline from the first byte sent to the last one read. */
export async function fetchJson({ url, method, headers, body }: BuiltRequest, deadline: Deadline): Promise<Fetched> {
  let response: Response | 'timeout'
  try {
    // A redirect across origins would carry our secrets along: none is followed.
    response = await deadline.race(fetch(url, { method, headers, body, redirect: 'manual', signal: deadline.signal }))
  } catch {
    return failed(deadline.left() <= 0 ? 'timeout' : 'unreachable')
  }
  if (response === 'timeout') return failed('timeout')
  const { status } = response
  if (status >= 300 && status < 400) {
    response.body?.cancel().catch(() => {})
    return failed('status')
  }
  const none: Fetched = { ok: true, status, body: null, json: false }
  if (!isJson(mediaType(response.headers))) {
    response.body?.cancel().catch(() => {})
    return none
  }
  try {
    if (saysTooLong(response.headers, bodyLimits.bytes)) {
      response.body?.cancel().catch(() => {})
      return failed('size')
    }
    const bytes = await deadline.race(readCapped(response.body, bodyLimits.bytes))
    if (bytes === 'timeout') return failed('timeout')
    if (bytes === null) return failed('size')
    if (bytes.length === 0) return none
    const read = readJson(new TextDecoder().decode(bytes), bodyLimits, 'exact')
    if (read.ok) return { ok: true, status, body: read.value, json: true }
    return read.code === 'invalid-json' || read.code === 'forbidden-key' ? none : failed('size')
  } catch {
    return failed(deadline.left() <= 0 ? 'timeout' : 'unreachable')
  }
}
