import type { Enhance } from '../kit/enhance.ts'

/** “None of these” and the others exclude each other; how many are chosen is checked as the server does. */
const enhance: Enhance = (element) => {
  const boxes = [...element.querySelectorAll<HTMLInputElement>('input')]
  const first = boxes[0]
  if (!first) return
  const { least, most, none } = element.dataset
  const count = () => {
    const chosen = boxes.filter((box) => box.checked).length
    first.required = chosen === 0 && Number(least) > 0
    first.setCustomValidity(chosen > 0 && (chosen < Number(least) || chosen > Number(most ?? 99)) ? ' ' : '')
  }
  const change = ({ target }: Event) => {
    const { checked, value } = target as HTMLInputElement
    if (checked && none !== undefined) for (const box of boxes) if ((box.value === none) !== (value === none)) box.checked = false
    count()
  }
  element.addEventListener('input', change)
  count()
  return () => {
    element.removeEventListener('input', change)
    first.required = false
    first.setCustomValidity('')
  }
}

export default enhance
