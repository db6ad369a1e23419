import type { editor } from 'monaco-editor/editor'
import type { Problem } from '../../../schemas/problem.ts'
import { say } from '../../services/say.ts'
import { jsonPlaces, placeOf, readSteps } from './json-position.ts'
import type { Monaco } from './monaco.ts'

/** Problems at their places in the text. What is missing is shown at the key of what it is missing from. */
export function markersOf(monaco: Monaco, model: editor.ITextModel, problems: readonly Problem[]): editor.IMarkerData[] {
  const root = jsonPlaces(model.getValue())
  if (!root) return []
  return problems.map((problem) => {
    const { place, whole } = placeOf(root, readSteps(problem.path, root))
    const onKey = problem.code === 'unknown-property' || place.kind !== 'value' || !whole
    const start = model.getPositionAt(onKey ? (place.keyStart ?? place.start) : place.start)
    const end = model.getPositionAt(onKey ? (place.keyEnd ?? place.start + 1) : place.end)
    return {
      severity: problem.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
      message: problem.fix ? `${say(problem.message)} ${say(problem.fix)}` : say(problem.message),
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    }
  })
}
