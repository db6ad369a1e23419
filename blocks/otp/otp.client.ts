import type { Enhance } from '../kit/enhance.ts'

/** A code that is pasted loses the words around it; another one can be asked for once the first had time to come. */
const enhance: Enhance = (element, { say }) => {
  const input = element.querySelector('input')!
  const again = element.querySelector<HTMLElement>('.tl-otp-again')
  const paste = (event: ClipboardEvent) => {
    const digits = event.clipboardData?.getData('text').replace(/[^0-9０-９]/g, '')
    if (!digits) return
    event.preventDefault()
    input.value = digits.normalize('NFKC')
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  input.addEventListener('paste', paste)
  const words = again?.firstElementChild
  const before = words?.textContent
  const until = Date.now() + Number(element.dataset.wait) * 1000
  const stop = (event: Event) => {
    if (Date.now() < until) event.preventDefault()
  }
  const count = () => {
    const left = Math.ceil((until - Date.now()) / 1000)
    if (words) words.textContent = left > 0 ? say([`Send a new code in ${left} s`, `${left} 秒后可重新发送`]) : before!
    if (left > 0) again?.setAttribute('aria-disabled', 'true')
    else {
      again?.removeAttribute('aria-disabled')
      clearInterval(timer)
    }
  }
  const timer = setInterval(count, 1000)
  again?.addEventListener('click', stop)
  count()
  return () => {
    clearInterval(timer)
    input.removeEventListener('paste', paste)
    again?.removeEventListener('click', stop)
    again?.removeAttribute('aria-disabled')
    if (words) words.textContent = before!
  }
}

export default enhance
