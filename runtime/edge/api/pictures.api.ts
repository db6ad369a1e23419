import { Hono } from 'hono'
import { mostPictureBytes } from '../../../schemas/file-rules.ts'
import type { Message } from '../../../schemas/problem.ts'
import { requires } from '../auth/requires.ts'
import { cleanFile, type FileWrong } from '../files/clean-file.ts'
import { answerFault, type Fault, fault } from '../http/fault.ts'
import { readCapped, saysTooLong } from '../http/read-capped.ts'
import { sha256Hex } from '../publish/sha256.ts'
import type { StudioEnv } from './studio-env.ts'

const rules = { types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'], maxBytes: mostPictureBytes } as const

/**
 * A brand's own pictures. The body is the file itself. Its address is the hash of what is kept, so a published app shows
 * for ever what it showed; it has no host, for a brand's apps have several. Mounted at /api/brands.
 */
export const picturesApi = new Hono<StudioEnv>().post('/:brand/pictures', requires('edit-app'), async (c) => {
  const brand = c.req.param('brand')
  const { storage, who } = c.var
  const { headers, body } = c.req.raw
  const bytes = saysTooLong(headers, mostPictureBytes) ? null : await readCapped(body, mostPictureBytes)
  const picture = bytes ? cleanFile(bytes, rules) : ({ ok: false, code: 'large' } as const)
  if (!picture.ok) return answerFault(c, faults[picture.code])
  if (!picture.size) return answerFault(c, faults.damaged)
  if (!(await storage.documents.read('brand', brand, brand))) return answerFault(c, fault('not-found'))
  const name = `${await sha256Hex(picture.bytes)}.${picture.extension}`
  await storage.files.addPicture(brand, name, picture.type, picture.bytes)
  await storage.audit.add({ brand, person: who!.actor.id, action: 'put picture', subject: name })
  return c.json({ address: `/pictures/${brand}/${name}`, ...picture.size }, 201)
})

const say = (code: 'too-large' | 'content-type' | 'invalid-request', message: Message): Fault => fault(code, { message })
const faults: Readonly<Record<FileWrong, Fault>> = {
  large: say('too-large', { en: 'This picture is too large. The limit is 5 MB.', 'zh-CN': '图片过大，上限为 5 MB。' }),
  type: say('content-type', { en: 'Choose a JPEG, PNG, WebP or GIF picture.', 'zh-CN': '请选择 JPEG、PNG、WebP 或 GIF 格式的图片。' }),
  damaged: say('invalid-request', { en: 'This picture is damaged or not complete.', 'zh-CN': '图片已损坏或不完整。' }),
  empty: say('invalid-request', { en: 'This file is empty.', 'zh-CN': '文件是空的。' }),
}
