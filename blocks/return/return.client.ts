import type { Enhance } from '../kit/enhance.ts'

const enhance: Enhance = (element) => {
  // From a shadow root the event reaches the host by itself; from a frame client/framed.ts sends it on.
  const hosted = parent !== self || element.getRootNode() !== document
  const hadHref = element.hasAttribute('href')
  const back = (event: Event) => {
    if (!hosted) return
    event.preventDefault()
    element.dispatchEvent(
      new CustomEvent('touchlet:return', { bubbles: true, composed: true, detail: { app: element.closest<HTMLElement>('.tl')?.dataset.app } }),
    )
  }
  if (hosted && !hadHref) {
    element.setAttribute('href', '#')
    element.hidden = false
  }
  element.addEventListener('click', back)
  return () => {
    if (!hadHref) {
      element.removeAttribute('href')
      element.hidden = true
    }
    element.removeEventListener('click', back)
  }
}

export default enhance
