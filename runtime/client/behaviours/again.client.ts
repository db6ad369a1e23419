import type { Enhance } from '../../../blocks/kit/enhance.ts'

/** What asks for the view that stands: where it stands, where to, and what is sealed. */
interface Again {
  at: string
  url: string
  body: [string, string][]
}

const key = 'touchlet:again'
const own = document.querySelector('.tl [data-tl=again]')
let again: Again | undefined
let last: Again | undefined

// A device may forbid storage: then a reload begins anew.
const stored = (use: () => void) => {
  try {
    use()
  } catch {}
}

// A host's page is the host's to load again.
if (own) {
  stored(() => {
    const kept = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (!kept || entry?.type !== 'reload') return
    const back = JSON.parse(kept) as Again
    // Before the page's own script looks where it is: the view comes back where it stood.
    history.replaceState(history.state, '', back.at)
    again = back
  })
  addEventListener('pagehide', () => stored(() => last?.at === location.href && sessionStorage.setItem(key, JSON.stringify(last))))
}

/**
 * A view that came by a post has no address that a reload could ask for. From the moment a document goes until the next one
 * stands, the tab keeps the sealed text that does: nothing that anyone could read, and nothing that does a deed.
 */
const enhance: Enhance = (element) => {
  const form = element as HTMLFormElement
  if (form.getRootNode() !== document) return
  const shown = document.querySelector<HTMLFormElement>('[data-tl=deed]') ?? form
  const sealed = shown.querySelector('[name=_c]')
  const asked = again
  again = undefined
  last = sealed ? { at: location.href, url: shown.getAttribute('action') as string, body: [...new FormData(shown)] as [string, string][] } : undefined
  if (!asked || sealed) return
  form.setAttribute('action', asked.url)
  form.replaceChildren(
    ...asked.body.map(([name, value]) => Object.assign(document.createElement('input'), { type: 'hidden', name, value })),
    document.createElement('button'),
  )
  setTimeout(() => form.requestSubmit())
  return
}

export default enhance
