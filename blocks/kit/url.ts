/** Schemes a customer's page may link to. Everything else (javascript:, data:, vbscript:, intent: …) is refused. */
const allowed = /^(?:https?|mailto|tel|sms|geo):/i
/** A relative reference: a path, a query or a fragment, whose first segment has no colon. */
const relative = /^(?:[/?#.]|[^:/?#]+(?:[/?#]|$))/

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
const blank = /[\u0000-\u0020\u007f-\u00a0]|^%20|%20$/
const withoutBlanks = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
  value.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, (run) => (/^ +$/.test(run) ? '%20' : '')).replace(/^(%20)+|(%20)+$/g, '')

/** No page links to an address longer than this, and what trims it looks at each `%20` again and again. */
const longest = 8000

/**
 * The one URL gate: the URL as it may stand in `href`, `src` or `action`, or '' where it may not.
 * Browsers drop tabs and newlines and trim controls before they parse a URL, so those go first (WHATWG URL, 4.4).
 */
export function safeUrl(value: string): string {
  if (value.length > longest) return ''
  const url = blank.test(value) ? withoutBlanks(value) : value
  if (url === '') return ''
  if (url.startsWith('//') || misleading.test(url)) return ''
  return allowed.test(url) || relative.test(url) ? url : ''
}

/** What a reader takes for another host than a browser does: a backslash in place of a slash, a name and password before the host. */
const misleading = /^[^?#]*\\|^https?:\/*[^/?#]*@/i

/** Schemes that a document may name, beside tel; data may hold more of them. */
const published = /^(?:https|mailto):/i
const phone = /^[+\d][\d ()./-]{1,39}$/
const mail = /^mailto:[^\s@?]+@[^\s@?]+(?:\?|$)/i

/** Whether a text is a phone number: digits, and what people write between them. */
export const isPhone = (value: string): boolean => phone.test(value) && value.replace(/\D/g, '').length >= 3

/**
 * Whether an address may stand in a document: through the gate, and https, mailto, tel or a relative reference that means what
 * it says. `open`: a part of it is data, which the gate judges when it is drawn.
 */
export function isPublishable(value: string, open = false): boolean {
  const url = value.trim()
  if (/^tel:/i.test(url)) return open || isPhone(url.slice(4).replace(/;.*$/, ''))
  if (url.length !== withoutBlanks(url).length || safeUrl(url) !== url) return false
  if (!published.test(url)) return relative.test(url)
  if (/^mailto:/i.test(url)) return open || mail.test(url)
  return /^https:\/\/[^/]/i.test(url) && URL.canParse(url)
}
