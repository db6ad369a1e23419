import { callingCodes } from '../../blocks/kit/calling-codes.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { normalText } from '../../schemas/normal-text.ts'
import { drawnMark } from '../../schemas/signature-answer.ts'

type Fields = (name: string) => readonly string[]

/** The parts an answer may be asked in. A question's name has no hyphen, so theirs collide with none. */
const dateParts = ['year', 'month', 'day'] as const

/** All texts posted for a question: under its name, or put together where a block has a control for each part. */
export function postedTexts(name: string, schema: JsonSchema, fields: Fields): readonly string[] {
  const whole = fields(name)
  const part = (key: string): string => normalText(fields(`${name}-${key}`)[0] ?? '', [])
  switch (schema.format) {
    case 'date': {
      const [year, month, day] = dateParts.map(part) as [string, string, string]
      if (whole.length > 0 || year + month + day === '') return whole
      return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]
    }
    case 'phone':
    case 'tel': {
      const code = part('code')
      const number = normalText(whole[0] ?? '', [])
      // A number that brings its own country's code, as browsers fill it in, needs no other.
      return code === '' || number === '' || number.startsWith('+') || number.startsWith('00') ? whole : [`+${code} ${number}`]
    }
    case 'signature':
      return part('drawn').startsWith(drawnMark) ? [part('drawn')] : whole
    default:
      return whole
  }
}

/** An answer, right or not yet, in its parts; null where its kind has none. */
export function partsOf(schema: JsonSchema, text: string): Readonly<Record<string, string>> | null {
  switch (schema.format) {
    case 'date': {
      const [year = '', month = '', day = ''] = text.split('-')
      return { year, month: plain(month), day: plain(day) }
    }
    case 'phone':
    case 'tel': {
      const code = callingCodes.find(({ code }) => text.startsWith(`+${code}`))?.code ?? ''
      return { code, number: code === '' ? text : text.slice(code.length + 1).trim() }
    }
    case 'signature':
      return text.startsWith(drawnMark) ? { kind: 'drawn', drawn: text, path: text.slice(drawnMark.length) } : { kind: 'typed', name: text }
    default:
      return null
  }
}

const plain = (number: string): string => number.replace(/^0+(?=\d)/, '')
