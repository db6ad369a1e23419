import { fileWords } from '../../../blocks/kit/file-words.ts'
import { sizeText } from '../../../schemas/file-answer.ts'
import { isFileSchema } from '../../../schemas/file-rules.ts'
import type { FormMeta } from '../../engine/program.ts'
import { sealUpload } from '../context/upload.ts'
import { takeFile } from '../files/take-file.ts'
import { type Fault, fault } from '../http/fault.ts'
import { commonHeaders, embedHeaders } from './page-headers.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import type { FormBody } from './read-form-body.ts'

/** The field by which the page's script says that it sends one file ahead of its form; it names the question. */
export const uploadField = '_u'

/** What the script is told: what stands for the file in its form, or what is wrong with it. */
export type UploadAnswer = { file: string; name: string; size: string } | { error: string }

/** Keeps one file of a form. Fails with `invalid-request` where the form asks for none of that name. */
export async function postUpload(request: PageRequest, app: OpenApp, form: FormMeta, ask: string, { files }: FormBody): Promise<Response | Fault> {
  const meta = form.asks.includes(ask) ? app.release.asks[ask] : undefined
  if (!meta || !isFileSchema(meta.schema)) return fault('invalid-request')
  const taken = await takeFile(
    request,
    app,
    meta,
    files.filter(({ name }) => name === ask),
  )
  const kept = taken.ok && (await taken.keep())
  const answer: UploadAnswer = !taken.ok
    ? { error: taken.words }
    : kept
      ? {
          file: await sealUpload(ask, taken.answer, app.name, request.settings.contextKeys, request.now),
          name: taken.name,
          size: sizeText(taken.bytes),
        }
      : { error: fileWords(meta.schema, app.locale).unkept }
  return Response.json(answer, {
    status: kept ? 200 : taken.ok ? 503 : 422,
    headers: { ...commonHeaders(request.url), ...embedHeaders(request.headers.get('origin'), app.brand), 'cache-control': 'private, no-store' },
  })
}
