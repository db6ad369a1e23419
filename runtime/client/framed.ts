import type { Shell } from './behave.ts'
import { type FromPage, isHello } from './messages.ts'

/**
 * Tells the page that frames this one of its height, views and outcome. It speaks to one exact origin: the one the
 * browser names, then the one that greets. Returns the function that says that a view stands.
 */
export function framed(root: HTMLElement): Shell['shown'] {
  if (parent === self) return () => {}
  let origin = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin)
  // Where only the referrer is known: after a move inside the frame it is this very app, and the greeting has to name the host.
  if (origin === location.origin || origin === 'null') origin = ''
  const height = () => Math.ceil(root.getBoundingClientRect().height)
  const post = (message: FromPage) => {
    if (origin) parent.postMessage(message, origin)
  }
  const tell = (type: 'ready' | 'view') => {
    const { app = '', view = '' } = root.dataset
    post({ touchlet: 1, type, app, view, height: height() })
  }
  addEventListener('message', ({ data, source, origin: from }) => {
    if (source !== parent || !isHello(data)) return
    origin = from
    // The frame is as tall as the page: nothing to scroll, and no scroll bar that would change its width.
    document.documentElement.style.overflow = 'hidden'
    tell('ready')
  })
  // Another site's page would be refused inside a frame.
  addEventListener(
    'click',
    ({ target }) => {
      const link = (target as Element).closest?.<HTMLAnchorElement>('a[href^="http"]')
      if (link && !link.target && link.origin !== location.origin) link.target = '_blank'
    },
    true,
  )
  root.addEventListener('touchlet:return', () => post({ touchlet: 1, type: 'return', app: root.dataset.app ?? '' }))
  new ResizeObserver(() => post({ touchlet: 1, type: 'resize', height: height(), acted: navigator.userActivation?.hasBeenActive ?? true })).observe(root)
  tell('ready')
  return (how, outcome) => {
    if (how !== 'same') tell('view')
    if (outcome) post({ touchlet: 1, type: 'outcome', app: root.dataset.app ?? '', outcome })
  }
}
