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

const moneyName = /(price|total|amount|cost|fee|balance|paid|refund)$/i

/** What a composer most likely wants: dates as dates, sums as money, a missing value as nothing. */
export function suggestUse({ path, type, money, optional }: Field): FieldUse {
  const isMoney = type === 'number' && (money !== undefined || moneyName.test(path))
  const format = isMoney ? 'money' : (formatsOf(type)[0] as Format)
  return { path, format, ...(isMoney && money !== undefined && money !== 1 ? { divide: money } : {}), ...(optional ? { otherwise: '' } : {}) }
}

export function printUse({ path, format, divide, otherwise }: FieldUse): string {
  const value = divide === undefined ? path : `${path} / ${divide}`
  const shown = format === 'plain' ? value : `${format}(${value})`
  return otherwise === undefined ? shown : `default(${shown}, '${otherwise.replace(/[\\']/g, '\\$&')}')`
}

const path = String.raw`[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`
const value = String.raw`(?<path>${path})(?:\s*/\s*(?<divide>\d+(?:\.\d+)?))?`
const shown = new RegExp(String.raw`^(?:(?<format>date|dateTime|time|money|number|percent|mask)\(\s*)?${value}(?<close>\s*\))?$`)
const text = String.raw`'(?<otherwise>(?:[^'\\]|\\.)*)'`
const soft = new RegExp(String.raw`^default\(\s*(?<inner>[^']*?)\s*,\s*${text}\s*\)$`)
/** What "start from a service" writes: the field where it is there, else a dash. */
const guarded = new RegExp(
  String.raw`^(?:has\(\s*(?<has>${path})\s*\)|(?<some>${path}) != null)(?: && (?:has\(${path}\)|${path} != null))* \? (?<inner>[^'?]*?) : ${text}$`,
)

/** The use an expression stands for, or null where it is more than a field in a format. */
export function parseUse(expression: string): FieldUse | null {
  const source = expression.trim()
  const outer = (soft.exec(source) ?? guarded.exec(source))?.groups
  const groups = shown.exec(outer ? (outer.inner as string) : source)?.groups
  if (!groups || (groups.format === undefined) !== (groups.close === undefined)) return null
  return {
    path: groups.path as string,
    format: (groups.format ?? 'plain') as Format,
    ...(groups.divide === undefined ? {} : { divide: Number(groups.divide) }),
    ...(outer ? { otherwise: (outer.otherwise as string).replace(/\\(.)/g, '$1') } : {}),
  }
}
