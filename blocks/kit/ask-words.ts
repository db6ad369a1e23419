import { type DayBound, readDayBound } from '../../schemas/day-bounds.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { digitCount } from '../../schemas/text-rules.ts'

/** What is asked, as far as words about it need to know. */
export interface AskedThing {
  label: string
  schema: JsonSchema
  options?: readonly { value: string | number; label: string }[]
  /** HTML autofill token */
  autocomplete?: string
}

/** What to say where an answer is missing, or is not one. */
export interface AskWords {
  missing: string
  invalid: string
}

export function askWords(field: AskedThing, locale: string): AskWords {
  const words = locale.toLowerCase().startsWith('zh') ? chinese : english
  const kind = askKind(field)
  const question = /[?？]\s*$/.test(field.label)
  const missing = question
    ? words.answer(field.label)
    : kind === 'boolean' || kind === 'consent'
      ? words.tick(field.label)
      : (kind === 'integer' || kind === 'number') && !isShortScale(field.schema)
        ? words.number(field.label)
        : kind === 'signature'
          ? words.signature
          : kind === 'file'
            ? words.add(field.label)
            : kind === 'enum' || kind === 'many' || isShortScale(field.schema)
              ? words.choose(field.label)
              : words.enter(field.label)
  return { missing, invalid: expected(field, kind, words) ?? (question ? words.answer(field.label) : words.check(field.label)) }
}

/** What to say where the option with this label was chosen with another, and goes with none. */
export const aloneWords = (label: string, locale: string): string => (locale.toLowerCase().startsWith('zh') ? chinese : english).alone(label)

export type AskKind =
  | 'text'
  | 'file'
  | 'long'
  | 'digits'
  | 'integer'
  | 'number'
  | 'email'
  | 'phone'
  | 'url'
  | 'date'
  | 'time'
  | 'datetime'
  | 'boolean'
  | 'consent'
  | 'signature'
  | 'enum'
  | 'many'

/** What kind of answer a schema asks for: decides the control, the keyboard and the words. */
export function askKind({ schema, options, autocomplete }: Omit<AskedThing, 'label'>): AskKind {
  const type = [schema.type].flat().find((one) => one !== 'null')
  if (type === 'array') return 'many'
  if (schema.enum || options?.length) return 'enum'
  if (type === 'boolean') return 'boolean'
  // The version of a text that is agreed to, and nothing else.
  if (schema.const !== undefined) return 'consent'
  if (type === 'integer') return 'integer'
  if (type === 'number') return 'number'
  if (schema.format === 'file') return 'file'
  if (schema.format === 'signature') return 'signature'
  if (schema.format === 'email') return 'email'
  if (schema.format === 'phone' || schema.format === 'tel' || autocomplete?.split(' ').at(-1)?.startsWith('tel')) return 'phone'
  if (schema.format === 'uri' || schema.format === 'url') return 'url'
  if (schema.format === 'date') return 'date'
  if (schema.format === 'time') return 'time'
  if (schema.format === 'date-time') return 'datetime'
  if (digitCount(schema.pattern)) return 'digits'
  return (schema.maxLength ?? 0) >= 200 ? 'long' : 'text'
}

const isShortScale = ({ type, minimum, maximum }: JsonSchema): boolean =>
  type === 'integer' && minimum !== undefined && maximum !== undefined && maximum - minimum <= 10

function expected({ schema, label }: AskedThing, kind: AskKind, words: Words): string | null {
  const digits = digitCount(schema.pattern)
  // “Last 4 digits of your phone” says itself how many.
  if (digits) return /\d|digits|[数位]/.test(label) && digits.least === digits.most ? words.enter(label) : words.digits(label, digits.least, digits.most)
  const example = (schema.examples as readonly unknown[] | undefined)?.[0]
  switch (kind) {
    case 'date':
    case 'datetime':
      return days(schema, words) ?? words[kind]
    case 'email':
    case 'time':
    case 'url':
    case 'signature':
      return words[kind]
    case 'phone':
      return words.phone
    case 'many':
      return count(schema, words) ?? words.choose(label)
    case 'enum':
      return words.choose(label)
    case 'boolean':
    case 'consent':
      return words.tick(label)
    case 'integer':
    case 'number':
      return words.range(kind === 'integer', schema.minimum, schema.maximum)
    default:
      if (schema.pattern && example !== undefined) return words.like(String(example))
      if (schema.pattern) return null
      if (schema.minLength !== undefined || schema.maxLength !== undefined) return words.length(schema.minLength ?? 0, schema.maxLength)
      return null
  }
}

/** How many may be chosen, where not any number. */
function count({ minItems = 0, maxItems }: JsonSchema, words: Words): string | null {
  return minItems > 1 || maxItems !== undefined ? words.count(minItems, maxItems) : null
}

/** The days that are taken, in words that stay true tomorrow. */
function days(schema: JsonSchema, words: Words): string | null {
  const [min, max] = [readDayBound(schema['x-min']), readDayBound(schema['x-max'])]
  if (!min && !max) return null
  if (min && max && isToday(max) && !('day' in min)) return words.lately(min)
  if (min && max && isToday(min) && !('day' in max)) return words.soon(max)
  if (min && max) return words.between(min, max)
  return max ? words.until(max) : words.since(min as DayBound)
}

const isToday = (bound: DayBound): boolean => !('day' in bound) && bound.years === 0 && bound.months === 0 && bound.days === 0

type Away = Exclude<DayBound, { day: string }>

interface Words {
  answer(label: string): string
  enter(label: string): string
  number(label: string): string
  choose(label: string): string
  tick(label: string): string
  add(label: string): string
  check(label: string): string
  like(example: string): string
  digits(label: string, least: number, most: number): string
  length(least: number, most: number | undefined): string
  range(whole: boolean, least: number | undefined, most: number | undefined): string
  email: string
  phone: string
  url: string
  date: string
  time: string
  datetime: string
  signature: string
  alone(label: string): string
  count(least: number, most: number | undefined): string
  until(max: DayBound): string
  since(min: DayBound): string
  between(min: DayBound, max: DayBound): string
  lately(min: Away): string
  soon(max: Away): string
}

/** “Order number” → “your order number”, “Last 4 digits of your phone” → “the last …”; “VIN” keeps its capitals, “Your name” takes no second “your”. */
function your(label: string): string {
  const plain = /^[A-Z][a-z]/.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label
  if (/^(?:your|the|an?|my)\b/i.test(plain)) return plain
  return /^(?:first|last|final)\b.*\d|\byour\b|\bon the\b/i.test(plain) ? `the ${plain}` : `your ${plain}`
}

const written = (locale: string, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))

/** “2 years and 6 months”, without the sign. */
function span(away: Away, units: readonly [one: string, many: string][], and: string): string {
  const counts = [away.years, away.months, away.days].map(Math.abs)
  return counts.flatMap((count, i) => (count === 0 ? [] : [`${count} ${units[i]?.[count === 1 ? 0 : 1]}`])).join(and)
}

const isPast = ({ years, months, days }: Away): boolean => years + months + days < 0

const inEnglish = (away: Away): string =>
  span(
    away,
    [
      ['year', 'years'],
      ['month', 'months'],
      ['day', 'days'],
    ],
    ' and ',
  )

function dayInEnglish(bound: DayBound): string {
  if ('day' in bound) return written('en-GB', bound.day)
  return isToday(bound) ? 'today' : `${inEnglish(bound)} ${isPast(bound) ? 'ago' : 'from today'}`
}

const inChinese = (away: Away): string =>
  span(
    away,
    [
      ['年', '年'],
      ['个月', '个月'],
      ['天', '天'],
    ],
    '零 ',
  )

function dayInChinese(bound: DayBound): string {
  if ('day' in bound) return written('zh-CN', bound.day)
  return isToday(bound) ? '今天' : ` ${inChinese(bound)}${isPast(bound) ? '前' : '后'}`
}

const english: Words = {
  answer: (label) => `Answer “${label.trim()}”`,
  enter: (label) => `Enter ${your(label)}`,
  number: (label) => `Enter a number for “${label}”`,
  choose: (label) => `Choose ${your(label)}`,
  tick: (label) => (label.length > 40 ? 'Tick this box to go on' : `Tick “${label}” to go on`),
  add: (label) => `Add ${your(label)}`,
  check: (label) => `Check ${your(label)}`,
  like: (example) => `Write it like this: ${example}`,
  digits: (label, least, most) => `Enter ${your(label)}: ${least === most ? least : `${least} to ${most}`} digits`,
  length: (least, most) =>
    most === undefined ? `Use at least ${least} characters` : least > 1 ? `Use ${least} to ${most} characters` : `Use at most ${most} characters`,
  range: (whole, least, most) => {
    const number = whole ? 'a whole number' : 'a number'
    if (least !== undefined && most !== undefined) return `Enter ${number} from ${least} to ${most}`
    if (least !== undefined) return `Enter ${number}, ${least} or more`
    return most === undefined ? `Enter ${number}` : `Enter ${number}, ${most} or less`
  },
  email: 'Enter an email address like name@example.com',
  phone: 'Enter the whole phone number, with digits only',
  url: 'Enter a link that starts with https://',
  date: 'Enter a date that exists',
  time: 'Enter a time like 14:30',
  datetime: 'Enter a date and a time',
  signature: 'Sign, or type your full name',
  alone: (label) => `“${label}” goes with nothing else: choose it alone, or untick it`,
  count: (least, most) =>
    most === undefined ? `Choose at least ${least}` : least === most ? `Choose ${least}` : least > 1 ? `Choose ${least} to ${most}` : `Choose at most ${most}`,
  until: (max) => `Enter a date up to ${dayInEnglish(max)}`,
  since: (min) => `Enter a date from ${dayInEnglish(min)} on`,
  between: (min, max) => `Enter a date from ${dayInEnglish(min)} to ${dayInEnglish(max)}`,
  lately: (min) => `Enter a date within the last ${inEnglish(min)}`,
  soon: (max) => `Enter a date within the next ${inEnglish(max)}`,
}

/** A hair of space where a Latin label meets Chinese. */
const spaced = (verb: string, label: string): string => (/^[\x21-\x7e]/.test(label) ? `${verb} ${label}` : verb + label)

const chinese: Words = {
  answer: (label) => `请回答“${label.trim()}”`,
  enter: (label) => (label.startsWith('请') ? label : spaced('请填写', label)),
  number: (label) => `请在“${label}”中填写数字`,
  choose: (label) => spaced('请选择', label),
  tick: (label) => (label.length > 20 ? '请勾选后继续' : `请勾选“${label}”后继续`),
  add: (label) => spaced('请上传', label),
  check: (label) => `${spaced('请检查', label)}${/[\x21-\x7e]$/.test(label) ? ' ' : ''}是否填写正确`,
  like: (example) => `请按此格式填写：${example}`,
  digits: (label, least, most) => `${spaced('请填写', label)}，共 ${least === most ? least : `${least} 到 ${most}`} 位数字`,
  length: (least, most) => (most === undefined ? `至少 ${least} 个字` : least > 1 ? `请填写 ${least} 到 ${most} 个字` : `最多 ${most} 个字`),
  range: (whole, least, most) => {
    const number = whole ? '整数' : '数字'
    if (least !== undefined && most !== undefined) return `请填写 ${least} 到 ${most} 之间的${number}`
    if (least !== undefined) return `请填写不小于 ${least} 的${number}`
    return most === undefined ? `请填写${number}` : `请填写不大于 ${most} 的${number}`
  },
  email: '请填写正确的邮箱，例如 name@example.com',
  phone: '请填写完整的电话号码，只含数字',
  url: '请填写以 https:// 开头的链接',
  date: '请填写正确的日期',
  time: '请填写正确的时间，例如 14:30',
  datetime: '请填写日期和时间',
  signature: '请手写签名，或填写姓名',
  alone: (label) => `“${label}”不能与其他选项同时选择，请只选它，或取消勾选它`,
  count: (least, most) =>
    most === undefined ? `请至少选择 ${least} 项` : least === most ? `请选择 ${least} 项` : least > 1 ? `请选择 ${least} 到 ${most} 项` : `最多选择 ${most} 项`,
  until: (max) => `请填写不晚于${dayInChinese(max)}的日期`,
  since: (min) => `请填写不早于${dayInChinese(min)}的日期`,
  between: (min, max) => `请填写${dayInChinese(min)}到${dayInChinese(max)}之间的日期`,
  lately: (min) => `请填写最近 ${inChinese(min)}内的日期`,
  soon: (max) => `请填写今天起 ${inChinese(max)}内的日期`,
}
