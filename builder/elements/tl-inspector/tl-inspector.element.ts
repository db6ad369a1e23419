import { html, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { blockOf, dataBlockOf } from '../../core/block-types.ts'
import { locate } from '../../core/locate.ts'
import type { EditorSession, Reveal } from '../../core/session.ts'
import { say } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import type { FieldPicker } from '../field-picker/field-picker.element.ts'
import '../field-picker/field-picker.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { appPanel } from './app-panel.ts'
import { nodePanel } from './node-panel.ts'
import { fieldsAt, type Panel } from './panel.ts'
import { inspectorStyles } from './tl-inspector.styles.ts'
import { viewPanel } from './view-panel.ts'
import { words } from './words.ts'

/** The selected node's settings, drawn from its block's schema; with nothing selected, the view's and the app's. */
@customElement('tl-inspector')
export class Inspector extends StudioElement {
  @property({ attribute: false }) session!: EditorSession
  @state() private opened: ReadonlyMap<string, boolean> = new Map()
  @query('tl-field-picker') private picker!: FieldPicker

  static override styles = [controls, inspectorStyles]

  #follow = new SessionController(this, ['document', 'selection', 'view', 'problems', 'locale', 'world'])
  #focus: string | null = null
  #listening: EditorSession | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.#listen(this.session ?? null)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#listen(null)
  }

  protected override willUpdate(): void {
    this.#follow.follow(this.session)
    this.#listen(this.session)
  }

  #listen(session: EditorSession | null): void {
    if (session === this.#listening) return
    this.#listening?.removeEventListener('reveal', this.#reveal)
    session?.addEventListener('reveal', this.#reveal)
    this.#listening = session
  }

  /** Brings a place of the document to the person: unfolds what it is in, and puts the focus on its control. */
  #reveal = async (event: Event): Promise<void> => {
    const wanted = fieldPath((event as CustomEvent<Reveal>).detail.path)
    await this.updateComplete
    const before = this.opened
    for (const names of [[], ['behaviour'], ['layout'], ['more'], ['content', 'settings', 'data', 'thisView', 'app', 'asksGroup', 'languages']]) {
      // A row is kept under its path, a question and a view's data under their names.
      const rows = prefixes(wanted).flatMap((path) => [
        path,
        path.replace(/^asks\.(\w+)$/, 'ask:$1'),
        path.replace(/^views\.(\w+)\.data\.(\w+)$/, 'data:$1.$2'),
      ])
      this.opened = new Map([...this.opened, ...[...rows, ...names.map((name) => `group:${name}`)].map((key) => [key, true] as const)])
      await this.updateComplete
      if (this.#fieldAt(wanted)) break
    }
    const near = prefixes(wanted).findLast((path) => this.#fieldAt(path))
    const field = near === undefined ? null : this.#fieldAt(near)
    if (!field) {
      this.opened = before
      return
    }
    field.scrollIntoView({ block: 'center' })
    firstControl(field)?.focus({ focusVisible: true } as FocusOptions)
  }

  #fieldAt(path: string): Element | null {
    return this.renderRoot.querySelector(`[data-path="${CSS.escape(path)}"]`)
  }

  #panel(): Panel {
    const { session } = this
    const { app, world, view, selection, locale } = session
    // What is not translated is marked at its language in the top bar and at its field; said at every field of the others it would be noise.
    const problems = session.problems.filter((problem) => problem.code !== 'untranslated')
    return {
      session,
      app,
      world,
      locale,
      view,
      problems,
      fieldsInside: (each) => fieldsAt(app, world, { view, each, ...(selection === null ? {} : { node: selection }) }),
      isOpen: (key, otherwise = false) => this.opened.get(key) ?? otherwise,
      toggle: (key, open) => {
        this.opened = new Map([...this.opened, [key, open ?? !this.opened.get(key)]])
      },
      pick: (request) => void this.picker.open(request),
      focusLater: (id) => {
        this.#focus = id
        this.requestUpdate()
      },
    }
  }

  override render() {
    if (!this.session) return nothing
    const panel = this.#panel()
    const { selection } = this.session
    return html`<div class="inspector" aria-label=${say(words.inspector)} @keydown=${this.#key}>
      ${this.#head(panel)}
      <div class="body">${keyed(selection ?? `view:${panel.view}`, selection === null ? html`${viewPanel(panel)} ${appPanel(panel)}` : nodePanel(panel, selection))}</div>
      <tl-field-picker></tl-field-picker>
    </div>`
  }

  #head({ app, world, session }: Panel) {
    const found = session.selection === null ? null : locate(app, session.selection)
    const block = found && blockOf(found.node.type)
    const dataBlock = found && dataBlockOf(found.node.type, world.dataBlocks)
    if (!found) return html`<h2 class="visually-hidden">${say(words.inspector)}</h2>`
    return html`<div class="subject">
      <div class="what">
        <span class="mark"><ui-icon name=${dataBlock ? 'data' : found.node.type}></ui-icon></span>
        <h2>${dataBlock ? say(dataBlock.title) : block ? say(block.label) : found.node.type}</h2>
        <code>${found.node.id}</code>
      </div>
    </div>`
  }

  protected override updated(_: PropertyValues): void {
    if (this.#focus === null) return
    this.shadowRoot?.getElementById(this.#focus)?.focus()
    this.#focus = null
  }

  /** Undo is of the whole document, also from inside a field: the fields' own undo knows nothing of it. */
  #key = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.metaKey || event.ctrlKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'y' || event.shiftKey) this.session.redo()
    else this.session.undo()
  }
}

/** `views.result.blocks[2].props.items[0].label` as fields carry it; a translation stands at the text it translates. */
const fieldPath = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1')

/** The first control in a field; a condition keeps its own in a tree of its own. */
function firstControl(place: ParentNode): HTMLElement | null {
  const found = place.querySelector<HTMLElement>(':is(input, select, textarea, tl-bound-text, tl-condition, .chip, [aria-pressed="true"]):not([disabled])')
  return found?.localName === 'tl-condition' && found.shadowRoot
    ? found.shadowRoot.querySelector<HTMLElement>('button:not([disabled]), select, input, tl-bound-text')
    : found
}

/** A path and all it stands in, widest first. */
function prefixes(path: string): string[] {
  const steps = path.split('.')
  return steps.map((_, i) => steps.slice(0, i + 1).join('.'))
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-inspector': Inspector
  }
}
