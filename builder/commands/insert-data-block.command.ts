import { majorRef } from '../../runtime/engine/world.ts'
import type { DataBlock } from '../../schemas/documents.ts'
import { defineCommand } from '../core/command.ts'
import { ensureData } from '../core/ensure-data.ts'
import type { Place } from '../core/locate.ts'
import { newIds } from '../core/new-id.ts'
import { fits, target } from '../core/target.ts'

/** Places a data block, and sees to it that the view fetches what it shows and that its inputs are asked for. */
export default defineCommand<{ dataBlock: Pick<DataBlock, 'id' | 'version'>; place?: Place }>({
  label: { en: 'Add data block', 'zh-CN': '添加数据组件' },
  icon: 'data',
  plan(state, { dataBlock: { id, version }, place }) {
    const { app, world } = state
    const block = world.dataBlocks.find((one) => one.id === id && one.version === version)
    if (!block) return null
    const type = `data:${majorRef(block)}`
    const at = place ?? target(state, type)
    if (!at || !fits(app, at, type)) return null
    const newId = newIds(app)
    const node = newId(type)
    const data = ensureData(app, world, at.view, block.uses, newId)
    const title = (locale: string) => block.title[locale] ?? block.title.en ?? block.id
    return {
      label: { en: `Add ${title('en')}`, 'zh-CN': `添加${title('zh-CN')}` },
      selection: node,
      view: at.view,
      // The node first: the fields that follow stand in another view, so the place holds.
      steps: [{ op: 'insert', place: at, node: { id: node, type, from: data.from, props: {} } }, ...data.steps],
    }
  },
})
