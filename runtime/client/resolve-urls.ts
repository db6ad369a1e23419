/** Makes every address in a fetched page whole: in the host's document a relative one would mean the host. */
export function resolveUrls(root: Element, base: string): void {
  const whole = (url: string) => new URL(url, base).href
  for (const name of ['href', 'src', 'action', 'formaction', 'poster']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) as string
      // `#id` means a place in this very view.
      if (value[0] !== '#') element.setAttribute(name, whole(value))
    }
  }
  for (const image of root.querySelectorAll('[srcset]')) {
    const sources = (image.getAttribute('srcset') as string).trim().split(/\s*,\s+/)
    image.setAttribute('srcset', sources.map((source) => source.replace(/^\S+/, whole)).join(', '))
  }
}
