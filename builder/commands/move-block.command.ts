import { chosen } from '../core/chosen.ts'
import { bringData, clip } from '../core/clipboard.ts'
import { defineCommand } from '../core/command.ts'
import type { Place } from '../core/locate.ts'
import { fits } from '../core/target.ts'
import { walk } from '../core/walk.ts'

/** Moves a block to a place, whose index counts the block itself where it already stands among those siblings. */
export default defineCommand<{ id?: string; to: Place }>({
  label: { en: 'Move block', 'zh-CN': '移动组件' },
  icon: 'move',
  plan(state, { id, to }) {
    const { app } = state
    const found = chosen(state, id)
    if (!found || !fits(app, to, found.node.type)) return null
    for (const inner of walk(found.node)) if (inner.id === to.parent) return null
    const same = found.view === to.view && found.parent === to.parent && found.slot === to.slot
    const index = same && to.index > found.index ? to.index - 1 : to.index
    if (same && index === found.index) return null
    return {
      label: { en: 'Move block', 'zh-CN': '移动组件' },
      selection: found.node.id,
      view: to.view,
      steps: [
        { op: 'move', node: found.node.id, to: { ...to, index } },
        ...(found.view === to.view ? [] : bringData(app, to.view, clip(app, found.view, [found.node]).data)),
      ],
    }
  },
})
