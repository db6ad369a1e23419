/** What a view is besides its root. */
export interface Standing {
  url: string
  title: string
  /** what it wears: each view brings the css that it uses */
  css: string
  /** false where the server forbids to keep it: Back then asks the server again */
  keep: boolean
}

/** One view as it stands in the root, or as it will. Kept in memory only: what was typed lives on in its nodes. */
export interface View extends Standing {
  /** attributes of the root that differ from view to view; null where absent */
  varying: readonly (string | null)[]
  nodes: readonly Node[]
  /** where the customer was in it */
  top: number
  focus: Element | null
}

const varying = ['lang', 'dir', 'data-app', 'data-view', 'data-outcome', 'data-offline']

export const rootOf = (page: ParentNode): HTMLElement | null => page.querySelector<HTMLElement>('.tl')

/** The name of the script a page came with (`engine/script-name.ts`): another release may bring another. */
export const scriptOf = (page: ParentNode): string | undefined => page.querySelector<HTMLElement>('script[data-name]')?.dataset.name

/** A fetched page without its style, and that: parsed, it would be held against the policy of the page that stands, which knows its own only. */
export function readPage(text: string): { page: Document; css: string } {
  const [style = '', css = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? []
  const page = new DOMParser().parseFromString(text.replace(style, ''), 'text/html')
  // What came late stands behind, and this says where it belongs (engine/parts.ts). A page that loads is put right by the browser.
  const late = page.querySelector<HTMLTemplateElement>('template[shadowrootmode]')
  if (late) late.parentElement!.attachShadow({ mode: 'open' }).append(late.content)
  return { page, css }
}

export const takeView = (root: HTMLElement, { url, title, css, keep }: Standing): View => ({
  url,
  title,
  css,
  keep,
  varying: varying.map((name) => root.getAttribute(name)),
  nodes: [...root.childNodes],
  top: scrollY,
  focus: (root.getRootNode() as Document).activeElement,
})

/** What stays as it is is not set anew: browsers look at the style of everything again where a language is set, even to what it was. */
export function putView(root: HTMLElement, view: View): void {
  root.replaceChildren(...view.nodes)
  varying.forEach((name, i) => {
    const value = view.varying[i]
    if (value == null) root.removeAttribute(name)
    else if (value !== root.getAttribute(name)) root.setAttribute(name, value)
  })
}
