import { blockOf, propsWithControl } from '../core/block-types.ts'
import { defineCommand } from '../core/command.ts'
import { freshAsk, freshNode } from '../core/fresh-node.ts'
import type { Place } from '../core/locate.ts'
import { newIds } from '../core/new-id.ts'
import { addStrings } from '../core/strings.ts'
import { fits, target } from '../core/target.ts'

/** Places a new block: at `place`, or into, after or below what is selected. A block that asks brings a question of its own. */
export default defineCommand<{ type: string; place?: Place }>({
  label: { en: 'Add block', 'zh-CN': '添加组件' },
  icon: 'plus',
  plan(state, { type, place }) {
    const { app } = state
    const block = blockOf(type)
    const at = place ?? target(state, type)
    if (!block || !at || !fits(app, at, type)) return null
    const { node, strings } = freshNode(app, state.view, block, newIds(app))
    const asks = propsWithControl(type, 'ask').map((prop) => ({ prop, ...freshAsk(app, type, prop) }))
    const props = { ...node.props, ...Object.fromEntries(asks.map(({ prop, name }) => [prop, name])) }
    return {
      label: { en: `Add ${block.label.en.toLowerCase()}`, 'zh-CN': `添加${block.label['zh-CN']}` },
      selection: node.id,
      view: at.view,
      steps: [
        ...asks.map(({ name, ask }) => ({ op: 'set', path: ['asks', name], value: ask }) as const),
        { op: 'insert', place: at, node: { ...node, props } },
        ...addStrings(app, strings),
      ],
    }
  },
})
