import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { startDrag } from '../../canvas/drag.ts'
import { blockPictures, dataBlockPicture } from '../../canvas/pictures.ts'
import { sceneCss } from '../../canvas/scene.ts'
import { type Entry, libraryEntries, searchLibrary } from '../../core/search-library.ts'
import type { EditorSession } from '../../core/session.ts'
import { say, studioLocale } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../tl-picture/tl-picture.element.ts'
import { typeIcon } from '../ui-icon/type-icon.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-library.styles.ts'

const groups = ['services', 'content', 'input', 'data', 'journey', 'layout'] as const

/** What can be placed: data blocks of the brand's services, and the blocks. A click places one at the selection, a drag where it is dropped. */
@customElement('tl-library')
export class TlLibrary extends StudioElement {
  static override styles = [controls, styles]

  @property({ attribute: false }) session!: EditorSession
  @state() private query = ''
  @state() private pictures: ReadonlyMap<string, string> = new Map()

  #following = new SessionController(this, ['world'])
  #sheet = new CSSStyleSheet()
  #drawn: unknown[] = []
  #entries: readonly Entry[] = []

  protected override willUpdate(): void {
    this.#following.follow(this.session)
    const { world } = this.session
    const locale = studioLocale()
    if (this.#drawn[0] === world && this.#drawn[1] === locale) return
    this.#drawn = [world, locale]
    this.#entries = libraryEntries(world)
    this.#sheet.replaceSync(sceneCss(world.brand, 'light'))
    // The canvas comes first; pictures follow when there is time.
    setTimeout(() => this.#draw(), 30)
  }

  #draw(): void {
    const { world } = this.session
    const locale = studioLocale()
    const pictures = new Map(blockPictures(world, locale))
    for (const { type, dataBlock } of this.#entries) {
      const block = dataBlock && world.dataBlocks.find(({ id, version }) => id === dataBlock.id && version === dataBlock.version)
      const picture = block && dataBlockPicture(world, block, locale)
      if (picture) pictures.set(type, picture)
    }
    this.pictures = pictures
  }

  #place({ type, dataBlock }: Entry): void {
    if (dataBlock) this.session.run('insert-data-block', { dataBlock })
    else this.session.run('insert-block', { type })
  }

  #drag(event: PointerEvent, { type, dataBlock, label }: Entry): void {
    const common = { type, label: say(label), icon: typeIcon(type) }
    startDrag(event, this.session, dataBlock ? { ...common, what: 'data-block', dataBlock } : { ...common, what: 'block' })
  }

  /** Arrows walk the pictures, from the search field too. */
  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey) return
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('.entry')]
    const at = entries.indexOf(this.shadowRoot?.activeElement as HTMLElement)
    if (at < 0) {
      if (event.key === 'ArrowDown') entries[0]?.focus()
      else if (event.key === 'Enter' && this.query !== '' && !event.isComposing) entries[0]?.click()
      else return
      event.preventDefault()
      return
    }
    const step = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: below(entries, at, 1), ArrowUp: below(entries, at, -1), Home: 0, End: entries.length - 1 }[
      event.key
    ]
    if (step === undefined) return
    event.preventDefault()
    if (step < 0) this.renderRoot.querySelector('input')?.focus()
    else entries[Math.min(step, entries.length - 1)]?.focus()
  }

  override render() {
    if (!this.session) return nothing
    const found = searchLibrary(this.#entries, this.query)
    return html`
      <div class="search" @keydown=${this.#onKey}>
        <ui-icon name="search"></ui-icon>
        <input
          type="search"
          aria-label=${say(words.search)}
          placeholder=${say(words.search)}
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        />
      </div>
      <div class="list" @keydown=${this.#onKey}>
        ${
          found.length === 0
            ? this.#nothing()
            : groups.map((group) =>
                this.#group(
                  group,
                  found.filter((one) => one.group === group),
                ),
              )
        }
      </div>
    `
  }

  #group(group: (typeof groups)[number], entries: readonly Entry[]) {
    if (entries.length === 0) return nothing
    return html`<section>
      <h3>${say(words[group])}</h3>
      <div class="grid ${group}">${entries.map((entry, i) => this.#entry(entry, i === 0))}</div>
    </section>`
  }

  #entry(entry: Entry, first: boolean) {
    const { type, label, hint, system } = entry
    const picture = this.pictures.get(type)
    return html`<button
      class="entry"
      data-type=${type}
      tabindex=${first ? 0 : -1}
      title=${say(hint)}
      @pointerdown=${(event: PointerEvent) => this.#drag(event, entry)}
      @click=${() => this.#place(entry)}
    >
      ${
        picture
          ? html`<tl-picture .piece=${picture} .sheet=${this.#sheet} .span=${system === undefined ? 280 : 340}></tl-picture>`
          : html`<span class="plain"><ui-icon name=${typeIcon(type)}></ui-icon></span>`
      }
      <span class="name"><ui-icon name=${typeIcon(type)}></ui-icon><span>${say(label)}</span>${system ? html`<span class="system">${say({ en: `from ${system}`, 'zh-CN': `来自 ${system}` })}</span>` : nothing}</span>
    </button>`
  }

  #nothing() {
    return html`<div class="empty">
      <ui-icon name="search"></ui-icon>
      <p>${say({ en: `Nothing found for “${this.query}”.`, 'zh-CN': `没有找到“${this.query}”。` })}</p>
      <button class="quiet" @click=${() => (this.query = '')}>${say(words.all)}</button>
    </div>`
  }
}

/** The entry above or below another, by where they stand. */
function below(entries: readonly HTMLElement[], at: number, by: 1 | -1): number {
  const from = entries[at]!.getBoundingClientRect()
  for (let i = at + by; i >= 0 && i < entries.length; i += by) {
    const to = entries[i]!.getBoundingClientRect()
    if (Math.abs(to.top - from.top) > 4 && to.left < from.right && to.right > from.left) return i
  }
  return by === 1 ? entries.length - 1 : -1
}

const words = {
  search: { en: 'Search blocks and services', 'zh-CN': '搜索组件和信息服务' },
  all: { en: 'Show all', 'zh-CN': '显示全部' },
  services: { en: 'From your services', 'zh-CN': '来自信息服务' },
  content: { en: 'Content', 'zh-CN': '内容' },
  input: { en: 'Questions', 'zh-CN': '提问' },
  data: { en: 'Information', 'zh-CN': '信息展示' },
  journey: { en: 'Journey', 'zh-CN': '旅程' },
  layout: { en: 'Layout', 'zh-CN': '布局' },
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-library': TlLibrary
  }
}
