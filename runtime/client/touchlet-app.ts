import { showFrame } from './embed-frame.ts'
import { showInline } from './embed-inline.ts'
import { heightKey, nextHeight, reserveHeight } from './height.ts'
import { isAsked } from './sampling.ts'

/** What an app tells the page it lives in, as `touchlet:<name>` events. */
export interface Told {
  ready: { app: string; view: string }
  view: { app: string; view: string }
  outcome: { app: string; outcome: string }
  /** the customer wants back: close the place it stands in, or go on */
  return: { app: string }
  failed: { app: string }
}

const sorry = {
  zh: { text: '这里的内容暂时打不开。', link: '在新页面中打开' },
  en: { text: 'This could not be shown here.', link: 'Open it on its own page' },
}

/** `<touchlet-app app="brand/app" mode="inline|frame" lang label height sample every>`: a touchlet in somebody else's page. */
export class TouchletApp extends HTMLElement {
  /** where embed.js came from is where the apps are */
  static origin = ''
  /** all that the host's styles may meet: this element, and it takes nothing from them */
  private sheet = new CSSStyleSheet()
  private started = false
  private room = 0
  /** the customer has touched the app: from now on its height may do what it likes */
  acted = false
  /** of the page in it; what the host's direction is does not matter */
  direction: 'ltr' | 'rtl' = 'ltr'

  get app(): string {
    return this.getAttribute('app') ?? ''
  }

  get url(): string {
    const url = new URL(`/${this.app}`, TouchletApp.origin)
    const lang = this.getAttribute('lang')
    if (lang) url.searchParams.set('lang', lang)
    return url.href
  }

  connectedCallback(): void {
    if (this.started) return
    this.started = true
    if (!this.asks()) {
      this.hidden = true
      return
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [this.sheet]
    this.reserve(reserveHeight(this.known(), this.getAttribute('height')))
    if (this.getAttribute('mode') === 'inline') void showInline(this, root, this.sheet)
    else showFrame(this, root)
  }

  /** Whether this device is among those that are asked now (sampling.ts). */
  private asks(): boolean {
    let storage: Storage | null = null
    try {
      storage = localStorage
    } catch {}
    const attributes = { sample: this.getAttribute('sample'), every: this.getAttribute('every') }
    return isAsked(this.app, attributes, { now: Date.now(), random: Math.random(), storage })
  }

  /** Gives room of that height, in px. */
  reserve(height: number): void {
    this.room = height
    this.sheet.replaceSync(
      `:host{all:initial!important;display:block!important;direction:${this.direction}!important;unicode-bidi:isolate!important;min-height:${height}px!important}iframe{display:block;border:0;width:100%;height:${height}px;color-scheme:normal}`,
    )
  }

  /** The app is so tall, in px. */
  grow(height: number): void {
    if (!this.acted) this.remember(height)
    const next = nextHeight(height, this.room, this.acted)
    if (next !== this.room) this.reserve(next)
  }

  tell<K extends keyof Told>(name: K, detail: Told[K]): void {
    if (name === 'view') {
      this.acted = true
      // The new view begins at its top, and so does what the customer sees.
      if (this.getBoundingClientRect().top < 0) this.scrollIntoView()
    }
    this.dispatchEvent(new CustomEvent(`touchlet:${name}`, { detail, bubbles: true, composed: true }))
  }

  /** Neither way worked: a kind line, and the way to the page itself. */
  fail(): void {
    const words = (this.getAttribute('lang') ?? navigator.language).startsWith('zh') ? sorry.zh : sorry.en
    const line = document.createElement('p')
    const link = document.createElement('a')
    link.href = this.url
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = words.link
    line.append(`${words.text} `, link)
    line.style.cssText = 'font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0;padding:16px'
    this.shadowRoot?.replaceChildren(line)
    this.tell('failed', { app: this.app })
  }

  // A host may forbid storage: then the height is simply not known.
  private known(): string | null {
    try {
      return sessionStorage.getItem(heightKey(this.app, this.clientWidth))
    } catch {
      return null
    }
  }

  private remember(height: number): void {
    try {
      sessionStorage.setItem(heightKey(this.app, this.clientWidth), `${height}`)
    } catch {}
  }
}
