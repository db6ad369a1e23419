import type { Service } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Message, Problem } from '../../schemas/problem.ts'
import { isExact, mappedBody, refusalOf } from './service-answer.ts'

/** Why a value does not fit a schema, in the validator's own words ('' where it has none); null where it fits. */
export type Misfit = (schema: JsonSchema, value: unknown) => string | null

/**
 * Samples are what composers see and tests run on: one that breaks its own schema misleads both. Where one carries a raw `body`,
 * `refusals` and `map` are run over it as they would be over a backend's.
 */
export function checkSamples(service: Service, misfit: Misfit): Problem[] {
  const problems: Problem[] = []
  const { samples, refusals = [], map } = service
  const input = service.input as JsonSchema
  const output = service.output as JsonSchema
  for (const [i, sample] of samples.entries()) {
    const say = (code: keyof typeof words, at: string, detail = ''): void => void problems.push(problem(code, `samples[${i}].${at}`, detail))
    const { refusal, body, status = 200 } = sample
    const unfit = (at: 'input' | 'output'): void => {
      const why = misfit(at === 'input' ? input : output, sample[at])
      if (why !== null) say('sample', at, why)
    }
    unfit('input')
    if (sample.output !== undefined) unfit('output')
    else if (refusal === undefined && body === undefined) say('sample-empty', 'output')
    if (refusal !== undefined && !refusals.some(({ code }) => code === refusal)) say('unknown-refusal', 'refusal')
    // Without a `map` the body is what the service answers.
    const came = body ?? (map === undefined && refusal === undefined ? sample.output : undefined)
    if (came === undefined) continue
    const at = body === undefined ? 'output' : 'body'
    const met = refusalOf(refusals, { status, body: came })?.code
    if (met !== refusal) {
      if (refusal === undefined) say('sample-refused', at, met)
      else say('sample-not-refused', at, refusal)
    }
    if (body === undefined || refusal !== undefined || met !== undefined) continue
    if (status > 299) {
      say('sample-status', 'status')
      continue
    }
    const mapped = mappedBody(map, { status, body })
    if (mapped === undefined) say('sample-map', 'body')
    else if (!isExact(mapped)) say('sample-number', 'body')
    else {
      const why = misfit(output, mapped)
      if (why !== null) say('sample-mapped', 'body', why)
    }
  }
  return problems
}

const problem = (code: keyof typeof words, path: string, detail: string): Problem => ({
  code,
  severity: 'error',
  path,
  message: detail === '' ? words[code] : { en: `${words[code].en} (${detail})`, 'zh-CN': `${words[code]['zh-CN']}（${detail}）` },
})

const words = {
  sample: { en: 'This sample does not fit the schema.', 'zh-CN': '该样例与 Schema 不符。' },
  'sample-empty': {
    en: 'A sample says what is answered: give its output, its body or its refusal.',
    'zh-CN': '样例须说明返回内容，请填写 output、body 或 refusal。',
  },
  'unknown-refusal': { en: 'There is no such refusal.', 'zh-CN': '没有这个拒绝情形。' },
  'sample-refused': { en: 'This body is refused: the condition of a refusal holds for it.', 'zh-CN': '该响应符合某个拒绝情形的条件，会被拒绝。' },
  'sample-not-refused': { en: 'This body does not meet the condition of its refusal.', 'zh-CN': '该响应不符合所标明的拒绝情形的条件。' },
  'sample-status': {
    en: 'An answer with this status is a failure unless a refusal speaks of it.',
    'zh-CN': '除非有对应的拒绝情形，否则该状态码表示失败。',
  },
  'sample-map': {
    en: 'map gives nothing for this body: a field it names is missing or of another kind.',
    'zh-CN': 'map 对该响应没有结果：其中的字段缺失或类型不同。',
  },
  'sample-number': {
    en: 'A number in this answer is beyond 2^53 and would be rounded. Give it as text: string(body.…).',
    'zh-CN': '该结果中有超过 2^53 的数字，会被四舍五入，请用 string(body.…) 转为文字。',
  },
  'sample-mapped': { en: 'What map makes of this body does not fit output.', 'zh-CN': 'map 对该响应的转换结果不符合 output。' },
} satisfies Record<string, Message>
