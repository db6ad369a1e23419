import type { Enhance } from '../kit/enhance.ts'

/** A Chinese mobile number is read in groups of 3, 4 and 4: set so when it is left, and as it was when it is entered. For the eye only. */
const enhance: Enhance = (element) => {
  const input = element.querySelector('input')!
  const code = element.querySelector('select')
  if (!code) return
  const group = () => {
    const digits = input.value.replace(/[\s-]/g, '')
    if (code.value === '86' && /^1\d{10}$/.test(digits)) input.value = digits.replace(/^(\d{3})(\d{4})/, '$1 $2 ')
  }
  input.addEventListener('blur', group)
  group()
  return () => input.removeEventListener('blur', group)
}

export default enhance
