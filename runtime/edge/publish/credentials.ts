/** Tokens that say themselves what they are (the forms that GitHub's and GitLab's secret scanning look for first). */
const shapes = [
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_\w{30,}/,
  /\bglpat-[\w-]{20,}/,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\bAIza[\w-]{35}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^(?:Bearer|Basic|Token|ApiKey)\s+[\w.~+/=-]{8,}$/i,
]

/** Whether a text has the form of a key or a token. */
export const isCredential = (text: string): boolean => shapes.some((shape) => shape.test(text))

const names =
  /^(?:proxy-)?authorization$|(?:^|[-_.])(?:api[-_]?key|app[-_]?(?:key|secret)|access[-_]?(?:key|token)|auth(?:[-_]?token)?|client[-_]?secret|secret|token|passw(?:or)?d|pwd|sig(?:nature)?|subscription[-_]?key)$/i

/** Whether what is called so is usually a key or a token. */
export const namesCredential = (name: string): boolean => names.test(name)

/** Written out, and long enough to be one. */
export const isLiteral = (value: string): boolean => value.length >= 8 && !value.includes('{')
