import type { Enhance } from '../kit/enhance.ts'

/** The number follows the slider. */
const enhance: Enhance = (element) => {
  const input = element.querySelector('input')!
  const output = element.querySelector('output')!
  const number = output.querySelector('b')!
  const show = () => {
    number.textContent = input.value
    const unit = output.textContent!.slice(input.value.length)
    input.setAttribute('aria-valuetext', input.value + unit)
  }
  element.dataset.live = ''
  input.addEventListener('input', show)
  show()
  return () => {
    input.removeEventListener('input', show)
    delete element.dataset.live
  }
}

export default enhance
