import { openSlot } from '../core/block-types.ts'
import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'
import { placeOf } from '../core/locate.ts'
import { newIds } from '../core/new-id.ts'
import { fits } from '../core/target.ts'

export default defineCommand<{ id?: string }>({
  label: { en: 'Wrap in a section', 'zh-CN': '放入分区' },
  icon: 'section',
  keys: ['Mod-g'],
  plan(state, { id }) {
    const found = chosen(state, id)
    const slot = found && openSlot('section', found.node.type)
    if (!found || !slot || !fits(state.app, placeOf(found), 'section')) return null
    const section = newIds(state.app)('section')
    return {
      label: { en: 'Wrap in a section', 'zh-CN': '放入分区' },
      selection: section,
      view: found.view,
      steps: [
        { op: 'insert', place: placeOf(found), node: { id: section, type: 'section', props: {}, slots: { [slot]: [] } } },
        { op: 'move', node: found.node.id, to: { view: found.view, parent: section, slot, index: 0 } },
      ],
    }
  },
})
