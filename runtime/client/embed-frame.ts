import { hello, readFromPage } from './messages.ts'
import type { TouchletApp } from './touchlet-app.ts'

/** The app in an iframe as tall as itself. */
export function showFrame(element: TouchletApp, root: ShadowRoot): void {
  const { origin } = new URL(element.url)
  const frame = document.createElement('iframe')
  frame.title = element.getAttribute('label') || element.app.replace(/.*\//, '').replace(/-/g, ' ')
  frame.referrerPolicy = 'origin'
  // The app's origin alone: whether it may know where the phone is or see through its camera, the browser still asks the customer.
  frame.allow = 'geolocation; camera'
  frame.src = element.url
  let ready = false
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(hello, origin))
  addEventListener('message', ({ data, source, origin: from }) => {
    if (source !== frame.contentWindow || from !== origin) return
    const said = readFromPage(data)
    if (!said) return
    if (said.type === 'return') return element.tell('return', { app: said.app })
    if (said.type === 'outcome') return element.tell('outcome', { app: said.app, outcome: said.outcome })
    // Before it grows: a view that the customer asked for may be lower than the last one.
    if (said.type === 'ready' && !ready) {
      ready = true
      frame.contentWindow?.postMessage(hello, origin)
      element.tell('ready', { app: said.app, view: said.view })
    } else if (said.type === 'view') element.tell('view', { app: said.app, view: said.view })
    if (said.type === 'resize') element.acted ||= said.acted
    element.grow(said.height)
  })
  root.append(frame)
}
