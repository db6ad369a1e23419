import type { LocalText } from '../../schemas/documents.ts'
import { type Money, moneyOf } from '../../schemas/money.ts'
import type { Field, FieldPath } from './field-path.ts'
import { choicesOf } from './schema-words.ts'

const nothing = '—'

/** A field's value as text with an expression in it, written for its type: dates, money, numbers, words for yes, no and listed values. */
export function fieldText(field: Field, siblings: readonly Field[] = []): LocalText {
  const { path, schema, type } = field
  const format = typeof schema.format === 'string' ? schema.format : ''
  if (schema['x-sensitivity'] === 'sensitive') return formatted(path, (value) => `mask(${value})`)
  const choices = choicesOf(schema)
  if (choices) return inWords(path, choices, type)
  if (type === 'boolean') return yesNo(path)
  if (type === 'string') {
    if (format === 'date') return formatted(path, (value) => `date(${value})`)
    if (format === 'date-time') return formatted(path, (value) => `dateTime(${value})`)
    return same(path.conditions.length === 0 && !path.loose ? path.text : `default(${path.text}, '${nothing}')`)
  }
  const money = moneyOf(schema)
  if (money) return amount(path, money, siblings)
  if (schema['x-percent'] === true) return formatted(path, (value) => `percent(${value})`)
  // A year or a code is a name made of digits: no thousands separators.
  if (/(year|id|no|number|code|index|zip)$/i.test(field.key))
    return same(path.conditions.length === 0 && !path.loose ? path.text : `default(${path.text}, '${nothing}')`)
  return formatted(path, (value) => `number(${value})`)
}

/** An amount in its own currency: that of its schema, else that of the answer (a sure text `currency` beside it), else the brand's. */
function amount(path: FieldPath, { divisor, currency }: Money, siblings: readonly Field[]): LocalText {
  const beside = siblings.find((one) => one.key === 'currency' && one.type === 'string' && one.path.conditions.length === 0 && !one.path.loose)
  const code = currency === undefined ? beside?.path.text : quote(currency)
  const whole = divisor === 1 ? path : { ...path, text: `${path.text} / ${divisor}` }
  return formatted(whole, (value) => (code === undefined ? `money(${value})` : `money(${value}, ${code})`))
}

export const isMoney = ({ schema }: Field): boolean => moneyOf(schema) !== undefined

function formatted(path: FieldPath, make: (value: string) => string): LocalText {
  if (path.conditions.length > 0 && !path.loose) return same(`${path.conditions.join(' && ')} ? ${make(path.text)} : '${nothing}'`)
  return same(make(path.loose ? `default(${path.text}, '')` : path.text))
}

function yesNo(path: FieldPath): LocalText {
  const make = (yes: string, no: string): string => {
    const known = path.loose ? `default(${path.text}, false)` : path.text
    const words = `${known} ? '${yes}' : '${no}'`
    return hole(path.conditions.length > 0 ? `${path.conditions.join(' && ')} ? (${words}) : '${nothing}'` : words)
  }
  return { en: make('Yes', 'No'), 'zh-CN': make('是', '否') }
}

function inWords(path: FieldPath, choices: NonNullable<ReturnType<typeof choicesOf>>, type: string): LocalText {
  const raw = type === 'string' ? path.text : `number(${path.text})`
  const locales = new Set(choices.flatMap(({ label }) => Object.keys(label)))
  const make = (locale: string): string | undefined => {
    const value = choices.reduceRight((rest, choice) => {
      const literal = typeof choice.value === 'string' ? quote(choice.value) : Number.isInteger(choice.value) ? `${choice.value}.0` : String(choice.value)
      return `${path.text} == ${literal} ? ${quote(choice.label[locale] ?? Object.values(choice.label)[0] ?? String(choice.value))} : ${rest}`
    }, raw)
    const whole = path.conditions.length > 0 ? `${path.conditions.join(' && ')} ? (${value}) : '${nothing}'` : value
    return whole.length > 900 || choices.length > 8 ? undefined : hole(whole)
  }
  const texts = path.loose ? [] : [...locales].map((locale) => [locale, make(locale)] as const)
  if (texts.length === 0 || texts.some(([, text]) => text === undefined)) return same(`default(${path.text}, '${nothing}')`)
  return Object.fromEntries(texts.map(([locale, text]) => [locale, text!]))
}

/** A text literal of the expression language. */
const quote = (text: string): string =>
  `'${text
    .replace(/[{}\p{Cc}]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")}'`

const hole = (expression: string): string => `{{ ${expression} }}`
/** One expression for every language: what varies is in the functions. */
const same = (expression: string): LocalText => ({ [anyLocale]: hole(expression) })

/** The locale of a text that has no words in it. */
const anyLocale = 'und'
