import { isFileSchema, mostFileBytes } from '../../../schemas/file-rules.ts'
import type { Release } from '../../engine/program.ts'
import { fault, type Outcome } from '../http/fault.ts'
import { mediaType } from '../http/media-type.ts'
import { type Part, readMultipart } from '../http/multipart.ts'
import { readCapped, saysTooLong } from '../http/read-capped.ts'

/** A posted form: its fields, and the files in it. */
export interface FormBody {
  fields: URLSearchParams
  files: readonly Part[]
}

/** Without files. */
const maxBytes = 64 * 1024
const maxFields = 500
/** With a file that is too large the rest is still read, so that what was typed is not lost; beyond this it is. */
const maxWithFiles = 32 * 1024 * 1024

/** Reads a post to an app, of whose size it may be: an app that asks for no file gets none. Fails with `content-type`, `too-large`, `invalid-request`. */
export async function readFormBody(request: Request, { asks }: Pick<Release, 'asks'>): Promise<Outcome<FormBody>> {
  const type = mediaType(request.headers)
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') return fault('content-type')
  const takesFiles = type === 'multipart/form-data' && Object.values(asks).some(({ schema }) => isFileSchema(schema))
  const most = takesFiles ? maxWithFiles : maxBytes
  if (saysTooLong(request.headers, most)) return fault('too-large')
  if (type === 'multipart/form-data') {
    if (!request.body) return fault('invalid-request')
    const limits = { parts: maxFields, fieldBytes: maxBytes, fileBytes: takesFiles ? mostFileBytes : 0, totalBytes: most }
    const read = await readMultipart(request.body, request.headers.get('content-type') ?? '', limits)
    if (!read.ok) return fault(read.code)
    const fields = new URLSearchParams()
    for (const { name, file, bytes } of read.value) if (file === null) fields.append(name, new TextDecoder().decode(bytes))
    return { ok: true, value: { fields, files: read.value.filter(({ file }) => file !== null) } }
  }
  const bytes = await readCapped(request.body, maxBytes)
  if (!bytes) return fault('too-large')
  const fields = new URLSearchParams(new TextDecoder().decode(bytes))
  return fields.size <= maxFields ? { ok: true, value: { fields, files: [] } } : fault('invalid-request')
}
