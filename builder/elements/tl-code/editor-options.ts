import type { editor } from 'monaco-editor/editor'

/** A quiet editor: no map, no word guesses, no colours but the language's own. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontSize: 12.5,
  lineHeight: 20,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'line',
  padding: { top: 12, bottom: 24 },
  overviewRulerLanes: 2,
  folding: true,
  guides: { indentation: true, bracketPairs: false },
  wordWrap: 'on',
  wrappingIndent: 'indent',
  quickSuggestions: { strings: true, other: true, comments: false },
  suggest: { showWords: false, preview: false },
  wordBasedSuggestions: 'off',
  occurrencesHighlight: 'off',
  unicodeHighlight: { ambiguousCharacters: false },
  fixedOverflowWidgets: true,
}
