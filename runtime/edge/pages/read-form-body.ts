import { fault, type Outcome } from '../http/fault.ts'
import { mediaType } from '../http/media-type.ts'
import { readCapped, saysTooLong } from '../http/read-capped.ts'

const maxBytes = 64 * 1024
const maxFields = 500

/** A posted form's fields. Fails with `content-type`, `too-large`, `invalid-request`. */
export async function readFormBody(request: Request): Promise<Outcome<URLSearchParams>> {
  const type = mediaType(request.headers)
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') return fault('content-type')
  const bytes = saysTooLong(request.headers, maxBytes) ? null : await readCapped(request.body, maxBytes)
  if (!bytes) return fault('too-large')
  const fields =
    type === 'multipart/form-data'
      ? await readMultipart(bytes, request.headers.get('content-type') ?? '')
      : new URLSearchParams(new TextDecoder().decode(bytes))
  return fields && fields.size <= maxFields ? { ok: true, value: fields } : fault('invalid-request')
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<URLSearchParams | null> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const fields = new URLSearchParams()
    // No form of ours takes files.
    for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value)
    return fields
  } catch {
    return null
  }
}
