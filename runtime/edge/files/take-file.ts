import { fileWords } from '../../../blocks/kit/file-words.ts'
import { writeFileAnswer } from '../../../schemas/file-answer.ts'
import type { AskMeta } from '../../engine/program.ts'
import { errorName, log } from '../http/log.ts'
import type { Part } from '../http/multipart.ts'
import type { OpenApp, PageRequest } from '../pages/page-request.ts'
import { sha256Hex } from '../publish/sha256.ts'
import { cleanFile } from './clean-file.ts'
import { mayKeep } from './may-keep.ts'

/** The answer that a file becomes once it is kept, or what is wrong with it, in words. `keep` says whether it could be kept. */
export type TakenFile = { ok: true; answer: string; name: string; bytes: number; keep: () => Promise<boolean> } | { ok: false; words: string }

/** Takes a file that a customer sends for a question of an app that is live. The one place where customers' files come in. */
export async function takeFile(request: PageRequest, app: OpenApp, { schema }: AskMeta, sent: readonly Part[]): Promise<TakenFile> {
  const { release, locale } = app
  const { rules, ...words } = fileWords(schema, locale)
  const [part, ...more] = sent
  if (!part || more.length > 0) return { ok: false, words: words.several }
  const file = part.whole ? cleanFile(part.bytes, rules) : ({ ok: false, code: 'large' } as const)
  if (!file.ok) return { ok: false, words: words[file.code] }
  if (!(await mayKeep(request, app))) return { ok: false, words: words.many }
  const { type, extension, bytes } = file
  const name = displayName(part.file ?? '', extension)
  const { files } = request.storage
  const key = files.newKey(extension, request.now)
  const keep = () =>
    files.add(release.brand, key, { type, bytes, name }).then(
      () => true,
      (error) => {
        log('file-not-kept', { name: errorName(error) })
        return false
      },
    )
  return {
    ok: true,
    answer: writeFileAnswer({ key, bytes: bytes.length, name, digest: (await sha256Hex(bytes)).slice(0, 32) }),
    name,
    bytes: bytes.length,
    keep,
  }
}

/** What its owner calls it, as one line and with the ending of what it is. */
function displayName(told: string, extension: string): string {
  const plain = told
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]{0,8}$/, '')
    // No controls, and nothing that turns the direction of what follows.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()
  return `${[...plain].slice(0, 60).join('') || 'file'}.${extension}`
}
