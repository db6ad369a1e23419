import { type Shell, start } from './behave.ts'
import { showFrame } from './embed-frame.ts'
import { resolveUrls } from './resolve-urls.ts'
import { TouchletApp } from './touchlet-app.ts'
import { readPage, rootOf, type Standing } from './view.ts'

/** The app in the host's own document, behind a shadow root: the very page, adopted. */
export async function showInline(element: TouchletApp, shadow: ShadowRoot, host: CSSStyleSheet): Promise<void> {
  const sheet = new CSSStyleSheet()
  shadow.adoptedStyleSheets = [host, sheet]

  /** The page's addresses, made at home here. */
  function adopt(page: Document, url: string): HTMLElement | null {
    const root = rootOf(page)
    if (!root) return null
    resolveUrls(root, url)
    return root
  }

  // A host that forbids the fetch itself (connect-src) may still allow the frame.
  let forbidden = false
  const watch = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    forbidden ||= element.url.startsWith(blockedURI)
  }
  document.addEventListener('securitypolicyviolation', watch)
  try {
    const response = await read(element.url)
    const text = await response.text()
    let fetched: ReturnType<typeof readPage>
    try {
      fetched = readPage(text)
    } catch {
      // Trusted Types: markup from elsewhere may not come into this document. It may into a frame's.
      return showFrame(element, shadow)
    }
    const { page, css } = fetched
    const root = adopt(page, response.url)
    if (!root) return element.fail()
    element.direction = root.dir === 'rtl' ? 'rtl' : 'ltr'
    await loadBehaviours(root)
    sheet.replaceSync(css)
    shadow.replaceChildren(root)
    begin(root, { url: response.url, title: page.title, css, keep: false })
  } catch {
    // The report of a violation may come after the refusal it reports.
    await new Promise((done) => setTimeout(done))
    if (forbidden) showFrame(element, shadow)
    else element.fail()
  } finally {
    document.removeEventListener('securitypolicyviolation', watch)
  }

  function begin(root: HTMLElement, standing: Standing): void {
    const name = () => ({ app: root.dataset.app ?? '', view: root.dataset.view ?? '' })
    const shell: Shell = {
      ...standing,
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
        if (how !== 'same') element.tell('view', name())
        if (outcome) element.tell('outcome', { app: name().app, outcome })
      },
    }
    start(root, shell)
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
