/** One view as it stands in the root, or as it will. Kept in memory only: what was typed lives on in its nodes. */
export interface View {
  url: string
  title: string
  /** attributes of the root that differ from view to view; null where absent */
  attributes: readonly (string | null)[]
  nodes: readonly Node[]
  /** false where the server forbids to keep it: Back then asks the server again */
  keep: boolean
  /** where the customer was in it */
  top: number
  focus: Element | null
}

const varying = ['lang', 'dir', 'data-app', 'data-view', 'data-outcome']

export const rootOf = (page: ParentNode): HTMLElement | null => page.querySelector<HTMLElement>('.tl')

/** The text that names a release: its css and its script. */
export const releaseOf = (page: ParentNode): string => `${page.querySelector('style')?.textContent}${page.querySelector('script:not([src])')?.textContent}`

export const takeView = (root: HTMLElement, url: string, title: string, keep: boolean): View => ({
  url,
  title,
  attributes: varying.map((name) => root.getAttribute(name)),
  nodes: [...root.childNodes],
  keep,
  top: scrollY,
  focus: (root.getRootNode() as Document).activeElement,
})

export function putView(root: HTMLElement, view: View): void {
  varying.forEach((name, i) => {
    const value = view.attributes[i]
    if (value == null) root.removeAttribute(name)
    else root.setAttribute(name, value)
  })
  root.replaceChildren(...view.nodes)
}
