const moves = new EventTarget()

export const here = (): string => location.pathname

/** Goes to a page of the studio, as a link would. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path)
  else history.replaceState(null, '', path)
  moves.dispatchEvent(new Event('change'))
}

export function onMove(listener: () => void): () => void {
  moves.addEventListener('change', listener)
  addEventListener('popstate', listener)
  return () => {
    moves.removeEventListener('change', listener)
    removeEventListener('popstate', listener)
  }
}

/** The path of a plain click on a link to a page of the studio; null where the browser should follow it itself. */
export function linkOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.composedPath().find((place): place is HTMLAnchorElement => place instanceof HTMLAnchorElement)
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null
  return link.pathname
}
