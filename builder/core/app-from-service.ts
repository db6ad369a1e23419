import { compareVersions, majorRef, type World } from '../../runtime/engine/world.ts'
import type { App, BlockNode, DataBlock, LocalText, Service } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { AppWords } from './app-words.ts'
import { plainType } from './local-refs.ts'
import { resultNodes } from './result-nodes.ts'
import { localText } from './schema-words.ts'
import { asksOfService, camel } from './service-asks.ts'
import { ShortIds } from './short-ids.ts'

const say = {
  find: { en: 'Show me', 'zh-CN': '查询' },
  send: { en: 'Send', 'zh-CN': '提交' },
  again: { en: 'Ask again', 'zh-CN': '重新查询' },
  thanks: { en: 'Thank you', 'zh-CN': '谢谢' },
  received: { en: 'We have received it.', 'zh-CN': '我们已经收到。' },
} satisfies Record<string, LocalText>

/**
 * A complete app from one service: a form of what it asks, then what it answers (or thanks for the deed), in the brand's
 * languages. Every field is guarded by its schema, so that the app compiles whatever the service looks like.
 */
export function appFromService(service: Service, world: World, taken: ReadonlySet<string> = new Set()): App {
  const words = new AppWords(world.brand.locales)
  const ids = new ShortIds()
  const { asks, input, fields } = asksOfService(service, world, ids)
  const head = (): BlockNode => {
    const id = ids.next('h')
    return { id, type: 'heading', props: { text: words.text(`${id}.text`, localText(service.question) ?? service.question) } }
  }
  const title = shorten(words, '$app.title', service.title, 80)
  const job = shorten(words, '$app.job', service.question, 200)
  const views: App['views'] =
    service.kind === 'command' ? commandViews() : fields.length === 0 ? { start: resultView() } : { start: questionView(), result: resultView() }
  return {
    schema: 1,
    id: freeId(service.id, taken),
    brand: world.brand.id,
    title,
    job,
    outcome: service.kind === 'command' ? 'submitted' : 'answered',
    locales: [...world.brand.locales],
    asks,
    views,
    ...(Object.keys(words.strings).length > 0 ? { strings: words.strings } : {}),
  }

  function form(next: string, submit: LocalText, command?: Record<string, unknown>): BlockNode {
    const id = ids.next('f')
    return { id, type: 'form', props: { next, submit: words.text(`${id}.submit`, submit), ...(command ? { command } : {}) }, slots: { fields } }
  }

  function questionView() {
    return { blocks: [head(), form('result', say.find)] }
  }

  function resultView() {
    const blocks = dataBlocksFor(service, world)
    const name = blocks[0]?.input ?? dataName(service)
    const shown = blocks.map(({ type, input: key }): BlockNode => ({ id: ids.next('t'), type, from: { [key]: name } }))
    const answer = shown.length > 0 ? shown : resultNodes(service.output as JsonSchema, name, ids, words)
    return {
      data: { [name]: { service: majorRef(service), input } },
      blocks: [...answer, ...(fields.length > 0 ? [backNode()] : [])],
    }
  }

  function commandViews() {
    const receipt = plainType(service.output as JsonSchema)?.type === 'object' ? 'receipt' : undefined
    const start = { blocks: [head(), form('done', say.send, { service: majorRef(service), input, ...(receipt ? { as: receipt } : {}) })] }
    const id = ids.next('n')
    const thanks: BlockNode = { id, type: 'notice', props: { tone: 'good', text: words.text(`${id}.text`, say.received) } }
    const shown = receipt ? resultNodes(service.output as JsonSchema, receipt, ids, words) : []
    return { start, done: { title: words.text('$done.title', say.thanks), blocks: [thanks, ...shown] } }
  }

  function backNode(): BlockNode {
    const id = ids.next('b')
    return { id, type: 'button', props: { label: words.text(`${id}.label`, say.again), to: 'start', tone: 'quiet' } }
  }
}

/** The newest of each data block that shows this service and nothing else, as node types with the name of their input. */
function dataBlocksFor(service: Service, world: World): { type: string; input: string }[] {
  const [major] = service.version.split('.')
  const newest = new Map<string, DataBlock>()
  for (const block of world.dataBlocks) {
    const uses = Object.values(block.uses)
    const [ref] = uses
    const [id, version = ''] = ref?.split('@') ?? []
    if (uses.length !== 1 || id !== service.id || version.split('.')[0] !== major) continue
    const kept = newest.get(block.id)
    if (!kept || compareVersions(block.version, kept.version) > 0) newest.set(block.id, block)
  }
  // What says how things stand comes before what lists their parts.
  const lists = ({ blocks }: DataBlock): number => (JSON.stringify(blocks).includes('"type":"list"') ? 1 : 0)
  return [...newest.values()].sort((a, b) => lists(a) - lists(b)).map((block) => ({ type: `data:${majorRef(block)}`, input: Object.keys(block.uses)[0]! }))
}

const taken = new Set(['asks', 'item', 'index', 'settings', 'customer', 'touchpoint', 'brand', 'now', 'receipt'])

/** What the answer is called in the app: the service's first word, if it may be a name. */
function dataName(service: Service): string {
  const name = camel(service.id.split('-')[0] ?? '')
  return taken.has(name) ? 'answer' : name
}

function freeId(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id
  const stem = id.slice(0, 58)
  let n = 2
  while (used.has(`${stem}-${n}`)) n++
  return `${stem}-${n}`
}

function shorten(words: AppWords, key: string, text: LocalText, length: number): string {
  return words.text(key, Object.fromEntries(Object.entries(text).map(([locale, one]) => [locale, one.slice(0, length)])))
}
