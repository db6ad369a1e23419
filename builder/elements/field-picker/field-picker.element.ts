import { html, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Field } from '../../../runtime/engine/fields.ts'
import type { Message } from '../../../schemas/problem.ts'
import { findField, openAtFirst, sampleText, type TreeRow, treeRows, type Want } from '../../binding/field-tree.ts'
import { type FieldUse, type Format, formatsOf, formatWords, parseUse, printUse, suggestUse } from '../../binding/field-use.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'
import { fieldPickerStyles } from './field-picker.styles.ts'

export interface PickRequest {
  anchor: Element
  fields: readonly Field[]
  want: Want
  /** the expression that stands there now: how it is written can be changed, and it can be taken away */
  expression?: string
  /** the bare path is wanted, not text (a whole value, a list) */
  bare?: boolean
  done(expression: string | null): void
  /** it was closed without an answer */
  left?(): void
}

const kinds: Record<Field['type'], string> = {
  string: 'text',
  number: 'hash',
  boolean: 'toggle',
  list: 'list',
  object: 'layers',
  date: 'calendar',
  datetime: 'clock',
  email: 'mail',
  uri: 'link',
  any: 'circle',
}

/** A popover in which a field is picked by clicking its name; it never asks for an expression unless one wants to write it. */
@customElement('tl-field-picker')
export class FieldPicker extends StudioElement {
  @state() private request: PickRequest | null = null
  @state() private search = ''
  @state() private opened: ReadonlySet<string> = new Set()
  @state() private active = 0
  @state() private use: FieldUse | null = null
  @state() private written: string | null = null
  @query('.pop') private pop!: HTMLElement
  @query('.search input') private input!: HTMLInputElement

  static override styles = [controls, fieldPickerStyles]

  async open(request: PickRequest): Promise<void> {
    this.request = request
    this.search = ''
    this.opened = openAtFirst(request.fields)
    this.use = request.expression === undefined || request.bare ? null : parseUse(request.expression)
    this.written = request.expression !== undefined && !request.bare && this.use === null ? request.expression : null
    const here = this.use?.path ?? (request.bare ? request.expression : undefined)
    if (here) this.#openTo(here)
    await this.updateComplete
    const rows = this.#rows()
    this.active = Math.max(0, here === undefined ? rows.findIndex((row) => row.pickable) : rows.findIndex((row) => row.field.path === here))
    this.pop.showPopover()
    this.#place()
    this.input.focus()
    await this.updateComplete
    this.#reveal()
  }

  get isOpen(): boolean {
    return this.request !== null
  }

  #openTo(path: string): void {
    const steps = path.split('.')
    this.opened = new Set([...this.opened, ...steps.map((_, i) => steps.slice(0, i).join('.'))])
  }

  #place(): void {
    const anchor = this.request?.anchor.getBoundingClientRect()
    if (!anchor) return
    const { offsetWidth: width, offsetHeight: height } = this.pop
    const left = Math.min(Math.max(8, anchor.right - width), innerWidth - width - 8)
    const below = anchor.bottom + 6
    const top = below + height <= innerHeight - 8 ? below : Math.max(8, anchor.top - 6 - height)
    Object.assign(this.pop.style, { left: `${left}px`, top: `${top}px` })
  }

  #rows(): TreeRow[] {
    return this.request ? treeRows(this.request.fields, this.request.want, this.opened, this.search) : []
  }

  override render() {
    const rows = this.#rows()
    const row = rows[this.active]
    return html`<div class="pop" popover="auto" role="dialog" aria-label=${say(words.title)} @toggle=${this.#toggled} @keydown=${this.#key}>
      <div class="search">
        <ui-icon name="search"></ui-icon>
        <input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="tree"
          aria-activedescendant=${row ? `row-${this.active}` : nothing}
          aria-label=${say(words.search)}
          placeholder=${say(words.search)}
          .value=${this.search}
          @input=${this.#searched}
        />
      </div>
      ${this.#how()}
      <div class="rows" id="tree" role="tree" aria-label=${say(words.title)}>
        ${rows.length === 0 ? html`<div class="empty">${say(this.search === '' ? words.none : words.nothing)}</div>` : rows.map((one, index) => this.#row(one, index))}
      </div>
      ${this.#foot(row)}
    </div>`
  }

  #row({ field, depth, expandable, expanded, pickable, trail }: TreeRow, index: number) {
    const current = this.use?.path ?? (this.request?.bare ? this.request.expression : undefined)
    const classes = `row${index === this.active ? ' active' : ''}${field.path === current ? ' chosen' : ''}${pickable ? '' : ' group'}`
    return html`<div
      id="row-${index}"
      class=${classes}
      role="treeitem"
      style="--depth:${depth}"
      aria-level=${depth + 1}
      aria-expanded=${expandable ? expanded : nothing}
      aria-selected=${index === this.active}
      aria-label=${`${trail.join(' › ')} ${sampleText(field.sample)}`.trim()}
      title=${field.path}
      @pointermove=${() => (this.active = index)}
      @click=${(event: Event) => this.#clicked(event, field, expandable, pickable)}
    >
      ${expandable ? html`<ui-icon class="twist" name="chevron-right"></ui-icon>` : html`<span></span>`}
      <ui-icon class="kind" name=${kinds[field.type]}></ui-icon>
      <span class="name">${field.label}</span>
      <span class="sample">${sampleText(field.sample)}</span>
    </div>`
  }

  #how() {
    const { use, request } = this
    if (!request || request.expression === undefined || request.bare) return nothing
    if (use === null || this.written !== null) {
      return html`<div class="how">
        <div class="line code">
          <label for="code">${say(words.expression)}</label><input id="code" .value=${this.written ?? request.expression} @change=${this.#wrote} spellcheck="false" />
        </div>
      </div>`
    }
    const field = findField(request.fields, use.path)
    const formats = field ? formatsOf(field.type) : [use.format]
    return html`<div class="how">
      ${
        formats.length > 1
          ? html`<div class="line">
              <label for="format">${say(words.shownAs)}</label>
              <select id="format" @change=${(event: Event) => this.#reuse({ ...use, format: (event.target as HTMLSelectElement).value as Format })}>
                ${(formats.includes(use.format) ? formats : [use.format, ...formats]).map((one) => html`<option value=${one} .selected=${one === use.format}>${say(formatWords[one])}</option>`)}
              </select>
            </div>`
          : nothing
      }
      ${
        use.otherwise !== undefined || field?.optional
          ? html`<div class="line">
              <label for="otherwise">${say(words.whenMissing)}</label>
              <input id="otherwise" .value=${use.otherwise ?? ''} placeholder=${say(words.nothingShown)} @change=${(event: Event) => this.#reuse({ ...use, otherwise: (event.target as HTMLInputElement).value })} />
            </div>`
          : nothing
      }
    </div>`
  }

  #foot(row: TreeRow | undefined) {
    const { request } = this
    if (!request) return nothing
    return html`<div class="foot">
      <span class="path">${row?.pickable ? row.field.path : ''}</span>
      <span>
        ${
          request.expression !== undefined && !request.bare && this.written === null
            ? html`<button class="quiet" type="button" @click=${() => (this.written = request.expression as string)}>${say(words.write)}</button>`
            : nothing
        }
        ${request.expression === undefined ? nothing : html`<button class="quiet danger" type="button" @click=${() => this.#finish(null)}>${say(words.remove)}</button>`}
      </span>
    </div>`
  }

  #searched = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value
    this.active = bestRow(this.#rows(), this.search)
  }

  #clicked(event: Event, field: Field, expandable: boolean, pickable: boolean): void {
    const onTwist = (event.target as Element).closest('.twist') !== null
    if (expandable && (onTwist || !pickable)) this.#toggle(field.path)
    else if (pickable) this.#pick(field)
  }

  #toggle(path: string): void {
    const opened = new Set(this.opened)
    if (!opened.delete(path)) opened.add(path)
    this.opened = opened
  }

  #key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.target !== this.input) return
    const rows = this.#rows()
    const row = rows[this.active]
    const go = (to: number): void => {
      this.active = Math.min(rows.length - 1, Math.max(0, to))
      void this.updateComplete.then(() => this.#reveal())
    }
    const plain = this.search === ''
    if (event.key === 'ArrowDown') go(this.active + 1)
    else if (event.key === 'ArrowUp') go(this.active - 1)
    else if (event.key === 'Home' && plain) go(0)
    else if (event.key === 'End' && plain) go(rows.length - 1)
    else if (event.key === 'ArrowRight' && plain && row?.expandable) row.expanded ? go(this.active + 1) : this.#toggle(row.field.path)
    else if (event.key === 'ArrowLeft' && plain && row) row.expanded ? this.#toggle(row.field.path) : go(parentRow(rows, this.active))
    else if (event.key === 'Enter' && row) row.pickable ? this.#pick(row.field) : this.#toggle(row.field.path)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #reveal(): void {
    this.shadowRoot?.getElementById(`row-${this.active}`)?.scrollIntoView({ block: 'nearest' })
  }

  #pick(field: Field): void {
    this.#finish(this.request?.bare || this.request?.want === 'condition' ? field.path : printUse(suggestUse(field)))
  }

  #reuse(use: FieldUse): void {
    this.use = use
    this.request?.done(printUse(use))
  }

  #wrote = (event: Event): void => {
    const source = (event.target as HTMLInputElement).value.trim()
    if (source !== '') this.#finish(source)
  }

  #finish(expression: string | null): void {
    const request = this.request
    this.request = null
    this.pop.hidePopover()
    request?.done(expression)
  }

  #toggled = (event: ToggleEvent): void => {
    if (event.newState !== 'closed' || this.request === null) return
    const { left } = this.request
    this.request = null
    left?.()
  }
}

/** The row a search most likely means: one whose own name is, begins with, or has what was typed. */
function bestRow(rows: readonly TreeRow[], search: string): number {
  const wanted = search.trim().toLowerCase().split('.').at(-1) as string
  const names = rows.map(({ field, pickable }) => (pickable ? [field.label.toLowerCase(), field.name.toLowerCase()] : []))
  for (const fits of [(name: string) => name === wanted, (name: string) => name.startsWith(wanted), () => true]) {
    const index = names.findIndex((own) => own.some(fits))
    if (index >= 0) return index
  }
  return 0
}

/** The row of the group a row stands in. */
function parentRow(rows: readonly TreeRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0
  for (let i = index - 1; i >= 0; i--) if ((rows[i] as TreeRow).depth < depth) return i
  return index
}

const words = {
  title: { en: 'Pick a field', 'zh-CN': '选择字段' },
  search: { en: 'Search fields', 'zh-CN': '搜索字段' },
  none: { en: 'There is no data here yet. Add a service to this view, or a question.', 'zh-CN': '这里还没有数据。请先为页面添加信息服务或问题。' },
  nothing: { en: 'No field has that name.', 'zh-CN': '没有匹配的字段。' },
  shownAs: { en: 'Shown as', 'zh-CN': '显示为' },
  whenMissing: { en: 'If missing', 'zh-CN': '没有值时' },
  nothingShown: { en: 'Show nothing', 'zh-CN': '不显示' },
  expression: { en: 'Expression', 'zh-CN': '表达式' },
  write: { en: 'Edit expression', 'zh-CN': '编辑表达式' },
  remove: { en: 'Remove', 'zh-CN': '移除' },
} satisfies Record<string, Message>

declare global {
  interface HTMLElementTagNameMap {
    'tl-field-picker': FieldPicker
  }
}
