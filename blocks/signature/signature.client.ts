import type { Enhance } from '../kit/enhance.ts'

const svg = 'http://www.w3.org/2000/svg'

/** A place to draw in above the typed name. Only one of the two is sent: the one that was done last. */
const enhance: Enhance = (element, { say }) => {
  const [drawn, typed] = element.querySelectorAll('input') as unknown as [HTMLInputElement, HTMLInputElement]
  const needed = typed.required || drawn.value !== ''
  const optional = !element.closest('[data-missing]')
  element.querySelector('.tl-signature-kept')?.remove()
  const [pad, path, hint] = (['svg', 'path', 'text'] as const).map((name) => document.createElementNS(svg, name)) as [
    SVGSVGElement,
    SVGPathElement,
    SVGTextElement,
  ]
  const clear = document.createElement('button')
  pad.setAttribute('viewBox', '0 0 320 120')
  pad.setAttribute('class', 'tl-signature-pad')
  // Drawing needs a hand: who has none types, in the field below that says so.
  pad.setAttribute('aria-hidden', 'true')
  hint.textContent = say(['Draw here, or type below', '在此手写，或在下方填写姓名'])
  hint.setAttribute('x', '160')
  hint.setAttribute('y', '66')
  pad.append(hint, path)
  clear.type = 'button'
  clear.className = 'tl-signature-clear'
  clear.textContent = say(['Draw again', '重新签名'])
  element.prepend(pad, clear)
  let last: [number, number] | null = null
  let text = drawn.value

  const show = () => {
    drawn.value = text
    typed.required = needed && !optional && text === ''
    clear.hidden = text === ''
    hint.setAttribute('class', text === '' ? '' : 'tl-signature-done')
    path.setAttribute('d', text.slice(4))
  }
  const at = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const { left, top, width, height } = pad.getBoundingClientRect()
    return [((clientX - left) / width) * 320, ((clientY - top) / height) * 120].map((n, i) => Math.round(Math.min(Math.max(n, 0), i ? 120 : 320))) as [
      number,
      number,
    ]
  }
  const down = (event: PointerEvent) => {
    pad.setPointerCapture(event.pointerId)
    last = at(event)
    // A tap is a dot.
    if (text.length < 3700) text += `${text ? '' : 'svg:'}M${last[0]} ${last[1]}l0 1`
    typed.value = ''
    last[1]++
    show()
  }
  const move = (event: PointerEvent) => {
    if (!last) return
    const [x, y] = at(event)
    // A step of less than 2 units says nothing; beyond its limit a drawing is a drawing.
    if (Math.hypot(x - last[0], y - last[1]) < 2 || text.length > 3880) return
    text += `l${x - last[0]} ${y - last[1]}`
    last = [x, y]
    show()
  }
  const up = () => {
    if (last) typed.dispatchEvent(new Event('input', { bubbles: true }))
    last = null
  }
  const wipe = () => {
    text = ''
    show()
  }
  const type = () => {
    if (typed.value !== '') wipe()
  }
  pad.addEventListener('pointerdown', down as EventListener)
  pad.addEventListener('pointermove', move as EventListener)
  pad.addEventListener('pointerup', up)
  pad.addEventListener('pointercancel', up)
  clear.onclick = () => {
    wipe()
    typed.focus()
  }
  typed.addEventListener('input', type)
  show()
  return () => {
    pad.remove()
    clear.remove()
    typed.removeEventListener('input', type)
  }
}

export default enhance
