import type { Brand, Service } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { celRun } from '../../engine/cel.ts'
import { reservedHeaders } from '../egress/build-request.ts'
import { fits } from '../egress/check-schema.ts'
import { checkSchemaBounds } from './check-schema-bounds.ts'

/** What the schema of a service cannot say. Everything that would fail at a customer's request is told its publisher instead. */
export function checkService(service: Service, brand: Brand): Problem[] {
  const problems: Problem[] = []
  const say = (code: keyof typeof words, path: string): void => void problems.push({ code, severity: 'error', path, message: words[code] })
  const { http, system, kind, refusals = [], map } = service
  if (!Object.hasOwn(brand.systems ?? {}, system)) say('unknown-system', 'system')
  if (!http.url.startsWith(`{${system}}/`)) say('other-system', 'http.url')
  if (kind === 'command' && http.method === 'GET') say('command-by-get', 'http.method')
  const known = Object.keys((service.input as JsonSchema).properties ?? {})
  const rest = http.url.slice(system.length + 2)
  for (const [path, template] of [
    ['http.url', rest] as const,
    ...Object.entries(http.query ?? {}).map(([name, value]) => [`http.query.${name}`, value] as const),
  ]) {
    for (const [, name] of template.matchAll(/\{([^}]*)\}/g)) if (!known.includes(name as string)) say('unknown-input', path)
  }
  for (const [name, value] of Object.entries(http.headers ?? {})) {
    if (reservedHeaders.has(name)) say('reserved-header', `http.headers.${name}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is refused
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) say('header-value', `http.headers.${name}`)
  }
  if (map !== undefined && !celRun(map)) say('expression', 'map')
  for (const [i, { when }] of refusals.entries()) if (!celRun(when)) say('expression', `refusals[${i}].when`)
  const schemas = [...checkSchemaBounds(service.input, 'input'), ...checkSchemaBounds(service.output, 'output')]
  problems.push(...schemas)
  // Samples are run against the schemas only once these are known to be safe to run.
  if (schemas.length === 0) checkSamples(service, say)
  return problems
}

function checkSamples({ samples, input, output, refusals = [] }: Service, say: (code: keyof typeof words, path: string) => void): void {
  for (const [i, sample] of samples.entries()) {
    if (!fits(input as JsonSchema, sample.input)) say('sample', `samples[${i}].input`)
    if (sample.output !== undefined && !fits(output as JsonSchema, sample.output)) say('sample', `samples[${i}].output`)
    if (sample.refusal !== undefined && !refusals.some(({ code }) => code === sample.refusal)) say('unknown-refusal', `samples[${i}].refusal`)
  }
}

const words = {
  'unknown-system': { en: 'The brand has no such system.', 'zh-CN': '品牌没有这个系统。' },
  'other-system': { en: 'The address must begin with this service’s own system.', 'zh-CN': '地址必须以该信息服务所属的系统开头。' },
  'command-by-get': { en: 'A command changes something, so it cannot be a GET.', 'zh-CN': '操作类服务会产生变更，不能使用 GET。' },
  'unknown-input': { en: 'The input has no such field.', 'zh-CN': '输入中没有这个字段。' },
  'reserved-header': { en: 'This header cannot be set by a service.', 'zh-CN': '信息服务不能设置这个请求头。' },
  'header-value': { en: 'A header cannot contain line breaks.', 'zh-CN': '请求头的值不能包含换行。' },
  expression: { en: 'This expression is not valid.', 'zh-CN': '表达式无效。' },
  sample: { en: 'This sample does not fit the schema.', 'zh-CN': '该样例与 Schema 不符。' },
  'unknown-refusal': { en: 'There is no such refusal.', 'zh-CN': '没有这个拒绝情形。' },
} satisfies Record<string, Message>
