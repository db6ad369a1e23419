import type { LocalText } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'

const known: Readonly<Record<string, string>> = {
  id: 'ID',
  url: 'URL',
  eta: 'ETA',
  sku: 'SKU',
  no: 'number',
  num: 'number',
  qty: 'quantity',
  tel: 'phone',
  desc: 'description',
  addr: 'address',
}

/** `orderNo`, `order_no` and `order-no` as people write it: “Order number”. */
export function humanise(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .split(' ')
    .map((word, i, all) => (word === 'no' && (i === 0 || i < all.length - 1) ? word : (known[word] ?? word)))
    .join(' ')
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a field of a schema is called: `x-title` in both languages, `title` in one, else its own name made readable. */
export function labelOf(name: string, schema: JsonSchema): LocalText {
  return localText(schema['x-title']) ?? localText(schema.title) ?? { en: humanise(name).slice(0, 200) }
}

export function helpOf(schema: JsonSchema): LocalText | undefined {
  return localText(schema['x-help']) ?? localText(schema.description)
}

/** Words written as `{ en, "zh-CN" }` or as one text, whose language its letters tell. */
export function localText(value: unknown): LocalText | undefined {
  if (typeof value === 'string' && value.trim() !== '') return { [/\p{Script=Han}/u.test(value) ? 'zh-CN' : 'en']: plain(value) }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
  )
  return texts.length === 0 ? undefined : Object.fromEntries(texts.map(([locale, text]) => [locale, plain(text)]))
}

/** Words that mean nothing but themselves: braces would begin an expression. */
const plain = (text: string): string => text.slice(0, 400).replaceAll('{{', '{ {').replaceAll('}}', '} }')

export interface Choice {
  value: string | number
  label: LocalText
}

/** The values a schema lists, with their words: `oneOf` of `const`s with titles, `x-options`, or `enum`. */
export function choicesOf(schema: JsonSchema): Choice[] | undefined {
  const labels = new Map<string, LocalText>(toldOptions(schema['x-options']))
  const consts = schema.oneOf?.length && schema.oneOf.every((one) => one.const !== undefined) ? schema.oneOf : undefined
  const values = consts ? consts.map((one) => one.const) : Array.isArray(schema.enum) ? schema.enum : undefined
  if (!values) return undefined
  const choices = values.flatMap((value, i): Choice[] => {
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const one = consts?.[i]
    const label = labels.get(String(value)) ??
      localText(one?.['x-title']) ??
      localText(one?.title) ?? { en: typeof value === 'string' ? humanise(value) : String(value) }
    return [{ value, label }]
  })
  return choices.length > 0 && choices.length <= 300 ? choices : undefined
}

/** `x-options` names values in words: a list of `{ value, label }`, or an object of labels by value. */
function toldOptions(told: unknown): [string, LocalText][] {
  if (typeof told !== 'object' || told === null) return []
  const pairs: [unknown, unknown][] = Array.isArray(told)
    ? told.map((one: unknown) => (typeof one === 'object' && one !== null ? [(one as Choice).value, (one as Choice).label] : [undefined, undefined]))
    : Object.entries(told)
  return pairs.flatMap(([value, label]): [string, LocalText][] => {
    const words = localText(label)
    return words === undefined || value === undefined ? [] : [[String(value), words]]
  })
}
