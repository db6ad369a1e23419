import type { Enhance } from '../kit/enhance.ts'

/** Asks the phone where it is, and sends the form with that. Whatever goes wrong is said in words, and the form's other questions stay. */
const enhance: Enhance = (element, { say }) => {
  const form = element.closest('form')
  const [input, button, line] = ['input', 'button', '[role=status]'].map((one) => element.querySelector(one)) as [
    HTMLInputElement,
    HTMLButtonElement,
    HTMLElement,
  ]
  // No room is kept for what will not come.
  if (!form || !navigator.geolocation) {
    element.remove()
    return
  }
  let turn = 0
  let slow = 0

  const give = (value: string) => {
    input.disabled = !value
    input.value = value
    form.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const tell = (words: string) => {
    clearTimeout(slow)
    button.removeAttribute('aria-disabled')
    line.textContent = words
  }
  const press = () => {
    if (button.hasAttribute('aria-disabled')) return
    const mine = ++turn
    tell(say(['Looking for you…', '正在定位…']))
    button.setAttribute('aria-disabled', 'true')
    slow = setTimeout(() => {
      line.textContent = say(['This is taking a while. You can also search below.', '定位较慢，您也可以直接在下方搜索。'])
    }, 5000) as unknown as number
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (mine !== turn) return
        tell('')
        give([coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(Number(element.dataset.digits))).join())
        form.requestSubmit()
      },
      ({ code }) => {
        if (mine !== turn) return
        tell(
          code === 1
            ? say(['You have not shared where you are. That is fine: search below instead.', '您没有允许获取位置，没关系，请在下方搜索。'])
            : code === 2
              ? say(['The phone does not know where it is right now. Please search below.', '暂时无法获取位置，请在下方搜索。'])
              : say(['It took too long to find you. Please search below, or try again.', '定位超时，请在下方搜索，或再试一次。']),
        )
      },
      { timeout: 15000, maximumAge: 300000 },
    )
  }

  element.hidden = false
  button.addEventListener('click', press)
  return () => {
    turn++
    tell('')
    button.removeEventListener('click', press)
    // Gone back to, the form asks for everything again.
    if (input.value) give('')
  }
}

export default enhance
