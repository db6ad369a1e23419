import { locate } from '../core/locate.ts'
import { typeLabel } from '../core/node-words.ts'
import type { EditorSession } from '../core/session.ts'
import { say } from '../services/say.ts'

/** What just happened to the document, for those who do not see it: what was done, and where the selected node now stands. */
export function announcement({ history, app, selection, world }: Pick<EditorSession, 'history' | 'app' | 'selection' | 'world'>): string {
  const { done, undone, sealed } = history
  const undid = sealed && undone.length > 0
  const entry = undid ? undone.at(-1) : done.at(-1)
  if (!entry || entry.merge !== undefined) return ''
  const what = undid ? `${say(words.undid)}${say(entry.label)}` : say(entry.label)
  const found = selection === null ? null : locate(app, selection)
  if (!found) return what
  const place = say({ en: `${found.index + 1} of ${found.siblings.length}`, 'zh-CN': `第 ${found.index + 1} 个，共 ${found.siblings.length} 个` })
  const parent = found.ancestors.at(-1)
  const inside = parent ? say({ en: ` in ${typeLabel(parent.type, world).en}`, 'zh-CN': `，位于${say(typeLabel(parent.type, world))}内` }) : ''
  return `${what}. ${say(typeLabel(found.node.type, world))}, ${place}${inside}`
}

const words = { undid: { en: 'Undid: ', 'zh-CN': '已撤销：' } }
