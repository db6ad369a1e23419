/**
 * A condition in words: field · test · value, joined by "all of" or "any of". It prints as CEL (`when`) and reads back every condition it
 * could have printed; anything else stays an expression written by hand.
 */
export type ConditionType = 'string' | 'number' | 'boolean' | 'list' | 'date'

export const tests = {
  string: ['is', 'is-not', 'contains', 'is-empty', 'is-not-empty'],
  number: ['is', 'is-not', 'greater', 'less', 'at-least', 'at-most', 'is-given', 'is-not-given'],
  boolean: ['is-true', 'is-false'],
  list: ['is-empty', 'is-not-empty', 'longer-than'],
  date: ['is', 'before', 'after', 'is-empty', 'is-not-empty'],
} as const satisfies Record<ConditionType, readonly string[]>

export type Test = (typeof tests)[ConditionType][number]

export interface Rule {
  /** a plain path (`order.status`) */
  field: string
  type: ConditionType
  /** the field may be missing: it is read through `default()` */
  optional: boolean
  test: Test
  value?: string | number
}

export interface Condition {
  join: 'all' | 'any'
  rules: Rule[]
}

export const takesValue = (test: Test): boolean => !test.startsWith('is-') || test === 'is-not'

export function printCondition({ join, rules }: Condition): string {
  return rules.map(printRule).join(join === 'all' ? ' && ' : ' || ')
}

const empties: Record<ConditionType, string> = { string: "''", date: "''", number: '0', boolean: 'false', list: '[]' }

function printRule({ field, type, optional, test, value }: Rule): string {
  const read = optional ? `default(${field}, ${empties[type]})` : field
  const literal = type === 'number' || type === 'list' ? printNumber(value) : printText(String(value ?? ''))
  switch (test) {
    case 'is':
      return `${read} == ${literal}`
    case 'is-not':
      return `${read} != ${literal}`
    case 'greater':
    case 'after':
      return `${read} > ${literal}`
    case 'less':
    case 'before':
      return `${read} < ${literal}`
    case 'at-least':
      return `${read} >= ${literal}`
    case 'at-most':
      return `${read} <= ${literal}`
    case 'contains':
      return `${read}.contains(${literal})`
    case 'is-true':
      return read
    case 'is-false':
      return `!${read}`
    case 'is-empty':
      return type === 'list' ? `size(${read}) == 0` : `${read} == ''`
    case 'is-not-empty':
      return type === 'list' ? `size(${read}) > 0` : `${read} != ''`
    case 'longer-than':
      return `size(${read}) > ${literal}`
    case 'is-given':
      return `has(${field})`
    case 'is-not-given':
      return `!has(${field})`
  }
}

const printNumber = (value: unknown): string => {
  const n = Number(value)
  return Number.isFinite(n) ? String(n) : '0'
}
const printText = (text: string): string => `'${text.replace(/[\\'\n\r\t]/g, (c) => escapes[c] as string)}'`
const escapes: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const path = String.raw`[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`
const text = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`
const number = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`
const read = String.raw`(?:default\(\s*(?<soft>${path})\s*,\s*(?<empty>''|""|0|0\.0|false|\[\s*\])\s*\)|(?<hard>${path}))`
const compare = new RegExp(String.raw`^${read}\s*(?<op>==|!=|>=|<=|>|<)\s*(?<value>${text}|${number})$`, 'i')
const contains = new RegExp(String.raw`^${read}\.contains\(\s*(?<value>${text})\s*\)$`)
const length = new RegExp(String.raw`^size\(\s*${read}\s*\)\s*(?<op>==|>)\s*(?<value>\d+)$`)
const truth = new RegExp(String.raw`^(?<not>!?)\s*${read}$`)
const given = new RegExp(String.raw`^(?<not>!?)\s*has\(\s*(?<hard>${path})\s*\)$`)

/** What a field is, where the scope knows it; decides between text and date, which are written alike. */
export type TypeOf = (field: string) => ConditionType | undefined

/** The condition in words, or null where the expression says more than words here can. */
export function parseCondition(source: string, typeOf: TypeOf = () => undefined): Condition | null {
  const pieces = splitTop(source)
  if (!pieces) return null
  const rules = pieces.parts.map((part) => parseRule(part.trim(), typeOf))
  return rules.every((rule) => rule !== null) ? { join: pieces.join, rules } : null
}

/** Splits at `&&` or `||` outside quotes and brackets; null where both are used. */
function splitTop(source: string): { join: 'all' | 'any'; parts: string[] } | null {
  const parts: string[] = []
  let join: 'all' | 'any' | null = null
  let quote = ''
  let depth = 0
  let start = 0
  for (let i = 0; i < source.length; i++) {
    const c = source[i] as string
    if (quote !== '') {
      if (c === '\\') i++
      else if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') depth--
    else if (depth === 0 && (c === '&' || c === '|') && source[i + 1] === c) {
      const here = c === '&' ? 'all' : 'any'
      if (join !== null && join !== here) return null
      join = here
      parts.push(source.slice(start, i))
      start = ++i + 1
    }
  }
  return { join: join ?? 'all', parts: [...parts, source.slice(start)] }
}

const orders: Record<string, Test> = { '==': 'is', '!=': 'is-not', '>': 'greater', '<': 'less', '>=': 'at-least', '<=': 'at-most' }

function parseRule(source: string, typeOf: TypeOf): Rule | null {
  const has = given.exec(source)?.groups
  if (has) {
    const field = has.hard as string
    return { field, type: 'number', optional: true, test: has.not ? 'is-not-given' : 'is-given' }
  }
  const size = length.exec(source)?.groups
  if (size) {
    const value = Number(size.value)
    const of = { field: (size.soft ?? size.hard) as string, type: 'list' as const, optional: size.soft !== undefined }
    if (size.soft !== undefined && !size.empty?.startsWith('[')) return null
    if (size.op === '==') return value === 0 ? { ...of, test: 'is-empty' } : null
    return value === 0 ? { ...of, test: 'is-not-empty' } : { ...of, test: 'longer-than', value }
  }
  const holds = contains.exec(source)?.groups
  if (holds) {
    if (holds.soft !== undefined && !isTextEmpty(holds.empty)) return null
    return {
      field: (holds.soft ?? holds.hard) as string,
      type: 'string',
      optional: holds.soft !== undefined,
      test: 'contains',
      value: readText(holds.value as string),
    }
  }
  const compared = compare.exec(source)?.groups
  if (compared) return comparison(compared, typeOf)
  const bare = truth.exec(source)?.groups
  if (bare) {
    const field = (bare.soft ?? bare.hard) as string
    if (bare.soft !== undefined && bare.empty !== 'false') return null
    if (field === 'true' || field === 'false' || field === 'null') return null
    return { field, type: 'boolean', optional: bare.soft !== undefined, test: bare.not ? 'is-false' : 'is-true' }
  }
  return null
}

function comparison(groups: Record<string, string | undefined>, typeOf: TypeOf): Rule | null {
  const field = (groups.soft ?? groups.hard) as string
  const optional = groups.soft !== undefined
  const raw = groups.value as string
  if (raw.startsWith("'") || raw.startsWith('"')) {
    if (optional && !isTextEmpty(groups.empty)) return null
    const value = readText(raw)
    const type: ConditionType = typeOf(field) === 'date' || groups.op === '<' || groups.op === '>' ? 'date' : 'string'
    if (value === '' && groups.op === '==') return { field, type, optional, test: 'is-empty' }
    if (value === '' && groups.op === '!=') return { field, type, optional, test: 'is-not-empty' }
    const test =
      type === 'date'
        ? ({ '==': 'is', '<': 'before', '>': 'after' } as const)[groups.op as string]
        : ({ '==': 'is', '!=': 'is-not' } as const)[groups.op as string]
    return test ? { field, type, optional, test, value } : null
  }
  if (optional && Number(groups.empty) !== 0) return null
  return { field, type: 'number', optional, test: orders[groups.op as string] as Test, value: Number(raw) }
}

const isTextEmpty = (empty: string | undefined): boolean => empty === "''" || empty === '""'

function readText(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, c: string) => ({ n: '\n', r: '\r', t: '\t' })[c] ?? c)
}
