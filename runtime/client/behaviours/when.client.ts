import type { Enhance } from '../../../blocks/kit/enhance.ts'
import { type Condition, conditionHolds } from '../condition-holds.ts'

/** A part of a form that is there while its condition holds. Hidden, it is neither checked nor sent. */
const enhance: Enhance = (element) => {
  const part = element as HTMLFieldSetElement
  const form = part.form as HTMLFormElement
  const condition = JSON.parse(part.dataset.when as string) as Condition
  const react = () => {
    const data = new FormData(form)
    // What is wrong is no answer: the server reads it as none (engine/form.ts).
    for (const { name } of form.querySelectorAll<HTMLInputElement>(':invalid')) data.delete(name)
    part.hidden = part.disabled = !conditionHolds(condition, (name) => data.getAll(name).map(String))
  }
  react()
  form.addEventListener('input', react)
  return () => form.removeEventListener('input', react)
}

export default enhance
