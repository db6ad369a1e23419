import { fileWords } from '../../../blocks/kit/file-words.ts'
import { isFileSchema } from '../../../schemas/file-rules.ts'
import type { FormMeta } from '../../engine/program.ts'
import { openUpload } from '../context/upload.ts'
import type { OpenApp, PageRequest } from '../pages/page-request.ts'
import type { FormBody } from '../pages/read-form-body.ts'
import { takeFile } from './take-file.ts'

/** Answers of a form's questions for files, by ask: '' where there is none. `errors` are words. */
export interface FormFiles {
  answers: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  /**
   * Keeps the new ones among these asks: what was asked is only known when the answers are read, and nothing else is kept.
   * Gives words for those that could not be kept, by ask.
   */
  keep(asked: readonly string[]): Promise<Readonly<Record<string, string>>>
}

/** What a form says of its files: a new one, one that was uploaded before it, or the one it had already. */
export async function takeFiles(
  request: PageRequest,
  app: OpenApp,
  form: FormMeta,
  { fields, files }: FormBody,
  before: Readonly<Record<string, unknown>>,
): Promise<FormFiles> {
  const answers: Record<string, string> = {}
  const errors: Record<string, string> = {}
  const fresh = new Map<string, () => Promise<boolean>>()
  for (const ask of form.asks) {
    const meta = app.release.asks[ask]
    if (!meta || !isFileSchema(meta.schema)) continue
    answers[ask] = typeof before[ask] === 'string' ? before[ask] : ''
    const told = fields.getAll(ask)
    // A control in which nothing was chosen sends a file without a name and without a byte.
    const sent = files.filter(({ name, file, bytes, whole }) => name === ask && (file !== '' || bytes.length > 0 || !whole))
    if (sent.length > 0) {
      const taken = await takeFile(request, app, meta, sent)
      if (taken.ok) {
        answers[ask] = taken.answer
        fresh.set(ask, taken.keep)
      } else errors[ask] = taken.words
    } else if (told.includes(takeAway)) answers[ask] = ''
    else {
      const uploaded = told.find((text) => text !== '')
      const answer = uploaded === undefined ? '' : await openUpload(uploaded, ask, app.name, request.settings.contextKeys, request.now)
      if (answer === null) errors[ask] = fileWords(meta.schema, app.locale).gone
      else answers[ask] = answer || (answers[ask] as string)
    }
  }
  const keep = async (asked: readonly string[]): Promise<Record<string, string>> => {
    const failed: Record<string, string> = {}
    for (const ask of asked) {
      if (await (fresh.get(ask)?.() ?? true)) continue
      failed[ask] = fileWords(app.release.asks[ask]?.schema ?? {}, app.locale).unkept
    }
    return failed
  }
  return { answers, errors, keep }
}

/** What the box beside a kept file says (`blocks/file`). */
const takeAway = 'none'
