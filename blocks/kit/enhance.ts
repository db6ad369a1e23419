/** What a block's script may know of the page it runs in. */
export interface Enhancing {
  /** the page's language */
  lang: string
  /** the words of the two languages by the page's: `say(['Copied', '已复制'])` */
  say(words: readonly [en: string, zh: string]): string
  /** the address of the view that stands; relative addresses mean something else in a host's page */
  url: string
}

/**
 * `<type>.client.ts` exports one as its default. It is called with every element that carries `data-tl="<type>"` when a
 * view stands, upgrades it in place and returns the way back (called when the view is left; it may be entered again).
 * Without it the element must work as it is. It reaches only apps that use the block.
 */
export type Enhance = (element: HTMLElement, page: Enhancing) => (() => void) | undefined
