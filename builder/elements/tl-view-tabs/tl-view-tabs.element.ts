import { css, html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { App } from '../../../schemas/documents.ts'
import { type EditorSession, startView } from '../../core/session.ts'
import { viewWords } from '../../core/view-words.ts'
import { say } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'

/** The views of the app: shows one, adds, titles, and removes. */
@customElement('tl-view-tabs')
export class TlViewTabs extends StudioElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 2px;
        min-width: 0;
      }
      [role='tablist'] {
        display: flex;
        gap: 2px;
        min-width: 0;
        overflow-x: auto;
        scrollbar-width: none;
      }
      [role='tab'],
      .add,
      .more {
        flex: none;
        min-height: 28px;
        border-color: transparent;
        background: transparent;
        color: var(--ui-canvas-muted);
        font-weight: 500;
      }
      [role='tab']:hover,
      .add:hover,
      .more:hover {
        background: rgb(255 255 255 / 0.07);
        color: var(--ui-canvas-text);
      }
      [role='tab'] {
        padding: 0 10px;
      }
      [role='tab'] .words {
        max-width: 12em;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      [role='tab'][aria-selected='true'] {
        background: rgb(255 255 255 / 0.13);
        color: #fff;
      }
      [role='tab'] .first {
        width: 5px;
        height: 5px;
        border-radius: 50%;
        background: currentcolor;
        opacity: 0.6;
      }
      .add,
      .more {
        width: 28px;
        padding: 0;
      }
      input:not([type='checkbox']):not([type='radio']):not([type='range']):not([type='color']) {
        width: 120px;
        min-height: 28px;
        border-color: transparent;
        background: #1d1c1a;
        color: #fff;
      }
      :focus-visible {
        outline-color: #a9baff;
      }
      .menu {
        color-scheme: light dark;
        inset: auto;
      }
    `,
  ]

  @property({ attribute: false }) session!: EditorSession
  @state() private naming: string | null = null

  #following = new SessionController(this, ['document', 'view', 'locale'])

  protected override willUpdate(): void {
    this.#following.follow(this.session)
  }

  #title(view: string): string {
    const words = viewWords(this.session.app, view, this.session.locale)
    return typeof words === 'string' ? words : say(words)
  }

  #name(view: string): void {
    this.naming = view
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.select())
  }

  #named(event: Event, keep: boolean): void {
    const view = this.naming
    if (view === null) return
    this.naming = null
    const title = (event.target as HTMLInputElement).value.trim()
    const { app, locale } = this.session
    if (keep && title !== titled(app, view, locale)) this.session.run('set-view', { view, title, locale })
    void this.updateComplete.then(() => this.#focus(view))
  }

  #focus(view: string): void {
    ;(this.renderRoot.querySelector(`[data-view="${view}"]`) as HTMLElement | null)?.focus()
  }

  #onKey(event: KeyboardEvent, view: string): void {
    const views = Object.keys(this.session.app.views)
    const at = views.indexOf(view)
    const to = { ArrowRight: views[at + 1], ArrowLeft: views[at - 1], Home: views[0], End: views.at(-1) }[event.key]
    if (event.key === 'F2') this.#name(view)
    else if (event.key === 'Delete') this.session.run('remove-view', { view })
    else if (to === undefined) return
    else {
      this.session.show(to)
      void this.updateComplete.then(() => this.#focus(to))
    }
    event.preventDefault()
  }

  #openMenu(event: Event): void {
    const button = event.currentTarget as HTMLElement
    const menu = this.renderRoot.querySelector('.menu') as HTMLElement
    const { left, bottom } = button.getBoundingClientRect()
    menu.style.left = `${left}px`
    menu.style.top = `${bottom + 4}px`
    menu.togglePopover()
  }

  #choose(act: () => void): void {
    ;(this.renderRoot.querySelector('.menu') as HTMLElement).hidePopover()
    act()
  }

  override render() {
    const { session } = this
    if (!session) return nothing
    const { app, view: shown } = session
    const start = startView(app)
    return html`
      <div role="tablist" aria-label=${say(words.views)}>
        ${repeat(
          Object.keys(app.views),
          (view) => view,
          (view) =>
            this.naming === view
              ? html`<input
                  aria-label=${say(words.title)}
                  .value=${titled(app, view, session.locale)}
                  placeholder=${this.#title(view)}
                  maxlength="80"
                  @keydown=${(event: KeyboardEvent) => {
                    if (event.key === 'Enter' && !event.isComposing) this.#named(event, true)
                    else if (event.key === 'Escape') this.#named(event, false)
                    event.stopPropagation()
                  }}
                  @blur=${(event: Event) => this.#named(event, true)}
                />`
              : html`<button
                  role="tab"
                  data-view=${view}
                  aria-selected=${view === shown}
                  tabindex=${view === shown ? 0 : -1}
                  title=${this.#title(view)}
                  @click=${() => session.show(view)}
                  @dblclick=${() => this.#name(view)}
                  @keydown=${(event: KeyboardEvent) => this.#onKey(event, view)}
                >
                  ${view === start ? html`<span class="first" title=${say(words.start)}></span>` : nothing}<span class="words">${this.#title(view)}</span>
                </button>`,
        )}
      </div>
      <button class="more" title=${say(words.more)} aria-label=${say(words.more)} aria-haspopup="menu" @click=${this.#openMenu}><ui-icon name="more"></ui-icon></button>
      <button class="add" title=${say(words.add)} aria-label=${say(words.add)} @click=${() => session.run('add-view') && this.#name(session.view)}><ui-icon name="plus"></ui-icon></button>
      <div class="menu" role="menu" popover>
        <button role="menuitem" @click=${() => this.#choose(() => this.#name(shown))}><ui-icon name="edit"></ui-icon>${say(words.rename)}</button>
        <button role="menuitem" ?disabled=${start === shown} @click=${() => this.#choose(() => session.run('set-app', { start: shown }))}><ui-icon name="home"></ui-icon>${say(words.makeStart)}</button>
        <button role="menuitem" class="danger" ?disabled=${Object.keys(app.views).length === 1} @click=${() => this.#choose(() => session.run('remove-view'))}>
          <ui-icon name="trash"></ui-icon>${say(words.remove)}
        </button>
      </div>
    `
  }
}

/** The title a view has of its own in a language of the app; '' where it has none. */
const titled = (app: App, view: string, locale: string): string =>
  (locale === app.locales[0] ? app.views[view]?.title : app.strings?.[locale]?.[`$${view}.title`]) ?? ''

const words = {
  views: { en: 'Views', 'zh-CN': '页面' },
  add: { en: 'Add view', 'zh-CN': '添加页面' },
  more: { en: 'More for this view', 'zh-CN': '当前页面的更多操作' },
  title: { en: 'Title of the view', 'zh-CN': '页面标题' },
  rename: { en: 'Change title', 'zh-CN': '修改标题' },
  makeStart: { en: 'Start here', 'zh-CN': '设为首页' },
  start: { en: 'The app starts here', 'zh-CN': '应用从这里开始' },
  remove: { en: 'Remove view', 'zh-CN': '移除页面' },
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-view-tabs': TlViewTabs
  }
}
