import type { Enhance } from '../kit/enhance.ts'
import { timeLeft } from './time-left.ts'

/** Counts from the server's clock, not the device's, which may be wrong. */
const enhance: Enhance = (element, { lang }) => {
  element.dataset.end ??= `${Date.now() + Number(element.dataset.left)}`
  const end = Number(element.dataset.end)
  const [left, over] = element.children as unknown as [HTMLElement, HTMLElement]
  const time = left.querySelector('time') as HTMLElement
  const calm = matchMedia('(prefers-reduced-motion:reduce)').matches
  const tick = () => {
    const ms = end - Date.now()
    const words = timeLeft(Math.max(ms, 0), lang, !calm)
    if (time.textContent !== words) time.textContent = words
    if (ms > 0) return
    clearInterval(timer)
    left.hidden = true
    over.hidden = false
  }
  const timer = setInterval(tick, 1000)
  tick()
  return () => clearInterval(timer)
}

export default enhance
