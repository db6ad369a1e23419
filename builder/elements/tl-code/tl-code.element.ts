import { html, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { editor as MonacoEditor } from 'monaco-editor/editor'
import type { World } from '../../../runtime/engine/world.ts'
import type { App } from '../../../schemas/documents.ts'
import type { Problem } from '../../../schemas/problem.ts'
import { locate } from '../../core/locate.ts'
import type { Change, EditorSession } from '../../core/session.ts'
import { say, studioLocale } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import { adoptStyles } from './adopt-styles.ts'
import { codeSchema } from './code-schema.ts'
import { codeStatus } from './code-status.ts'
import { applyTheme, onThemeChange } from './code-theme.ts'
import { words } from './code-words.ts'
import { diffSteps } from './document-diff.ts'
import { type Draft, readDraft } from './draft.ts'
import { editorOptions } from './editor-options.ts'
import { expressionCompletion } from './expression-completion.ts'
import { fieldsAtOffset } from './fields-at-offset.ts'
import { jsonPlaces, pathAt, placeOf } from './json-position.ts'
import { markersOf } from './markers.ts'
import type { Monaco } from './monaco.ts'
import { nodeOnPath } from './node-on-path.ts'
import { printJson } from './print-json.ts'
import { rewrite, singleEdit } from './text-edit.ts'
import { codeStyles } from './tl-code.styles.ts'

const uri = 'touchlet://app/app.json'
/** Text that is no app yet, while its author is on the canvas. */
const held = new WeakMap<App, string>()

/** The whole document as JSON, in step with the canvas both ways. What cannot be shown stays here until it can. */
@customElement('tl-code')
export class CodeView extends StudioElement {
  @property({ attribute: false }) session!: EditorSession
  @state() private draft: Draft | null = null
  @state() private failed = false
  @query('.editor') private place!: HTMLElement

  static override styles = [controls, codeStyles]

  #follow = new SessionController(this, ['document', 'selection', 'problems', 'locale', 'world'], (change) => this.#changed(change))
  #monaco: Monaco | null = null
  #defaults: typeof import('./monaco.ts')['jsonDefaults'] | null = null
  #editor: MonacoEditor.IStandaloneCodeEditor | null = null
  #model: MonacoEditor.ITextModel | null = null
  #marked: MonacoEditor.IEditorDecorationsCollection | null = null
  #stop: (() => void)[] = []
  /** the document the text stands for; edits of the session are applied to it */
  #shown: unknown = null
  /** true while the text is changed from here, not by typing */
  #writing = false
  #reading: ReturnType<typeof setTimeout> | undefined
  /** true while the code view itself changes or selects */
  #own = false
  #described: { names: string; world: World } | null = null

  protected override willUpdate(): void {
    this.#follow.follow(this.session)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) void this.#start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#reading)
    this.#read()
    if (this.#model && this.draft && this.draft.kind !== 'app') held.set(this.session.app, this.#model.getValue())
    for (const stop of this.#stop) stop()
    this.#stop = []
    this.#editor?.dispose()
    this.#model?.dispose()
    this.#editor = this.#model = null
  }

  protected override firstUpdated(_: PropertyValues): void {
    void this.#start()
  }

  async #start(): Promise<void> {
    let loaded: typeof import('./monaco.ts')
    try {
      loaded = await import('./monaco.ts')
    } catch {
      this.failed = true
      return
    }
    if (!this.isConnected || this.#editor) return
    const { monaco, jsonDefaults } = loaded
    this.#monaco = monaco
    this.#defaults = jsonDefaults
    this.#stop.push(adoptStyles(this.shadowRoot as ShadowRoot))
    applyTheme(monaco, this.place)
    const { app } = this.session
    this.#shown = app
    this.#model = monaco.editor.createModel(held.get(app) ?? printJson(app), 'json', monaco.Uri.parse(uri))
    this.#model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
    this.#editor = monaco.editor.create(this.place, {
      model: this.#model,
      theme: 'touchlet',
      ...editorOptions,
      fontFamily: getComputedStyle(this).getPropertyValue('--ui-mono'),
      ariaLabel: say(words.document),
    })
    this.#marked = this.#editor.createDecorationsCollection()
    this.#describe()
    const completion = expressionCompletion(
      monaco,
      (model) => model === this.#model,
      (offset) => fieldsAtOffset(this.session, this.#model?.getValue() ?? '', offset),
    )
    this.#stop.push(
      onThemeChange(() => applyTheme(monaco, this.place)),
      () => completion.dispose(),
    )
    this.#model.onDidChangeContent(() => this.#typed())
    this.#editor.onDidChangeCursorPosition(({ source, reason }) => {
      if (!this.#writing && source !== 'api' && reason !== monaco.editor.CursorChangeReason.ContentFlush) this.#selectAtCursor()
    })
    this.#editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ, () => this.#undo(false))
    this.#editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyZ, () => this.#undo(true))
    this.#editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY, () => this.#undo(true))
    this.#read()
    this.#reveal()
    this.requestUpdate()
  }

  override render() {
    return html`<div class="code">
      <div class="editor" ?hidden=${this.failed}></div>
      ${this.#monaco || this.failed ? '' : html`<div class="loading" aria-busy="true" aria-label=${say(words.loading)}>${[62, 40, 55, 71, 38, 50, 66, 44].map((width) => html`<i style="width:${width}%"></i>`)}</div>`}
      ${this.failed ? html`<div class="empty"><p>${say(words.failed)}</p><button type="button" @click=${() => location.reload()}>${say(words.again)}</button></div>` : ''}
      ${this.draft ? codeStatus(this.draft, this.#next, this.#discard) : ''}
    </div>`
  }

  #next = (): void => {
    this.#editor?.focus()
    void this.#editor?.getAction('editor.action.marker.next')?.run()
  }

  /** Back to what the canvas shows. */
  #discard = (): void => {
    if (!this.#model) return
    held.delete(this.session.app)
    this.#write(printJson(this.session.app))
    this.#shown = this.session.app
    this.#read()
    this.#editor?.focus()
  }

  /** The words and choices of completion and hovers. Each telling restarts the worker, so it is told only what is new to it. */
  #describe(): void {
    const { app, world } = this.session
    const names = JSON.stringify([studioLocale(), Object.keys(app.views), Object.keys(app.asks)])
    if (!this.#defaults || (this.#described?.names === names && this.#described.world === world)) return
    this.#described = { names, world }
    // Problems come from the engine, in the studio's language, so the worker checks nothing but the JSON itself.
    this.#defaults.setDiagnosticsOptions({
      validate: true,
      schemaValidation: 'ignore',
      allowComments: false,
      enableSchemaRequest: false,
      schemas: [{ uri: 'touchlet://schemas/app.json', fileMatch: [uri], schema: codeSchema(app, world) }],
    })
  }

  protected override updated(): void {
    this.#describe()
  }

  #typed(): void {
    if (this.#writing) return
    clearTimeout(this.#reading)
    this.#reading = setTimeout(() => this.#read(), 150)
  }

  /** Reads the text; a document with the shape of an app goes to the session as one transaction of small steps. */
  #read(): void {
    const { session } = this
    const text = this.#model?.getValue()
    if (text === undefined) return
    const draft = readDraft(text, session.world, session.app)
    if (draft.kind === 'app') {
      const steps = diffSteps(session.app, draft.app)
      this.#own = true
      const done = steps.length === 0 || session.dispatch({ label: words.edit, steps, merge: 'code' })
      this.#own = false
      if (done) this.#shown = session.app
    }
    this.draft = draft
    this.#mark(draft.kind === 'app' ? draft.problems : draft.kind === 'misshapen' ? draft.problems : [])
  }

  #mark(problems: readonly Problem[]): void {
    if (!this.#monaco || !this.#model) return
    this.#monaco.editor.setModelMarkers(this.#model, 'touchlet', markersOf(this.#monaco, this.#model, problems))
  }

  #changed(change: Change): void {
    if (!this.#model) return
    if (change.document && !this.#own) this.#rewrite()
    if (change.problems && this.draft?.kind === 'app') {
      this.draft = { ...this.draft, problems: [...this.session.problems] }
      this.#mark(this.session.problems)
    }
    if (change.selection && !this.#own) this.#reveal()
  }

  /** The text follows the document where that differs from it, and nowhere else. A text that is no document yet gives way. */
  #rewrite(): void {
    clearTimeout(this.#reading)
    const { app } = this.session
    const text = this.#model?.getValue() ?? ''
    this.#write(this.draft?.kind === 'app' ? rewrite(text, this.#shown, app) : printJson(app))
    this.#shown = app
    this.draft = { kind: 'app', app, problems: [...this.session.problems] }
  }

  #write(next: string): void {
    const model = this.#model
    const edit = model && singleEdit(model.getValue(), next)
    if (!model || !edit) return
    const [start, end] = [model.getPositionAt(edit.start), model.getPositionAt(edit.end)]
    this.#writing = true
    model.pushEditOperations(
      this.#editor?.getSelections() ?? null,
      [{ range: { startLineNumber: start.lineNumber, startColumn: start.column, endLineNumber: end.lineNumber, endColumn: end.column }, text: edit.text }],
      () => null,
    )
    this.#writing = false
  }

  #selectAtCursor(): void {
    const model = this.#model
    const position = this.#editor?.getPosition()
    const root = model && jsonPlaces(model.getValue())
    if (!model || !position || !root) return
    const id = nodeOnPath(this.session.app, pathAt(root, model.getOffsetAt(position)))
    if (id === null || id === this.session.selection) return
    this.#own = true
    this.session.select(id)
    this.#own = false
    this.#outline()
  }

  /** Shows the selected node's lines, unless the person is writing here. */
  #reveal(): void {
    const range = this.#outline()
    if (!range || !this.#editor || this.#editor.hasTextFocus()) return
    this.#editor.revealRangeInCenterIfOutsideViewport(range)
    this.#editor.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn }, 'api')
  }

  #outline() {
    const { session } = this
    const model = this.#model
    const found = session.selection === null ? null : locate(session.app, session.selection)
    const root = found && model && jsonPlaces(model.getValue())
    if (!found || !model || !root) {
      this.#marked?.clear()
      return null
    }
    const { place } = placeOf(root, found.path)
    const [start, end] = [model.getPositionAt(place.start), model.getPositionAt(place.end)]
    const range = { startLineNumber: start.lineNumber, startColumn: start.column, endLineNumber: end.lineNumber, endColumn: end.column }
    this.#marked?.set([{ range, options: { isWholeLine: true, linesDecorationsClassName: 'selected-node' } }])
    return range
  }

  /** While the text is the document, undo is the studio's; a text that is none yet has the editor's own. */
  #undo(again: boolean): void {
    clearTimeout(this.#reading)
    if (this.#model && this.draft?.kind === 'app') {
      this.#read()
      if (again) this.session.redo()
      else this.session.undo()
    } else this.#editor?.trigger('keyboard', again ? 'redo' : 'undo', null)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-code': CodeView
  }
}
