import type { ErrorObject } from 'ajv'
import { joinPath, pointerSteps, readablePath } from './path.ts'
import type { Message, Problem } from './problem.ts'

/** Turns a validator's errors into problems a composer understands: one per place, the most telling first. */
export function schemaProblems(errors: readonly ErrorObject[], document: unknown, prefix = ''): Problem[] {
  const problems = new Map<string, Problem>()
  for (const error of errors) {
    const words = wordsFor(error)
    if (!words) continue
    const place = readablePath(error.instancePath)
    const inner = words.at === undefined ? place : joinPath(place, words.at)
    const path = prefix === '' ? inner : inner.startsWith('[') || inner === '' ? prefix + inner : `${prefix}.${inner}`
    if (problems.has(path)) continue
    const node = nodeAt(document, error.instancePath)
    problems.set(path, { code: words.code, severity: 'error', path, message: words.message, ...(node === undefined ? {} : { node }) })
  }
  return [...problems.values()]
}

/** The id of the innermost block node on the way to a place. */
function nodeAt(document: unknown, pointer: string): string | undefined {
  let value = document
  let found: string | undefined
  for (const step of pointerSteps(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) break
    value = (value as Record<string, unknown>)[step]
    if (typeof value === 'object' && value !== null && 'id' in value && 'type' in value && typeof value.id === 'string') found = value.id
  }
  return found
}

interface Words {
  code: string
  message: Message
  /** a property below the error's place that the words are about */
  at?: string
}

const list = (values: unknown): string => (values as unknown[]).map((v) => JSON.stringify(v)).join(', ')

function wordsFor({ keyword, params, message }: ErrorObject): Words | null {
  const p = params as Record<string, string & number & unknown[]>
  switch (keyword) {
    case 'required':
      return { code: 'required', at: p.missingProperty, message: { en: `“${p.missingProperty}” is missing.`, 'zh-CN': `缺少“${p.missingProperty}”。` } }
    case 'additionalProperties':
      return {
        code: 'unknown-property',
        at: p.additionalProperty,
        message: { en: `There is no “${p.additionalProperty}” here.`, 'zh-CN': `这里没有“${p.additionalProperty}”这一项。` },
      }
    case 'type':
      return { code: 'type', message: { en: `This must be ${article(p.type)}.`, 'zh-CN': `此处应为${typeWords(p.type)}。` } }
    case 'const':
      return { code: 'const', message: { en: `This must be ${JSON.stringify(p.allowedValue)}.`, 'zh-CN': `此处应为 ${JSON.stringify(p.allowedValue)}。` } }
    case 'enum':
      return { code: 'enum', message: { en: `Choose one of ${list(p.allowedValues)}.`, 'zh-CN': `请从 ${list(p.allowedValues)} 中选择。` } }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return p.limit === 1
        ? { code: 'empty', message: { en: 'This is empty.', 'zh-CN': '此处不能为空。' } }
        : { code: 'too-short', message: { en: `At least ${p.limit} needed.`, 'zh-CN': `至少需要 ${p.limit} 个。` } }
    case 'maxLength':
      return { code: 'too-long', message: { en: `At most ${p.limit} characters.`, 'zh-CN': `最多 ${p.limit} 个字符。` } }
    case 'maxItems':
    case 'maxProperties':
      return { code: 'too-many', message: { en: `At most ${p.limit} allowed.`, 'zh-CN': `最多 ${p.limit} 个。` } }
    case 'minimum':
    case 'exclusiveMinimum':
      return { code: 'too-small', message: { en: `Must be ${p.limit} or more.`, 'zh-CN': `不能小于 ${p.limit}。` } }
    case 'maximum':
    case 'exclusiveMaximum':
      return { code: 'too-large', message: { en: `Must be ${p.limit} or less.`, 'zh-CN': `不能大于 ${p.limit}。` } }
    case 'pattern':
    case 'format':
      return { code: keyword, message: { en: 'This is not written the way it must be.', 'zh-CN': '格式不正确。' } }
    case 'uniqueItems':
      return { code: 'duplicate', message: { en: 'The same entry stands here twice.', 'zh-CN': '有重复的条目。' } }
    case 'propertyNames':
      return {
        code: 'name',
        at: p.propertyName,
        message: { en: `“${p.propertyName}” cannot be used as a name here.`, 'zh-CN': `“${p.propertyName}”不能用作名称。` },
      }
    // Only say that one of their parts failed, which is reported itself.
    case 'if':
    case 'anyOf':
    case 'allOf':
      return null
    default:
      return { code: keyword, message: { en: `This is not valid: ${message ?? keyword}.`, 'zh-CN': `此处无效：${message ?? keyword}。` } }
  }
}

const english: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  object: 'an object',
  array: 'a list',
  null: 'empty',
}
const chinese: Record<string, string> = { string: '文字', number: '数字', integer: '整数', boolean: '是或否', object: '对象', array: '列表', null: '空值' }
const types = (type: string | string[] | undefined): string[] => (Array.isArray(type) ? type : String(type).split(','))
const article = (type: string | string[] | undefined): string =>
  types(type)
    .map((t) => english[t] ?? t)
    .join(' or ')
const typeWords = (type: string | string[] | undefined): string =>
  types(type)
    .map((t) => chinese[t] ?? t)
    .join('或')
