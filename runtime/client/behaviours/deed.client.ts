import type { Enhance } from '../../../blocks/kit/enhance.ts'

/** Milliseconds before each look; then it is left to the customer. */
const pauses = [2000, 4000, 8000, 16_000]

/** Looks how a deed ended, now and then and only while somebody is there to see it: by the button that a customer would press. */
const enhance: Enhance = (element) => {
  const form = element as HTMLFormElement
  const button = form.querySelector('button') as HTMLButtonElement
  const pause = pauses[Number(form.querySelector<HTMLInputElement>('[name=_e]')?.value)]
  if (pause === undefined) return
  let timer = 0
  const look = () => {
    // Focus stays on a button of that name when the view is put anew; on the title, the title would be read out again each time.
    if ((form.getRootNode() as Document).activeElement?.tagName === 'H1') button.focus({ preventScroll: true })
    form.requestSubmit(button)
  }
  const wait = () => {
    clearTimeout(timer)
    if (!document.hidden) timer = setTimeout(look, pause) as unknown as number
  }
  wait()
  document.addEventListener('visibilitychange', wait)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', wait)
  }
}

export default enhance
