import { blocks } from '../../blocks/generated/registry.ts'
import { sampleNames, sampleState } from '../../runtime/engine/samples.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { App, BlockNode, DataBlock } from '../../schemas/documents.ts'
import insertDataBlock from '../commands/insert-data-block.command.ts'
import { propsWithControl } from '../core/block-types.ts'
import { kindOfAsk } from '../core/fresh-node.ts'
import { applySteps } from '../core/transaction.ts'
import { drawNodes } from './scene.ts'

/** What stands in a container when its picture is drawn. */
const inside: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  section: { body: ['details'] },
  columns: { a: ['stat'], b: ['stat'] },
  card: { body: ['price'] },
  tabs: { a: ['text'], b: ['text'] },
  dialog: { body: ['text'] },
  form: { fields: ['ask'] },
}

/** A block as it looks in this brand, drawn by the engine from the block's own sample; html by block type. */
export function blockPictures(world: World, locale: string): ReadonlyMap<string, string> {
  const nodes = Object.keys(blocks).map((type) => sampleNode(type, locale))
  const all = (list: readonly BlockNode[]): BlockNode[] => list.flatMap((node) => [node, ...Object.values(node.slots ?? {}).flatMap(all)])
  const asks: App['asks'] = {}
  for (const node of all(nodes)) {
    for (const prop of propsWithControl(node.type, 'ask')) {
      const name = node.props?.[prop]
      if (typeof name === 'string') asks[name] = kindOfAsk(node.type, prop)
    }
  }
  const app = { ...emptyApp(world, locale), asks, views: { result: { blocks: nodes } } }
  const scene = { app, world, view: 'result', locale, state: sampleState(app, world, 'result') }
  const whole = drawNodes(scene, nodes)
  const pictures = new Map<string, string>()
  for (const node of nodes) {
    const html = (whole ?? drawNodes(scene, [node]))?.get(node.id)
    if (html) pictures.set(node.type, html)
  }
  return pictures
}

function sampleNode(type: string, locale: string, suffix = ''): BlockNode {
  const sample = blocks[type]?.sample as { props: Record<string, unknown>; 'zh-CN'?: Record<string, unknown> } | undefined
  const props = { ...sample?.props, ...(locale === 'zh-CN' ? sample?.['zh-CN'] : {}) }
  for (const prop of propsWithControl(type, 'view')) if (prop in props) props[prop] = 'result'
  const id = `${type}${suffix}`.replace(/-/g, '')
  const slots = Object.fromEntries(
    Object.entries(inside[type] ?? {}).map(([slot, types]) => [slot, types.map((one, i) => sampleNode(one, locale, `${type}${slot}${i}`))]),
  )
  return { id, type, props, ...(inside[type] ? { slots } : {}) }
}

/** A data block as it looks on the first of its services' samples that it has something to say about. */
export function dataBlockPicture(world: World, dataBlock: DataBlock, locale: string): string | null {
  const app = emptyApp(world, locale)
  const plan = insertDataBlock.plan({ app, world, view: 'result', selection: null, locale }, { dataBlock })
  const applied = plan && applySteps(app, plan.steps)
  if (!applied?.ok) return null
  const node = applied.app.views.result!.blocks[0]!
  for (const sample of [undefined, ...sampleNames(applied.app, world, 'result')]) {
    const state = sampleState(applied.app, world, 'result', { sample })
    if (!Object.values(state.data).every((answer) => 'ok' in answer && answer.ok)) continue
    const html = drawNodes({ app: applied.app, world, view: 'result', locale, state }, [node])?.get(node.id)
    if (html && saysSomething(html)) return html
  }
  return null
}

const saysSomething = (html: string): boolean => /<(?:img|svg)\b/.test(html) || html.replace(/<[^>]*>/g, '').trim() !== ''

const emptyApp = (world: World, locale: string): App => ({
  schema: 1,
  id: 'picture',
  brand: world.brand.id,
  title: ' ',
  job: ' ',
  outcome: 'answered',
  locales: [locale],
  asks: {},
  views: { result: { blocks: [] } },
})
