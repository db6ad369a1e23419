import { html, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { blockOf, dataBlockOf } from '../../core/block-types.ts'
import { locate } from '../../core/locate.ts'
import type { EditorSession } from '../../core/session.ts'
import { say } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import type { FieldPicker } from '../field-picker/field-picker.element.ts'
import '../field-picker/field-picker.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { appPanel } from './app-panel.ts'
import { localeName } from './locale-name.ts'
import { missingTexts } from './missing-texts.ts'
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

  protected override willUpdate(): void {
    this.#follow.follow(this.session)
  }

  #panel(): Panel {
    const { session } = this
    const { app, world, view, selection, locale } = session
    // What is not translated is marked in its own language's tab; said at every field of the others it would be noise.
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

  #head(panel: Panel) {
    const { app, world, session } = panel
    const found = session.selection === null ? null : locate(app, session.selection)
    const block = found && blockOf(found.node.type)
    const dataBlock = found && dataBlockOf(found.node.type, world.dataBlocks)
    return html`<header>
      ${
        found
          ? html`<div class="what">
              <span class="mark"><ui-icon name=${dataBlock ? 'data' : found.node.type}></ui-icon></span>
              <h2>${dataBlock ? say(dataBlock.title) : block ? say(block.label) : found.node.type}</h2>
              <code>${found.node.id}</code>
            </div>`
          : nothing
      }
      ${
        app.locales.length > 1
          ? html`<div class="segmented locales" role="group" aria-label=${say(words.language)}>
              ${app.locales.map((locale) => {
                const missing = missingTexts(app, locale)
                return html`<button
                  type="button"
                  aria-pressed=${locale === panel.locale}
                  title=${missing > 0 ? `${missing} ${say(words.untranslated)}` : nothing}
                  @click=${() => session.speak(locale)}
                >
                  ${localeName(locale)}${missing > 0 ? html`<span class="dot" aria-label=${`${missing} ${say(words.untranslated)}`}></span>` : nothing}
                </button>`
              })}
            </div>`
          : nothing
      }
    </header>`
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

declare global {
  interface HTMLElementTagNameMap {
    'tl-inspector': Inspector
  }
}
