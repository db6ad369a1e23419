import { sizeText } from '../../schemas/file-answer.ts'
import { type FileRules, fileRules, fileTypes } from '../../schemas/file-rules.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'

/** What to say of a file that cannot be taken: the same by the page's script and by the server. */
export interface FileWords {
  rules: FileRules
  /** what is taken */
  formats: string
  empty: string
  large: string
  type: string
  damaged: string
  several: string
  /** too many have come from here */
  many: string
  /** it was sent, and is not kept any more */
  gone: string
  /** what keeps files is out of reach */
  unkept: string
}

export function fileWords(schema: JsonSchema, locale: string): FileWords {
  const rules = fileRules(schema)
  const { types, maxBytes } = rules
  const size = sizeText(maxBytes).replace('.0', '')
  const names = types.map((type) => fileTypes[type].name)
  const photos = !types.includes('application/pdf')
  if (locale.toLowerCase().startsWith('zh')) {
    const formats = names.join('、')
    return {
      rules,
      formats: `支持 ${formats}，不超过 ${size}`,
      empty: '文件是空的，请重新选择',
      large: `文件过大，请选择不超过 ${size} 的文件`,
      type: photos ? `请选择 ${formats} 格式的图片` : `请选择 ${formats} 格式的文件`,
      damaged: '文件已损坏或不完整，请重新选择',
      several: '只能选择 1 个文件',
      many: '短时间内上传的文件过多，请过几分钟再试',
      gone: '文件已过期，请重新选择',
      unkept: '文件暂时无法保存，请稍后重新选择',
    }
  }
  const formats = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] as string)
  return {
    rules,
    formats: `${formats}, up to ${size}`,
    empty: 'This file is empty. Choose another one',
    large: `This file is too large. Choose one of up to ${size}`,
    type: photos ? `Choose a picture: ${formats}` : `Choose a file of this kind: ${formats}`,
    damaged: 'This file is damaged or not complete. Choose another one',
    several: 'Choose one file only',
    many: 'Too many files have come from here just now. Try again in some minutes',
    gone: 'This file is no longer kept. Please choose it again',
    unkept: 'This file could not be kept just now. Choose it again in a moment',
  }
}
