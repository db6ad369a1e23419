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
  if (url.startsWith('//') || url.startsWith('/\\') || url.startsWith('\\')) return ''
  return allowed.test(url) || relative.test(url) ? url : ''
}
