import type { Problem } from '../../schemas/problem.ts'
import { placeOfProblem } from './problem-place.ts'
import type { EditorSession } from './session.ts'

/** Takes the person to where a problem is: its node or view, in the language it is about, and its field. */
export function goToProblem(session: EditorSession, problem: Problem): void {
  const { node, view, prop } = placeOfProblem(problem)
  const missing = session.app.locales.find((locale) => problem.code === 'untranslated' && problem.message.en.includes(` ${locale} `))
  if (missing !== undefined) session.speak(missing)
  if (node !== undefined) session.select(node)
  else {
    session.select(null)
    if (view !== undefined) session.show(view)
  }
  session.reveal({ ...(node === undefined ? {} : { node }), ...(prop === undefined ? {} : { prop }), path: problem.path })
}
