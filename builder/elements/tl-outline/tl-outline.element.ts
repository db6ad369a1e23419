import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { styleMap } from 'lit/directives/style-map.js'
import { addZone, startDrag } from '../../canvas/drag.ts'
import type { Gap } from '../../canvas/gap.ts'
import { indent, outlineContainers } from '../../canvas/outline-gaps.ts'
import { summary, typeLabel } from '../../core/node-words.ts'
import { outlineRows, type Row, rowsAround } from '../../core/outline-rows.ts'
import type { Change, EditorSession } from '../../core/session.ts'
import { viewWords } from '../../core/view-words.ts'
import { say, studioLocale } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import { typeIcon } from '../ui-icon/type-icon.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-outline.styles.ts'

/** The app as a tree: its views and what stands in them. The whole of it can be done by keyboard (WAI-ARIA tree pattern). */
@customElement('tl-outline')
export class TlOutline extends StudioElement {
  static override styles = [controls, styles]

  @property({ attribute: false }) session!: EditorSession
  @state() private closed: ReadonlySet<string> = new Set()
  @state() private gap: Gap | null = null
  /** the row the keyboard is at, where it is not the selected node or the shown view */
  @state() private cursor: string | null = null

  #following = new SessionController(this, ['document', 'selection', 'view', 'problems', 'locale', 'world'], (change) => this.#onChange(change))
  #rows: readonly Row[] = []
  #typed = ''
  #typedAt = 0
  #stopZone?: () => void

  /** Out of sight it does no work; it catches up when it is shown. */
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit's getter prepares the class it is called on, which must be this one
    return [...super.observedAttributes, 'hidden']
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after)
    if (name === 'hidden') this.requestUpdate()
  }

  protected override shouldUpdate(): boolean {
    return !this.hidden
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopZone = addZone({
      scroller: this,
      measure: (what) => {
        if (this.hidden) return []
        const items = [...this.renderRoot.querySelectorAll('[role="treeitem"]')]
        return outlineContainers(
          this.session.app,
          this.#rows,
          items.map((item) => item.getBoundingClientRect()),
          what.type,
          what.what === 'node' ? what.id : null,
        )
      },
      show: (gap) => {
        this.gap = gap
      },
      landed: () =>
        void this.updateComplete.then(() => (this.renderRoot.querySelector('[tabindex="0"]') as HTMLElement | null)?.focus({ preventScroll: true })),
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopZone?.()
  }

  protected override willUpdate(): void {
    this.#following.follow(this.session)
    if (this.session && !this.hidden) this.#rows = outlineRows(this.session.app, this.closed)
  }

  #onChange(change: Change): void {
    if (!change.selection && !change.view) return
    this.cursor = null
    const { selection, app } = this.session
    // What was selected elsewhere is to be seen here.
    const around = selection === null ? [] : rowsAround(app, selection)
    if (around.some((key) => this.closed.has(key))) this.closed = new Set([...this.closed].filter((key) => !around.includes(key)))
    // With the frame: asked for earlier, the layout would be made twice.
    requestAnimationFrame(() => this.renderRoot.querySelector('.current')?.scrollIntoView({ block: 'nearest' }))
  }

  /** The row that has the tab stop. */
  #current(): string {
    const { selection, view } = this.session
    if (this.cursor !== null && this.#rows.some(({ key }) => key === this.cursor)) return this.cursor
    return selection !== null && this.#rows.some(({ key }) => key === selection) ? selection : `$${view}`
  }

  #go(row: Row | undefined): void {
    if (!row) return
    const { session } = this
    if (row.kind === 'node') session.select(row.node.id)
    else {
      session.select(null)
      session.show(row.view)
      this.cursor = row.key
    }
    void this.updateComplete.then(() => (this.renderRoot.querySelector(`[data-key="${CSS.escape(row.key)}"]`) as HTMLElement | null)?.focus())
  }

  #open({ key }: Row, open: boolean): void {
    const closed = new Set(this.closed)
    if (open) closed.delete(key)
    else closed.add(key)
    this.closed = closed
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey) return
    const rows = this.#rows
    const at = rows.findIndex(({ key }) => key === this.#current())
    const row = rows[at]
    if (!row) return
    const parent = () => rows.slice(0, at).findLast(({ level }) => level < row.level)
    switch (event.key) {
      case 'ArrowDown':
        this.#go(rows[at + 1])
        break
      case 'ArrowUp':
        this.#go(rows[at - 1])
        break
      case 'ArrowRight':
        if (row.open === false) this.#open(row, true)
        else if (row.open) this.#go(rows[at + 1])
        break
      case 'ArrowLeft':
        if (row.open) this.#open(row, false)
        else this.#go(parent())
        break
      case 'Home':
        this.#go(rows[0])
        break
      case 'End':
        this.#go(rows.at(-1))
        break
      case 'Enter':
      case ' ':
        if (this.#typed !== '' && event.key === ' ' && event.timeStamp - this.#typedAt < 700) this.#seek(' ', event.timeStamp, at)
        else this.#go(row)
        break
      case 'Delete':
      case 'Backspace':
        if (row.kind === 'view' && event.key === 'Delete') this.session.run('remove-view', { view: row.view })
        else if (row.kind === 'node') {
          this.session.run('remove-block', { id: row.node.id })
          void this.updateComplete.then(() => (this.renderRoot.querySelector('[tabindex="0"]') as HTMLElement | null)?.focus())
        }
        break
      default:
        if (event.key.length !== 1) return
        this.#seek(event.key, event.timeStamp, at)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  /** Goes to the next row whose words begin with what was just typed. */
  #seek(letter: string, now: number, at: number): void {
    this.#typed = (now - this.#typedAt < 700 ? this.#typed : '') + letter.toLowerCase()
    this.#typedAt = now
    const from = this.#typed.length === 1 ? at + 1 : at
    const rows = [...this.#rows.slice(from), ...this.#rows.slice(0, from)]
    this.#go(rows.find((row) => this.#words(row).some((words) => words.toLowerCase().startsWith(this.#typed))))
  }

  /** What a row says: its name, then what is in it. */
  #words(row: Row): [string, string] {
    const { app, world, locale } = this.session
    if (row.kind === 'slot') return [say(row.label), '']
    if (row.kind === 'view') {
      const title = viewWords(app, row.view, locale)
      return [typeof title === 'string' ? title : say(title), '']
    }
    const label = say(typeLabel(row.node.type, world))
    const text = summary(row.node, locale, app, world)
    return text === '' || text === label ? [label, ''] : [text, label]
  }

  #press(event: PointerEvent, row: Row): void {
    if (row.kind !== 'node') return
    const { type, id } = row.node
    startDrag(event, this.session, { what: 'node', id, type, label: say(typeLabel(type, this.session.world)), icon: typeIcon(type) })
  }

  override render() {
    if (!this.session) return nothing
    const worst = new Map<string, 'error' | 'warning'>()
    for (const { node, severity } of this.session.problems) if (node !== undefined && worst.get(node) !== 'error') worst.set(node, severity)
    const current = this.#current()
    const { selection, view } = this.session
    return html`<div role="tree" aria-label=${say(words.outline)} @keydown=${this.#onKey}>
      ${repeat(
        this.#rows,
        ({ key }) => key,
        (row) =>
          this.#row(
            row,
            row.key === current,
            row.kind === 'node' ? row.key === selection : row.kind === 'view' && selection === null && row.view === view,
            worst.get(row.key),
          ),
      )}
      ${this.gap ? html`<div class="line" style=${styleMap(this.#line(this.gap))}></div>` : nothing}
    </div>`
  }

  /** A line whose node and standing are what they were is left alone: most of a long outline is, at every change. */
  #row(row: Row, here: boolean, selected: boolean, problem: 'error' | 'warning' | undefined) {
    const [text, small] = this.#words(row)
    const told = [row.kind === 'node' ? row.node : row.key, row.level, row.size, row.position, row.open, here, selected, problem, text, small, studioLocale()]
    return guard(told, () => this.#item(row, here, selected, problem, text, small))
  }

  #item(row: Row, here: boolean, selected: boolean, problem: 'error' | 'warning' | undefined, text: string, small: string) {
    const icon = row.kind === 'node' ? typeIcon(row.node.type) : row.kind === 'view' ? 'view' : 'columns'
    return html`<div
      role="treeitem"
      class="${row.kind} ${selected ? 'current' : ''}"
      data-key=${row.key}
      aria-level=${row.level}
      aria-setsize=${row.size}
      aria-posinset=${row.position}
      aria-selected=${selected}
      aria-expanded=${row.open ?? nothing}
      tabindex=${here ? 0 : -1}
      style=${styleMap({ 'padding-left': `${(row.level - 1) * indent + 2}px` })}
      title=${small === '' ? nothing : `${small} · ${text}`}
      @click=${() => this.#go(row)}
      @pointerdown=${(event: PointerEvent) => this.#press(event, row)}
    >
      ${
        row.open === null
          ? html`<span class="turn"></span>`
          : html`<span
              class="turn ${row.open ? 'open' : ''}"
              @click=${(event: Event) => {
                event.stopPropagation()
                this.#open(row, !row.open)
              }}
              ><ui-icon name="chevron-right"></ui-icon
            ></span>`
      }
      <ui-icon name=${icon}></ui-icon>
      <span class="words">${text}${small === '' ? nothing : html` <small>${small}</small>`}</span>
      <span class="signs">
        ${row.kind === 'node' && row.node.when !== undefined ? html`<ui-icon name="eye" title=${say(words.when)}></ui-icon>` : nothing}
        ${row.kind === 'node' && row.node.each !== undefined ? html`<ui-icon name="refresh" title=${say(words.each)}></ui-icon>` : nothing}
        ${problem ? html`<span class="dot ${problem}" role="img" aria-label=${say(words[problem])} title=${say(words[problem])}></span>` : nothing}
      </span>
    </div>`
  }

  #line({ line: { x1, x2, y1 } }: Gap) {
    const origin = this.renderRoot.querySelector('[role="tree"]')!.getBoundingClientRect()
    return { left: `${x1 - origin.left}px`, top: `${y1 - origin.top}px`, width: `${x2 - x1}px` }
  }
}

const words = {
  outline: { en: 'Outline', 'zh-CN': '大纲' },
  when: { en: 'Shown under a condition', 'zh-CN': '按条件显示' },
  each: { en: 'Repeated', 'zh-CN': '重复显示' },
  error: { en: 'Has a problem', 'zh-CN': '有问题' },
  warning: { en: 'Has a hint', 'zh-CN': '有建议' },
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-outline': TlOutline
  }
}
