import type { Field } from '../../runtime/engine/fields.ts'
import type { Message } from '../../schemas/problem.ts'

/** How a field's value is written in text. Each but `plain` is a function of the expression language. */
export type Format = 'plain' | 'date' | 'dateTime' | 'time' | 'money' | 'number' | 'percent' | 'mask'

/** A field placed in text: which, written how, and what stands there when it is missing. */
export interface FieldUse {
  path: string
  format: Format
  /** amounts kept in cents: the value is this many times the amount */
  divide?: number
  /** of an amount that is not in the brand's own (ISO 4217) */
  currency?: string
  otherwise?: string
}

export const formatWords: Record<Format, Message> = {
  plain: { en: 'As it is', 'zh-CN': '原样' },
  date: { en: 'Date', 'zh-CN': '日期' },
  dateTime: { en: 'Date and time', 'zh-CN': '日期和时间' },
  time: { en: 'Time', 'zh-CN': '时间' },
  money: { en: 'Money', 'zh-CN': '金额' },
  number: { en: 'Number', 'zh-CN': '数字' },
  percent: { en: 'Percent', 'zh-CN': '百分比' },
  mask: { en: 'Partly hidden', 'zh-CN': '部分隐藏' },
}

const byType: Partial<Record<Field['type'], readonly Format[]>> = {
  string: ['plain', 'mask'],
  email: ['plain', 'mask'],
  number: ['plain', 'number', 'money', 'percent'],
  date: ['date', 'plain'],
  datetime: ['dateTime', 'date', 'time', 'plain'],
  any: ['plain', 'number', 'money', 'date', 'dateTime'],
}

export const formatsOf = (type: Field['type']): readonly Format[] => byType[type] ?? ['plain']

/** What a composer most likely wants: dates as dates, sums as money, a missing value as nothing. */
export function suggestUse({ path, type, money, optional }: Field): FieldUse {
  const amount = type === 'number' ? money : undefined
  return {
    path,
    format: amount ? 'money' : (formatsOf(type)[0] as Format),
    ...(amount && amount.divisor !== 1 ? { divide: amount.divisor } : {}),
    ...(amount?.currency === undefined ? {} : { currency: amount.currency }),
    ...(optional ? { otherwise: '' } : {}),
  }
}

export function printUse({ path, format, divide, currency, otherwise }: FieldUse): string {
  const value = divide === undefined ? path : `${path} / ${divide}`
  const more = format === 'money' && currency !== undefined ? `, '${currency}'` : ''
  const shown = format === 'plain' ? value : `${format}(${value}${more})`
  return otherwise === undefined ? shown : `default(${shown}, '${otherwise.replace(/[\\']/g, '\\$&')}')`
}

const path = String.raw`[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`
const value = String.raw`(?<path>${path})(?:\s*/\s*(?<divide>\d+(?:\.\d+)?))?`
const shown = new RegExp(
  String.raw`^(?:(?<format>date|dateTime|time|money|number|percent|mask)\(\s*)?${value}(?:\s*,\s*'(?<currency>[A-Z]{3})')?(?<close>\s*\))?$`,
)
const text = String.raw`'(?<otherwise>(?:[^'\\]|\\.)*)'`
const soft = new RegExp(String.raw`^default\(\s*(?<inner>[^']*?(?:'[A-Z]{3}'\s*\))?)\s*,\s*${text}\s*\)$`)
/** What "start from a service" writes: the field where it is there, else a dash. */
const guarded = new RegExp(
  String.raw`^(?:has\(\s*(?<has>${path})\s*\)|(?<some>${path}) != null)(?: && (?:has\(${path}\)|${path} != null))* \? (?<inner>[^'?]*?(?:'[A-Z]{3}'\s*\))?) : ${text}$`,
)

/** The use an expression stands for, or null where it is more than a field in a format. */
export function parseUse(expression: string): FieldUse | null {
  const source = expression.trim()
  const outer = (soft.exec(source) ?? guarded.exec(source))?.groups
  const groups = shown.exec(outer ? (outer.inner as string) : source)?.groups
  if (!groups || (groups.format === undefined) !== (groups.close === undefined) || (groups.currency !== undefined && groups.format !== 'money')) return null
  return {
    path: groups.path as string,
    format: (groups.format ?? 'plain') as Format,
    ...(groups.divide === undefined ? {} : { divide: Number(groups.divide) }),
    ...(groups.currency === undefined ? {} : { currency: groups.currency }),
    ...(outer ? { otherwise: (outer.otherwise as string).replace(/\\(.)/g, '$1') } : {}),
  }
}
