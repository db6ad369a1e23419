/** Languages written from the right where nothing says that they are written in another script. */
const fromRight = /^(?:ar|he|fa|ur|ps|sd|ug|yi|dv|ckb)(?:-|$)/
const scriptsFromRight = ['arab', 'hebr', 'thaa']

/** The writing direction of a language: by its script where it names one (`ku-Arab`, `sd-Deva`), and otherwise by its usual one. */
export function direction(locale: string): 'ltr' | 'rtl' {
  const script = /^[a-z]+-([a-z]{4})(?:-|$)/i.exec(locale)?.[1]
  return (script ? scriptsFromRight.includes(script.toLowerCase()) : fromRight.test(locale)) ? 'rtl' : 'ltr'
}
