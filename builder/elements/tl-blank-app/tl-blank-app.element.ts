import { css, html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { addressOf } from '../../core/blank-app.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'

export interface BlankAppWish {
  id: string
  title: string
  job: string
}

/** An app from nothing but a job. Tells `blank-wanted`. */
@customElement('tl-blank-app')
export class BlankApp extends StudioElement {
  @property() brand = ''
  @property({ attribute: false }) taken: ReadonlySet<string> = new Set()
  @property({ type: Boolean }) busy = false
  @state() private job = ''
  @state() private called = ''
  @state() private address: string | null = null
  @state() private tried = false

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: 14px;
      }
      .address {
        display: flex;
        align-items: center;
        border: 1px solid var(--ui-line-strong);
        border-radius: var(--ui-radius);
        background: var(--ui-field);
        padding-left: 9px;
        color: var(--ui-faint);
      }
      .address:focus-within {
        outline: 2px solid var(--ui-accent);
        outline-offset: -1px;
      }
      .address input#address {
        border: 0;
        outline: 0;
        padding-left: 1px;
        background: none;
      }
      button {
        justify-self: start;
        margin-top: 4px;
      }
    `,
  ]

  get #id(): string {
    return this.address ?? addressOf(this.called)
  }

  #wrong(): { job?: string; title?: string; address?: string } {
    const id = this.#id
    const valid = /^[a-z][a-z0-9-]{0,62}$/.test(id)
    return {
      ...(this.job.trim() === '' ? { job: say({ en: 'Say what the app is for.', 'zh-CN': '请写明这个微应用要做什么。' }) } : {}),
      ...(this.called.trim() === '' ? { title: say({ en: 'Give it a name.', 'zh-CN': '请填写名称。' }) } : {}),
      ...(this.called.trim() === '' && id === ''
        ? {}
        : !valid
          ? { address: say({ en: 'Small letters, digits and hyphens, beginning with a letter.', 'zh-CN': '只能用小写字母、数字和连字符，并以字母开头。' }) }
          : this.taken.has(id)
            ? { address: say({ en: 'Another app has this address.', 'zh-CN': '这个地址已被使用。' }) }
            : {}),
    }
  }

  #send = (event: SubmitEvent): void => {
    event.preventDefault()
    this.tried = true
    const wrong = this.#wrong()
    const [first] = Object.keys(wrong)
    if (first) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus())
      return
    }
    this.emit<BlankAppWish>('blank-wanted', { id: this.#id, title: this.called, job: this.job })
  }

  override render() {
    const wrong = this.tried ? this.#wrong() : {}
    return html`<form novalidate @submit=${this.#send}>
      <div class="field">
        <label for="job">${say({ en: 'Job', 'zh-CN': '用途' })}</label>
        <textarea
          id="job"
          rows="3"
          maxlength="200"
          aria-invalid=${wrong.job !== undefined}
          aria-describedby="job-note"
          .value=${this.job}
          @input=${(event: InputEvent) => {
            this.job = (event.target as HTMLTextAreaElement).value
          }}
        ></textarea>
        <p id="job-note" class=${wrong.job ? 'error' : 'help'}>
          ${wrong.job ?? say({ en: 'One sentence, one job: “Tell a customer when the nearest store opens”.', 'zh-CN': '一句话，一件事：“告诉客户最近的门店几点开门”。' })}
        </p>
      </div>
      <div class="field">
        <label for="title">${say({ en: 'Name', 'zh-CN': '名称' })}</label>
        <input
          id="title"
          maxlength="80"
          autocomplete="off"
          aria-invalid=${wrong.title !== undefined}
          .value=${this.called}
          @input=${(event: InputEvent) => {
            this.called = (event.target as HTMLInputElement).value
          }}
        />
        ${wrong.title ? html`<p class="error">${wrong.title}</p>` : nothing}
      </div>
      <div class="field">
        <label for="address">${say({ en: 'Address', 'zh-CN': '访问地址' })}</label>
        <span class="address">
          /${this.brand}/<input
            id="address"
            maxlength="63"
            autocomplete="off"
            spellcheck="false"
            aria-invalid=${wrong.address !== undefined}
            .value=${this.#id}
            @input=${(event: InputEvent) => {
              this.address = (event.target as HTMLInputElement).value
            }}
          />
        </span>
        ${wrong.address ? html`<p class="error">${wrong.address}</p>` : nothing}
      </div>
      <button ?disabled=${this.busy}>${say({ en: 'Start blank', 'zh-CN': '从空白开始' })}</button>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-blank-app': BlankApp
  }
}
