import type { Problem } from '../../schemas/problem.ts'
import { locate } from '../core/locate.ts'
import { summary, typeLabel } from '../core/node-words.ts'
import { placeOfProblem } from '../core/problem-place.ts'
import type { EditorSession } from '../core/session.ts'
import { viewWords } from '../core/view-words.ts'
import { say } from './say.ts'

/** Where a problem is, as people call it: the block with what it says, the view, or the app itself. */
export function placeWords({ app, world, locale }: EditorSession, problem: Problem): string {
  const { node, view } = placeOfProblem(problem)
  const found = node === undefined ? null : locate(app, node)
  if (found) return [say(typeLabel(found.node.type, world)), summary(found.node, locale, app, world)].filter(Boolean).join(' · ')
  if (view === undefined) return say({ en: 'App', 'zh-CN': '微应用' })
  const words = viewWords(app, view, locale)
  return typeof words === 'string' ? words : say(words)
}
