import type { Brand, Service } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { joinPath } from '../../../schemas/path.ts'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { celRun } from '../../engine/cel-run.ts'
import { checkSamples } from '../../engine/check-samples.ts'
import { fits } from '../../engine/check-schema.ts'
import { checkSchemaBounds } from '../../engine/check-schema-bounds.ts'
import { typesOf } from '../../engine/schema-types.ts'
import { reservedHeaders } from '../egress/build-request.ts'
import { isCredential, isLiteral, namesCredential } from './credentials.ts'

/** What the schema of a service cannot say. Everything that would fail at a customer's request is told its publisher instead. */
export function checkService(service: Service, brand: Brand): Problem[] {
  const problems: Problem[] = []
  const say = (code: keyof typeof words, path: string, severity: Problem['severity'] = 'error'): void =>
    void problems.push({ code, severity, path, message: words[code] })
  const { http, system, kind, refusals = [], map, outcome, resend, attempts } = service
  if (!Object.hasOwn(brand.systems ?? {}, system)) say('unknown-system', 'system')
  if (kind === 'command' && http.method === 'GET') say('command-by-get', 'http.method')
  const known = Object.keys((service.input as JsonSchema).properties ?? {})
  checkPlace(http, 'http', service, known, say)
  if (attempts?.key !== undefined && !known.includes(attempts.key)) say('unknown-input', 'attempts.key')
  if (resend !== undefined && kind !== 'command') say('resend-of-query', 'resend')
  if (outcome) {
    checkPlace(outcome, 'outcome', service, ['key'], say)
    if (kind !== 'command') say('outcome-of-query', 'outcome')
    if (![outcome.url, ...Object.values(outcome.query ?? {})].some((text) => text.includes('{key}'))) say('outcome-without-key', 'outcome.url')
  }
  if (map !== undefined && !celRun(map)) say('expression', 'map')
  for (const [i, { when }] of refusals.entries()) {
    const holds = celRun(when)
    if (!holds) say('expression', `refusals[${i}].when`)
    else if (outcome && [null, {}].some((body) => holds({ status: 404, body }) === true)) say('refused-or-absent', `refusals[${i}].when`)
  }
  const schemas = [...checkSchemaBounds(service.input, 'input'), ...checkSchemaBounds(service.output, 'output')]
  problems.push(...schemas)
  // Samples are run against the schemas only once these are known to be safe to run.
  if (schemas.length === 0) problems.push(...checkSamples(service, (schema, value) => (fits(schema, value) ? null : '')))
  return problems
}

/** An address, its query, body and headers: only what there is, only in this service's own system, secrets only in headers. */
function checkPlace(
  { url, query = {}, headers = {}, body }: Service['http'] | (NonNullable<Service['outcome']> & { body?: undefined }),
  path: 'http' | 'outcome',
  { system, input }: Service,
  known: readonly string[],
  say: (code: keyof typeof words, path: string, severity?: Problem['severity']) => void,
): void {
  if (!url.startsWith(`{${system}}/`)) say('other-system', `${path}.url`)
  const inputs = (input as JsonSchema).properties ?? {}
  const isList = (name: string): boolean => typesOf(inputs[name] ?? {}).includes('array')
  const isObject = (name: string): boolean => typesOf(inputs[name] ?? {}).includes('object')
  /** Every placeholder of a text. `whole`: the text is nothing but it. */
  const checkText = (text: string, at: string, place: 'url' | 'query' | 'body'): void => {
    for (const [all, name = ''] of text.matchAll(/\{([^}]*)\}/g)) {
      const whole = all === text
      const each = place === 'query' && name.endsWith('*')
      const plain = each ? name.slice(0, -1) : name
      if (name.startsWith('secret:')) say(place === 'body' ? 'secret-in-body' : 'secret-in-address', at)
      else if (!known.includes(plain)) say(path === 'http' ? 'unknown-input' : 'outcome-key-only', at)
      else if (path === 'outcome') continue
      else if (place === 'body' ? !whole && (isList(plain) || isObject(plain)) : isObject(plain)) say('input-not-text', at)
      else if (isList(plain) ? place === 'url' || (place === 'query' && (!whole || !isListOfTexts(inputs[plain] as JsonSchema))) : each) say('input-list', at)
    }
    if (isCredential(text)) say('literal-credential', at, 'warning')
  }
  checkText(url.slice(system.length + 2), `${path}.url`, 'url')
  for (const [name, value] of Object.entries(query)) {
    checkText(value, `${path}.query.${name}`, 'query')
    if (namesCredential(name) && isLiteral(value)) say('literal-credential', `${path}.query.${name}`, 'warning')
  }
  const checkBody = (value: unknown, at: string): void => {
    if (typeof value === 'string') checkText(value, at, 'body')
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) checkBody(one, joinPath(at, Array.isArray(value) ? Number(name) : name))
  }
  checkBody(body, `${path}.body`)
  for (const [name, value] of Object.entries(headers)) {
    const at = `${path}.headers.${name}`
    if (reservedHeaders.has(name)) say('reserved-header', at)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is refused
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) say('header-value', at)
    if ([...value.matchAll(/\{([^}]*)\}/g)].some(([, inside = '']) => !/^secret:[A-Z][A-Z0-9_]{0,60}$/.test(inside))) say('header-input', at)
    if ((namesCredential(name) && isLiteral(value)) || isCredential(value)) say('literal-credential', at, 'warning')
  }
}

const isListOfTexts = ({ items }: JsonSchema): boolean => items !== undefined && !typesOf(items).some((type) => type === 'array' || type === 'object')

const words = {
  'unknown-system': { en: 'The brand has no such system.', 'zh-CN': '品牌没有这个系统。' },
  'other-system': { en: 'The address must begin with this service’s own system.', 'zh-CN': '地址必须以该信息服务所属的系统开头。' },
  'command-by-get': { en: 'A command changes something, so it cannot be a GET.', 'zh-CN': '操作类服务会产生变更，不能使用 GET。' },
  'unknown-input': { en: 'The input has no such field.', 'zh-CN': '输入中没有这个字段。' },
  'secret-in-address': {
    en: 'A secret cannot stand in an address: addresses are written into logs on the way. Put it into a header.',
    'zh-CN': '密钥不能出现在网址中，网址会被沿途的日志记录。请放到请求头中。',
  },
  'secret-in-body': { en: 'A secret cannot stand in a body. Put it into a header.', 'zh-CN': '密钥不能放在请求体中，请放到请求头中。' },
  'header-input': { en: 'A header holds {secret:NAME} and nothing else that varies.', 'zh-CN': '请求头中只能使用 {secret:名称}，不能使用其他变量。' },
  'input-not-text': {
    en: 'This input is an object, which has no text. In a body it can stand by itself, as "{name}".',
    'zh-CN': '该输入是对象，无法写成文字。在请求体中可以单独使用 "{名称}"。',
  },
  'input-list': {
    en: 'A list of texts or numbers is sent as a query of its own: "{name}" for one value with commas, "{name*}" for one of each.',
    'zh-CN': '文字或数字列表须单独作为查询参数："{名称}"以逗号连接，"{名称*}"逐个重复。',
  },
  'literal-credential': {
    en: 'This looks like a key or a password. Whoever reads this document has it: keep it as a secret and write {secret:NAME}.',
    'zh-CN': '这里似乎是密钥或密码，能看到此文档的人都能看到它。请保存为密钥，并写成 {secret:名称}。',
  },
  'outcome-of-query': { en: 'Only a command has an outcome to ask for.', 'zh-CN': '只有操作类服务才能设置结果查询。' },
  'resend-of-query': { en: 'Only a command is sent, so only a command can be sent again.', 'zh-CN': '只有操作类服务才能设置再次提交。' },
  'outcome-without-key': { en: 'Without {key} nobody can tell which deed is meant.', 'zh-CN': '缺少 {key}，无法确定查询的是哪一次操作。' },
  'outcome-key-only': { en: 'Here only {key} can be filled in.', 'zh-CN': '此处只能使用 {key}。' },
  'refused-or-absent': {
    en: 'When asked how a deed ended, 404 means that it never arrived. This refusal has to tell itself by its body.',
    'zh-CN': '查询结果时，404 表示操作未送达，因此该拒绝情形须以响应内容区分。',
  },
  'reserved-header': { en: 'This header cannot be set by a service.', 'zh-CN': '信息服务不能设置这个请求头。' },
  'header-value': { en: 'A header cannot contain line breaks.', 'zh-CN': '请求头的值不能包含换行。' },
  expression: { en: 'This expression is not valid.', 'zh-CN': '表达式无效。' },
} satisfies Record<string, Message>
