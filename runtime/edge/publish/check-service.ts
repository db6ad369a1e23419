import type { Brand, Service } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { celRun } from '../../engine/cel-run.ts'
import { checkSamples } from '../../engine/check-samples.ts'
import { fits } from '../../engine/check-schema.ts'
import { checkSchemaBounds } from '../../engine/check-schema-bounds.ts'
import { reservedHeaders } from '../egress/build-request.ts'

/** What the schema of a service cannot say. Everything that would fail at a customer's request is told its publisher instead. */
export function checkService(service: Service, brand: Brand): Problem[] {
  const problems: Problem[] = []
  const say = (code: keyof typeof words, path: string): void => void problems.push({ code, severity: 'error', path, message: words[code] })
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

/** An address, its query and its headers: only what there is, only in this service's own system. */
function checkPlace(
  { url, query = {}, headers = {} }: Pick<Service['http'], 'url' | 'query' | 'headers'>,
  path: 'http' | 'outcome',
  { system }: Service,
  known: readonly string[],
  say: (code: keyof typeof words, path: string) => void,
): void {
  if (!url.startsWith(`{${system}}/`)) say('other-system', `${path}.url`)
  const templates = [
    [`${path}.url`, url.slice(system.length + 2)] as const,
    ...Object.entries(query).map(([name, value]) => [`${path}.query.${name}`, value] as const),
  ]
  for (const [at, template] of templates)
    for (const [, name] of template.matchAll(/\{([^}]*)\}/g))
      if (!known.includes(name as string)) say(path === 'http' ? 'unknown-input' : 'outcome-key-only', at)
  for (const [name, value] of Object.entries(headers)) {
    if (reservedHeaders.has(name)) say('reserved-header', `${path}.headers.${name}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is refused
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) say('header-value', `${path}.headers.${name}`)
  }
}

const words = {
  'unknown-system': { en: 'The brand has no such system.', 'zh-CN': '品牌没有这个系统。' },
  'other-system': { en: 'The address must begin with this service’s own system.', 'zh-CN': '地址必须以该信息服务所属的系统开头。' },
  'command-by-get': { en: 'A command changes something, so it cannot be a GET.', 'zh-CN': '操作类服务会产生变更，不能使用 GET。' },
  'unknown-input': { en: 'The input has no such field.', 'zh-CN': '输入中没有这个字段。' },
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
