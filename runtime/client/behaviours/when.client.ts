import type { Enhance } from '../../../blocks/kit/enhance.ts'

type Condition = [op: string, ...parts: unknown[]]

/** A part of a form that is there while its condition holds (`engine/conditions.ts` writes it). Hidden, it is neither checked nor sent. */
const enhance: Enhance = (element) => {
  const part = element as HTMLFieldSetElement
  const form = part.form as HTMLFormElement
  const condition = JSON.parse(part.dataset.when as string) as Condition

  /** As the server reads it: throws where there is no answer (or it is none), which makes a condition false. */
  function value([op, ...parts]: Condition): unknown {
    const [a, b] = parts as [Condition, Condition]
    if (op === 'v') return a
    if (/^[nsbl]$/.test(op)) {
      const texts = new FormData(form).getAll(a as unknown as string).map(String)
      if (op === 'l') return texts
      if (op === 'b') return texts[0] === 'true'
      const text = texts[0]?.trim()
      if (!text) throw 0
      return op === 'n' ? +text : text
    }
    if (op === '[') return (parts as Condition[]).map(value)
    if (op === '!') return !value(a)
    if (op === 'has') return known(a) !== undefined
    if (op === 'default') return known(a) ?? value(b)
    if (op === '&&') return known(a) === true && value(b)
    if (op === '||') return known(a) === true || value(b)
    const x = value(a) as number
    const y = value(b) as number
    if (op === 'in') return (y as unknown as unknown[]).some((one) => `${one}` === `${x}`)
    return op === '==' ? x === y : op === '!=' ? x !== y : op === '<' ? x < y : op === '<=' ? x <= y : op === '>' ? x > y : x >= y
  }
  function known(one: Condition): unknown {
    try {
      return value(one)
    } catch {}
  }

  const react = () => {
    part.hidden = part.disabled = known(condition) !== true
  }
  react()
  form.addEventListener('input', react)
  return () => form.removeEventListener('input', react)
}

export default enhance
