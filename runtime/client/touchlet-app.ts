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

/** An app on show: frameworks take its element out and put it back, and what listens while it is away would stay for ever. */
export interface Showing {
  /** it stands in the page (again); said also where it stood already */
  resume(): void
  pause(): void
}

const sorry = {
  zh: { text: '这里的内容暂时打不开。', link: '在新页面中打开' },
  en: { text: 'This could not be shown here.', link: 'Open it on its own page' },
}

/** What a host sets, as attributes or as properties of the same names. `lang` every element has. */
const names = ['app', 'mode', 'label', 'height', 'sample', 'every'] as const

/** `<touchlet-app app="brand/app" mode="inline|frame" lang label height sample every>`: a touchlet in somebody else's page. */
export class TouchletApp extends HTMLElement {
  /** where embed.js came from is where the apps are */
  static origin = ''
  static observedAttributes = [...names, 'lang']
  declare app: string
  declare mode: string
  declare label: string
  declare height: string
  declare sample: string
  declare every: string
  /** all that the host's styles may meet: this element, and it takes nothing from them. None in Safari before 16.4 */
  sheet?: CSSStyleSheet
  showing?: Showing
  private settling = false
  /** what is on show */
  private address = ''
  /** the app that `shown` was decided for */
  private asked = ''
  private shown = false
  private ready = false
  room = 0
  /** the customer has touched the app: from now on its height may do what it likes */
  acted = false
  /** of the page in it; what the host's direction is does not matter */
  direction: 'ltr' | 'rtl' = 'ltr'

  get url(): string {
    const url = new URL(`/${this.app}`, TouchletApp.origin)
    if (this.lang) url.searchParams.set('lang', this.lang)
    return url.href
  }

  connectedCallback(): void {
    // What a framework has set before this class was known lies in front of the accessors.
    for (const name of names) {
      if (!Object.hasOwn(this, name)) continue
      const value = this[name]
      delete (this as Partial<TouchletApp>)[name]
      this[name] = value
    }
    this.settle()
  }

  disconnectedCallback(): void {
    this.settle()
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.settle()
  }

  /** Goes by what is set once all of it is; an element that is only moved is back by then. */
  private settle(): void {
    if (this.settling) return
    this.settling = true
    queueMicrotask(() => {
      this.settling = false
      const { app, showing } = this
      if (!this.isConnected) return showing?.pause()
      const inline = this.mode === 'inline'
      const address = app && `${inline} ${this.url}`
      if (address === this.address) return showing?.resume()
      showing?.pause()
      this.showing = undefined
      this.address = address
      this.acted = this.ready = false
      if (app !== this.asked) this.shown = this.asks(app)
      this.asked = app
      const given = this.given()
      // As a block it has a width, which the height goes by.
      this.reserve(Number(this.shown))
      this.shadowRoot!.replaceChildren()
      if (!this.shown) return
      this.reserve(reserveHeight(this.known(), this.height, given))
      this.show((inline ? showInline : showFrame)(this, this.shadowRoot!))
    })
  }

  show(showing: Showing): void {
    this.showing?.pause()
    this.showing = showing
    if (this.isConnected) showing.resume()
  }

  /** Whether this device is among those that are asked now (sampling.ts). */
  private asks(app: string): boolean {
    let storage: Storage | null = null
    try {
      storage = localStorage
    } catch {}
    const attributes = { sample: this.getAttribute('sample'), every: this.getAttribute('every') }
    return app !== '' && isAsked(app, attributes, { now: Date.now(), random: Math.random(), storage })
  }

  /** The room that the snippet's own style has given so far, in px. Where the host's policy forbids that style, it is put on here. */
  private given(): number {
    const style = this.getAttribute('style')
    if (this.shadowRoot) return 0
    if (style) this.style.cssText = style
    return this.clientHeight
  }

  /** Gives room of that height, in px; none at all for 0. */
  reserve(height: number): void {
    this.room = height
    const rules = `all:initial!important;display:${height ? 'block' : 'none'}!important;direction:${this.direction}!important;unicode-bidi:isolate!important;min-height:${height}px!important`
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' })
      try {
        const sheet = new CSSStyleSheet()
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
        this.sheet = sheet
      } catch {}
    }
    if (this.sheet) this.sheet.replaceSync(`:host{${rules}}`)
    else this.style.cssText = rules
    const frame = this.shadowRoot!.querySelector('iframe')
    if (frame) frame.style.height = `${height}px`
  }

  /** The app is so tall, in px; 0 while it is out of sight. */
  grow(height: number): void {
    if (!height) return
    if (!this.acted) this.remember(height)
    const next = nextHeight(height, this.room, this.acted)
    if (next !== this.room) this.reserve(next)
  }

  tell<K extends keyof Told>(name: K, detail: Told[K]): void {
    if (name === 'ready') {
      // An app that moves into a frame is ready there once more.
      if (this.ready) return
      this.ready = true
    }
    if (name === 'view') {
      this.acted = true
      // The new view begins at its top, and so does what the customer sees.
      if (this.getBoundingClientRect().top < 0) this.scrollIntoView()
    }
    this.dispatchEvent(new CustomEvent(`touchlet:${name}`, { detail, bubbles: true, composed: true }))
  }

  /** Neither way worked: a kind line, and the way to the page itself. */
  fail(): void {
    const words = (this.lang || navigator.language).startsWith('zh') ? sorry.zh : sorry.en
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

for (const name of names) {
  Object.defineProperty(TouchletApp.prototype, name, {
    get(this: TouchletApp) {
      return this.getAttribute(name) ?? ''
    },
    set(this: TouchletApp, value: unknown) {
      if (value == null || value === false) this.removeAttribute(name)
      else this.setAttribute(name, `${value}`)
    },
  })
}
