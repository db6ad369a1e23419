/** Where a selection stands in an element of a shadow root: browsers disagree on how to ask. */
export function selectionIn(element: HTMLElement): StaticRange | Range | null {
  const root = element.getRootNode() as ShadowRoot & { getSelection?(): Selection | null }
  const selection = document.getSelection()
  // Chromium has its own method on the shadow root; Safari and Firefox answer through the standard one.
  const own = root.getSelection?.()
  if (own && own.rangeCount > 0) return within(element, own.getRangeAt(0))
  if (selection && 'getComposedRanges' in selection) {
    const [range] = (selection as Selection & { getComposedRanges(options: { shadowRoots: ShadowRoot[] }): StaticRange[] }).getComposedRanges({
      shadowRoots: [root],
    })
    if (range) return within(element, range)
  }
  return selection && selection.rangeCount > 0 ? within(element, selection.getRangeAt(0)) : null
}

const within = <R extends StaticRange | Range>(element: HTMLElement, range: R): R | null =>
  element.contains(range.startContainer) && element.contains(range.endContainer) ? range : null

export function putCaret(node: Node, offset: number): void {
  document.getSelection()?.collapse(node, offset)
}
