/** The writing direction of a language, by its script. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return /^(?:ar|he|fa|ur|ps|sd|ug|yi|dv|ku-Arab|az-Arab)(?:-|$)/.test(locale) ? 'rtl' : 'ltr'
}
