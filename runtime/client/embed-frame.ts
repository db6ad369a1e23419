import { hello, readFromPage } from './messages.ts'
import type { Showing, TouchletApp } from './touchlet-app.ts'

/** The app in an iframe as tall as itself. */
export function showFrame(element: TouchletApp, root: ShadowRoot, address = element.url): Showing {
  const { origin } = new URL(address)
  const frame = document.createElement('iframe')
  frame.referrerPolicy = 'origin'
  // The app's origin alone: whether it may know where the phone is or see through its camera, the browser still asks the customer.
  frame.allow = 'geolocation; camera'
  frame.src = address
  frame.style.cssText = `display:block;border:0;width:100%;height:${element.room}px;color-scheme:normal`
  let ready = false
  const greet = () => frame.contentWindow?.postMessage(hello, origin)
  frame.addEventListener('load', greet)
  const hear = ({ data, source, origin: from }: MessageEvent) => {
    if (source !== frame.contentWindow || from !== origin) return
    const said = readFromPage(data)
    if (!said) return
    if (said.type === 'return') return element.tell('return', { app: said.app })
    if (said.type === 'outcome') return element.tell('outcome', { app: said.app, outcome: said.outcome })
    // Before it grows: a view that the customer asked for may be lower than the last one.
    if (said.type === 'ready' && !ready) {
      ready = true
      greet()
      element.tell('ready', { app: said.app, view: said.view })
    } else if (said.type === 'view') element.tell('view', { app: said.app, view: said.view })
    if (said.type === 'resize') element.acted ||= said.acted
    element.grow(said.height)
  }
  root.replaceChildren(frame)
  return {
    resume() {
      frame.title = element.label || element.app.replace(/.*\//, '').replace(/-/g, ' ')
      addEventListener('message', hear)
    },
    pause: () => removeEventListener('message', hear),
  }
}
