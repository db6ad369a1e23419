import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Message } from '../../schemas/problem.ts'
import { defineCommand } from '../command.ts'
import { connect, connectHelp, connectOptions } from '../connect.ts'
import { say } from '../say.ts'
import { UsageError } from '../usage-error.ts'

interface StaffAnswer {
  title: Message
  output: JsonSchema
  answer: unknown
}

export default defineCommand({
  usage: 'ask <brand/service> [name=value…] --to URL [--json]',
  summary: { en: 'Asks a service that is for the brand’s own people.', 'zh-CN': '查询仅供品牌内部使用的信息服务。' },
  help: {
    en: `Only services whose document says "audience": "staff" answer here; no app can show them.\n\n${connectHelp.en}\n  --json           the answer as it came`,
    'zh-CN': `只能查询文档中写明 "audience": "staff" 的信息服务；微应用无法展示它们。\n\n${connectHelp['zh-CN']}\n  --json           原样输出结果`,
  },
  options: { ...connectOptions, json: { type: 'boolean' } },
  async run([target = '', ...given], options) {
    const named = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(target)
    if (!named) throw new UsageError({ en: 'Say which service: brand/service', 'zh-CN': '请说明要查询哪个信息服务：品牌/信息服务' })
    const input = Object.fromEntries(given.map(readInput))
    const { title, output, answer } = await connect(options).send<StaffAnswer>('POST', `/api/brands/${named[1]}/services/${named[2]}/ask`, { input })
    console.log(options.json === true ? JSON.stringify(answer, null, 2) : `${say(title)}\n\n${lines(answer, output).join('\n')}`)
    return 0
  },
})

function readInput(text: string): [string, string] {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? []
  if (name === undefined) throw new UsageError({ en: `An input is written name=value, not “${text}”.`, 'zh-CN': `输入应写成 名称=值，而不是“${text}”。` })
  return [name, value as string]
}

/** Fields by their names, lists row by row; what an answer holds is text, never a command to the terminal. */
function lines(value: unknown, schema: JsonSchema = {}, indent = ''): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${indent}${say({ en: '(nothing)', 'zh-CN': '（无）' })}`]
    return value.flatMap((one) =>
      isObject(one) ? [`${indent}- ${row(one, schema.items as JsonSchema)}`] : lines(one, schema.items as JsonSchema, `${indent}- `),
    )
  }
  if (!isObject(value)) return [`${indent}${plain(value)}`]
  return Object.entries(value).flatMap(([name, one]) => {
    const field = schema.properties?.[name] ?? {}
    return typeof one === 'object' && one !== null
      ? [`${indent}${titleOf(name, field)}`, ...lines(one, field, `${indent}  `)]
      : [`${indent}${titleOf(name, field)}: ${plain(one)}`]
  })
}

const row = (value: Record<string, unknown>, schema: JsonSchema = {}): string =>
  Object.entries(value)
    .map(([name, one]) => `${titleOf(name, schema.properties?.[name] ?? {})}: ${plain(one)}`)
    .join(say({ en: ', ', 'zh-CN': '，' }))

const titleOf = (name: string, schema: JsonSchema): string => (schema['x-title'] ? say(schema['x-title'] as Message) : name)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
