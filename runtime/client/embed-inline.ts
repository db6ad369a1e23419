import { type Behaviour, type Shell, start } from './behave.ts'
import { showFrame } from './embed-frame.ts'
import { resolveUrls } from './resolve-urls.ts'
import { type Showing, TouchletApp } from './touchlet-app.ts'
import { readPage, rootOf, type Standing } from './view.ts'

/** The app in the host's own document, behind a shadow root: the very page, adopted. A frame, where that cannot be. */
export function showInline(element: TouchletApp, shadow: ShadowRoot): Showing {
  // A <style> in its place is what a host's policy may forbid.
  if (!element.sheet) return showFrame(element, shadow)
  const sheet = new CSSStyleSheet()
  shadow.adoptedStyleSheets = [element.sheet, sheet]
  /** what stands, once it does */
  let standing: { shell: Shell; behaviour: Behaviour } | undefined
  let away = true
  // A host that forbids the fetch itself (connect-src) may still allow the frame.
  let forbidden = false

  const showing: Showing = {
    resume() {
      if (!away) return
      away = false
      document.addEventListener('securitypolicyviolation', watch)
      standing?.behaviour.upgrade()
    },
    pause() {
      away = true
      document.removeEventListener('securitypolicyviolation', watch)
      standing?.behaviour.undo()
    },
  }
  void show()
  return showing

  function watch({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void {
    if (!blockedURI) return
    forbidden ||= element.url.startsWith(blockedURI)
    // Nor does it let pictures in: in a frame they come by the app's own policy.
    const shown = shadow.querySelectorAll<HTMLImageElement & HTMLVideoElement>('[src],[poster]')
    if (/^(?:img|media)/.test(effectiveDirective) && [...shown].some(({ poster, src }) => (poster || src).startsWith(blockedURI))) moveToFrame()
  }

  /** The view that stands, in a frame: by its address, or by the post of what is sealed on it where it has none. */
  function moveToFrame(): void {
    if (element.showing !== showing) return
    const form = shadow.querySelector<HTMLFormElement>('[data-tl=deed]') ?? shadow.querySelector<HTMLFormElement>('[data-tl=again]')
    element.show(showFrame(element, shadow, standing?.shell.url))
    if (!form?.querySelector('[name=_c]')) return
    form.target = (shadow.firstChild as HTMLIFrameElement).name = `touchlet${Math.random()}`
    form.hidden = true
    shadow.append(form)
    form.submit()
  }

  /** The page's addresses, made at home here. */
  function adopt(page: Document, url: string): HTMLElement | null {
    const root = rootOf(page)
    if (!root) return null
    resolveUrls(root, url)
    // Whether the host lets pictures in is better known before the customer has typed something.
    const origins = new Set<string>()
    for (const image of root.querySelectorAll('img')) {
      const origin = image.src.split('/', 3).join()
      if (!origins.has(origin)) image.loading = 'eager'
      origins.add(origin)
    }
    return root
  }

  async function show(): Promise<void> {
    const current = () => element.showing === showing
    try {
      const response = await read(element.url)
      const text = await response.text()
      if (!current()) return
      let fetched: ReturnType<typeof readPage>
      try {
        fetched = readPage(text)
      } catch {
        // Trusted Types: markup from elsewhere may not come into this document. It may into a frame's.
        return element.show(showFrame(element, shadow))
      }
      const { page, css } = fetched
      const root = adopt(page, response.url)
      if (!root) return element.fail()
      element.direction = root.dir === 'rtl' ? 'rtl' : 'ltr'
      await loadBehaviours(root)
      if (!current()) return
      sheet.replaceSync(css)
      shadow.replaceChildren(root)
      begin(root, { url: response.url, title: page.title, css, keep: false })
    } catch {
      // The report of a violation may come after the refusal it reports.
      await new Promise((done) => setTimeout(done))
      if (!current()) return
      if (forbidden) moveToFrame()
      else element.fail()
    }
  }

  function begin(root: HTMLElement, first: Standing): void {
    const name = () => ({ app: root.dataset.app ?? '', view: root.dataset.view ?? '' })
    const shell: Shell = {
      ...first,
      fetch: read,
      wear: (css) => sheet.replaceSync(css),
      async accepts(page, from) {
        const next = adopt(page, from)
        // Before the view stands: what comes later is not called any more.
        if (next) await loadBehaviours(next)
        return !!next
      },
      // The host's page is not ours to leave.
      leave: () => false,
      shown(how, outcome) {
        element.direction = root.dir === 'rtl' ? 'rtl' : 'ltr'
        if (away) standing!.behaviour.undo()
        if (how !== 'same') element.tell('view', name())
        if (outcome) element.tell('outcome', { app: name().app, outcome })
      },
    }
    standing = { shell, behaviour: start(root, shell) }
    if (away) standing.behaviour.undo()
    for (const act of ['pointerdown', 'keydown']) {
      root.addEventListener(act, () => {
        element.acted = true
      })
    }
    new ResizeObserver(() => element.grow(Math.ceil(root.getBoundingClientRect().height))).observe(root)
    element.tell('ready', name())
  }
}

/** A view waits so long for its scripts and no longer, ms. */
const patience = 1500

/** Adopted scripts never run, so what blocks bring is asked for by type. Without it they work as they are. */
async function loadBehaviours(root: HTMLElement): Promise<void> {
  const types = new Set([...root.querySelectorAll<HTMLElement>('[data-tl]')].map(({ dataset }) => dataset.tl))
  const coming = [...types].map((type) => import(/* @vite-ignore */ `${TouchletApp.origin}/blocks/${type}.js`).catch(() => {}))
  await Promise.race([Promise.all(coming), new Promise((done) => setTimeout(done, patience))])
}

/** Nobody's cookies go along: the app knows the customer by what the page itself carries. */
const read = (url: string, init?: RequestInit) => fetch(url, { ...init, credentials: 'omit' })
