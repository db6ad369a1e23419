import type { Enhance } from '../kit/enhance.ts'

const enhance: Enhance = (element, { url, say }) => {
  const button = element.querySelector('button') as HTMLButtonElement
  const line = element.querySelector('p') as HTMLElement
  const share = async () => {
    try {
      if (navigator.share) return await navigator.share({ url, text: button.dataset.text })
      await navigator.clipboard.writeText(url)
      line.textContent = say(['The link is copied.', '链接已复制。'])
    } catch (error) {
      // Closing the menu is no failure; where nothing may be copied the address stands there to be copied by hand.
      if ((error as Error).name !== 'AbortError') line.textContent = url
    }
  }
  element.hidden = false
  button.addEventListener('click', share)
  return () => {
    element.hidden = true
    line.textContent = ''
    button.removeEventListener('click', share)
  }
}

export default enhance
