import type { Enhance } from '../../blocks/kit/enhance.ts'
import { watchFields } from './fields.ts'
import { offline } from './offline.ts'
import { putView, readPage, rootOf, type Standing, takeView, type View } from './view.ts'

/** What differs between a page of its own and one that lives in somebody else's, beside what stands now. */
export interface Shell extends Standing {
  fetch(url: string, init?: RequestInit): Promise<Response>
  /** whether the page fetched from `url` may be put into this root; where not, `leave` takes over */
  accepts(page: Document, url: string): boolean | Promise<boolean>
  /** goes there the browser's own way; false where it had better not */
  leave(url: string, form?: HTMLFormElement): boolean
  /** puts on the css of a view */
  wear(css: string): void
  /** a view is about to take the place of this one; `moved`: it is another view, and not the same one at another address */
  turn?(before: View, url: string, moved: boolean): void
  /** a view stands: another one, the same one again, or one that was left and is back. `outcome` where a form has been answered well */
  shown(how: 'new' | 'same' | 'back', outcome?: string): void
}

export interface Behaviour {
  /** lets blocks' scripts do their part with the view that stands; `start` has done so once */
  upgrade(): void
  /** takes back what they did: the view goes, or its place does */
  undo(): void
  /** the view that stands */
  take(): View
  /** puts a view back */
  back(view: View): void
}

/** Starts the behaviours of a page on its root: the same in a page, an iframe and a shadow root. */
export function start(root: HTMLElement, shell: Shell): Behaviour {
  const scope = root.getRootNode() as Document | ShadowRoot
  // What changes while focus stays where it is has to be said; it stands beside the root, which is emptied at every turn.
  const live = document.createElement('p')
  live.setAttribute('role', 'status')
  live.style.cssText = 'position:fixed;top:0;margin:0;clip-path:inset(50%)'
  root.after(live)
  let turn = 0
  let sending = false
  /** out of what blocks' scripts have made of the view that stands */
  const ways: (() => void)[] = []
  const undo = () => {
    for (const back of ways.splice(0)) back()
  }
  const check = watchFields(root)

  const take = () => takeView(root, shell)

  function put(view: View): void {
    undo()
    const { url, title, css, keep } = view
    putView(root, view)
    // After it: what goes with focus in it is laid out once more as it goes.
    if (css !== shell.css) shell.wear(css)
    Object.assign(shell, { url, title, css, keep })
    upgrade()
  }

  /** Native bubbles would hide the page's own words; without this script they are all there is. */
  const upgrade = () => {
    const { touchlet = {} } = self as { touchlet?: Record<string, Enhance> }
    for (const form of root.querySelectorAll('form')) form.noValidate = true
    for (const element of root.querySelectorAll<HTMLElement>('[data-tl]')) {
      const back = touchlet[element.dataset.tl as string]?.(element, { lang: root.lang, url: shell.url, say: ([en, zh]) => (/^zh/.test(root.lang) ? zh : en) })
      if (back) ways.push(back)
    }
  }

  /** Gives focus to what was not made for it, once. */
  function focus(target: HTMLElement, options?: FocusOptions): void {
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus(options)
  }

  function show(view: View, ok: boolean, form?: HTMLFormElement): void {
    const before = take()
    const moved = view.varying.join() !== before.varying.join()
    const field = before.focus as HTMLInputElement | null
    const caret = field && 'selectionStart' in field ? field.selectionStart : null
    // What is refused may stand in another view, and Back leads to the form that was refused.
    if ((ok || moved) && view.url !== shell.url) shell.turn?.(before, view.url, moved)
    else view.url = shell.url
    put(view)
    const wrong = root.querySelector<HTMLElement>('form [role=alert]')
    const again = field?.id ? (scope.getElementById(field.id) as HTMLInputElement | null) : null
    if (wrong) focus(wrong)
    else if (!moved && again) {
      again.focus({ preventScroll: true })
      if (caret !== null) again.setSelectionRange(caret, caret)
      live.textContent = root.querySelector('[role=status]')?.textContent || view.title
    } else if (moved || field || document.activeElement === document.body) {
      // Not where the customer is busy elsewhere in a host's page: a view may come by itself.
      const title = root.querySelector<HTMLElement>('h1,h2') ?? root
      title.style.outline = 'none'
      focus(title, { preventScroll: true })
    }
    if (moved && !matchMedia('(prefers-reduced-motion:reduce)').matches) root.querySelector('main')?.animate({ opacity: [0, 1] }, 120)
    shell.shown(moved ? 'new' : 'same', form && ok && !root.querySelector('.tl-fallback') ? root.dataset.outcome : undefined)
  }

  async function go(url: string, cause: HTMLElement, form?: HTMLFormElement, body?: FormData | URLSearchParams): Promise<void> {
    const mine = ++turn
    sending = !!form
    cause.setAttribute('aria-disabled', 'true')
    const slow = setTimeout(() => root.setAttribute('aria-busy', 'true'), 300)
    let view: View | null = null
    let reached = false
    try {
      const response = await shell.fetch(url, body && { method: 'POST', body })
      const { page, css } = readPage(await response.text())
      reached = true
      const next = rootOf(page)
      if (mine === turn && next && (await shell.accepts(page, response.url)) && mine === turn) {
        const keep = !/no-store/.test(response.headers.get('cache-control') as string)
        view = takeView(next, { url: response.url, title: page.title, css, keep })
        show(view, response.ok, form)
      }
    } catch {}
    clearTimeout(slow)
    cause.removeAttribute('aria-disabled')
    if (mine !== turn) return
    sending = false
    root.removeAttribute('aria-busy')
    if (!view && ((!reached && !navigator.onLine) || !shell.leave(url, form))) offline(cause, root.dataset.offline)
  }

  /** This app's own pages: `/brand/app` and what is below; `/app` on a host of the brand's own. */
  function own(url: URL): boolean {
    const here = new URL(shell.url)
    const app = `/${root.dataset.app}`
    const base = here.pathname.startsWith(app) ? app : app.slice(app.lastIndexOf('/'))
    return url.origin === here.origin && `${url.pathname}/`.startsWith(`${base}/`)
  }

  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target) return
    const href = link.getAttribute('href') as string
    const target = href[0] === '#' && scope.getElementById(decodeURIComponent(href.slice(1)))
    if (target) {
      event.preventDefault()
      focus(target)
    } else if (href[0] !== '#' && own(new URL(link.href))) {
      event.preventDefault()
      void go(link.href, link)
    }
  })

  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const button = event.submitter as HTMLButtonElement | null
    // Not `form.action`: a question may be called `action`, and then that is its control.
    const url = new URL(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', shell.url)
    const ok = button?.formNoValidate || check(form)
    if (ok && !sending && !own(url)) return
    event.preventDefault()
    if (!ok || sending) return
    const data = new FormData(form)
    if (button?.name) data.append(button.name, button.value)
    const typed = new URLSearchParams(data as never)
    const post = /post/i.test((button?.getAttribute('formmethod') ?? form.getAttribute('method')) as string)
    if (!post) url.search = `${typed}`
    void go(url.href, button ?? form, form, post ? (form.getAttribute('enctype') ? data : typed) : undefined)
  })

  upgrade()
  return {
    upgrade,
    undo,
    take,
    back(view) {
      turn++
      sending = false
      root.removeAttribute('aria-busy')
      put(view)
      const field = view.focus
      if (field instanceof HTMLElement && root.contains(field)) field.focus({ preventScroll: true })
      scrollTo(0, view.top)
      shell.shown('back')
    },
  }
}
