import type { App } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'
import { blockOf } from '../core/block-types.ts'
import { walkView } from '../core/walk.ts'

export interface EmptySlot {
  id: string
  slot: string
  label: Message
}

/** Containers of a view with nothing in any of their slots, and what they invite. */
export function emptySlots(app: App, view: string): EmptySlot[] {
  const found: EmptySlot[] = []
  for (const node of walkView(app, view)) {
    const slots = Object.entries(blockOf(node.type)?.slots ?? {})
    const [first] = slots
    if (!first || slots.some(([slot]) => (node.slots?.[slot]?.length ?? 0) > 0)) continue
    const questions = first[1].accepts?.includes('input')
    found.push({
      id: node.id,
      slot: first[0],
      label: questions ? { en: 'Add a question', 'zh-CN': '添加问题' } : { en: 'Drop blocks here', 'zh-CN': '把组件拖到这里' },
    })
  }
  return found
}
