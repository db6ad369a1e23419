import { type Behaviour, start } from './behave.ts'
import { framed } from './framed.ts'
import { rootOf, scriptOf, type View } from './view.ts'

const found = rootOf(document)
// In a task of its own: the page is painted first, and answers a tap in between as it does without a script. In a frame at
// once: what frames it greets when it has loaded, and asks for its height only then.
if (found) {
  if (parent === self) setTimeout(enhance, 0, found)
  else enhance(found)
}

/** The script of a page of its own: one root, the browser's history, and word to the embedder where there is one. */
function enhance(root: HTMLElement): void {
  const script = scriptOf(document)
  const style = document.querySelector('style')!
  const sheet = style.sheet!
  const tell = framed(root)
  // Views live in memory, by index; the entry in the browser's history knows its index and nothing else.
  const views: (View | false | undefined)[] = []
  let at: number = history.state?.touchlet ?? 0
  history.replaceState({ touchlet: at }, '')

  const behaviour: Behaviour = start(root, {
    url: location.href,
    title: document.title,
    css: style.textContent as string,
    keep: true,
    fetch: (url, init) => fetch(url, init),
    // The policy names this one style by its hash, but its rules may change. Safari before 16.4 constructs no sheets.
    wear(css) {
      while (sheet.cssRules[0]) sheet.deleteRule(0)
      sheet.insertRule(`@media all{${css}}`)
    },
    // Another release may have another script: that is a page of its own.
    accepts: (page) => scriptOf(page) === script && rootOf(page)?.dataset.app === root.dataset.app,
    leave(url, form) {
      // Not `form.submit`: a question may be called `submit`.
      if (form) HTMLFormElement.prototype.submit.call(form)
      else location.href = url
      return true
    },
    turn(before, url, moved) {
      remember(before)
      views.length = ++at
      history.pushState({ touchlet: at }, '', url)
      if (moved) scrollTo(0, 0)
    },
    shown(how, outcome) {
      const { documentElement: html } = document
      if (html.lang !== root.lang) Object.assign(html, { lang: root.lang, dir: root.dir })
      document.title = this.title
      tell(how, outcome)
    },
  })

  const remember = (view: View) => {
    views[at] = view.keep && view
  }

  // The browser would scroll before the view is back; on reload it may.
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => {
    history.scrollRestoration = 'auto'
  })
  addEventListener('popstate', ({ state }) => {
    const to: number | undefined = state?.touchlet
    if (to === undefined || to === at) return
    remember(behaviour.take())
    at = to
    const view = views[at]
    if (view) behaviour.back(view)
    else location.reload()
  })
}
