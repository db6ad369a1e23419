import type { BlockNode } from '../../schemas/documents.ts'
import { firstElement, lift, type Mark, readMarks } from './marks.ts'

/** The customer's page inside a device: the root element and the marks in it. It changes as little of it as it can. */
export class Page {
  readonly root = document.createElement('div')
  #marks = new Map<string, Mark[]>()

  constructor() {
    this.root.className = 'tl'
  }

  /** Appearances of a node, in order; none where it is hidden or not in this view. */
  marks(id: string): readonly Mark[] {
    return this.#marks.get(id) ?? []
  }

  describe({ lang, app, view }: { lang: string; app: string; view: string }): void {
    const dir = /^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr'
    // An attribute set to what it was already would still have all styles computed again.
    for (const [name, value] of Object.entries({ lang, dir, 'data-app': app, 'data-view': view }))
      if (this.root.getAttribute(name) !== value) this.root.setAttribute(name, value)
  }

  replace(html: string): void {
    this.root.innerHTML = html
    demote(this.root.querySelector('main'))
    this.#marks = new Map()
    this.#add(readMarks(this.root))
  }

  /** Makes the page show these nodes in this order, drawing only those in `drawn` anew. False where it has lost its bearings. */
  patch(before: readonly BlockNode[], after: readonly BlockNode[], drawn: ReadonlyMap<string, string>): boolean {
    const first = before[0] && this.marks(before[0].id)[0]
    if (!first || before.some(({ id }) => this.marks(id).length !== 1)) return false
    const parent = first.start.parentNode
    // Between the last node before it and what follows the blocks stands a fixed point to build in front of.
    const anchor = document.createComment('')
    parent?.insertBefore(anchor, this.marks(before.at(-1)!.id)[0]!.end.nextSibling)
    const wanted = new Set(after.map(({ id }) => id))
    for (const { id } of before) if (!wanted.has(id) || drawn.has(id)) this.#drop(this.marks(id)[0]!)
    // What stays stands in the old order: the first of it is where the new order is built.
    const stays = before.find(({ id }) => wanted.has(id) && !drawn.has(id))
    let at: ChildNode = (stays && this.marks(stays.id)[0]?.start) ?? anchor
    for (const { id } of after) {
      const html = drawn.get(id)
      const there = this.marks(id)[0]
      if (html !== undefined) {
        const piece = document.createRange().createContextualFragment(html)
        const marks = readMarks(piece)
        at.before(piece)
        this.#add(marks)
      } else if (!there) {
        anchor.remove()
        return false
      } else if (there.start === at) at = there.end.nextSibling as ChildNode
      else at.before(lift(there))
    }
    anchor.remove()
    return true
  }

  #drop(mark: Mark): void {
    const gone = readMarks(lift(mark))
    for (const { id, start } of gone) {
      const left = this.marks(id).filter((one) => one.start !== start)
      if (left.length > 0) this.#marks.set(id, left)
      else this.#marks.delete(id)
    }
  }

  #add(marks: readonly Mark[]): void {
    for (const mark of marks) this.#marks.set(mark.id, [...(this.#marks.get(mark.id) ?? []), mark])
  }

  /** Gives containers with an empty slot room for a drop zone. */
  showEmpty(ids: readonly string[]): void {
    const wanted = new Set(ids.flatMap((id) => this.marks(id).map(firstElement)))
    for (const element of this.root.querySelectorAll('[data-canvas-empty]')) if (!wanted.has(element)) element.removeAttribute('data-canvas-empty')
    for (const element of wanted) element?.setAttribute('data-canvas-empty', '')
  }
}

/** The studio has a main part of its own; the page of a device that is tried is but something in it. */
function demote(main: HTMLElement | null): void {
  if (!main) return
  const part = document.createElement('div')
  for (const { name, value } of main.attributes) part.setAttribute(name, value)
  part.append(...main.childNodes)
  main.replaceWith(part)
}
