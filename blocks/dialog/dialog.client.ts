import type { Enhance } from '../kit/enhance.ts'

/** Who leaves it by the keyboard has done with it: nothing under it may have the focus and not be seen. */
const enhance: Enhance = (element) => {
  const box = element.querySelector<HTMLElement>('[popover]') as HTMLElement
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !box.contains(relatedTarget as Node)) box.hidePopover?.()
  }
  box.addEventListener('focusout', leave)
  return () => box.removeEventListener('focusout', leave)
}

export default enhance
