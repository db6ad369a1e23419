import { type Rect, union } from './rect.ts'

/** One appearance of a node on the page: what stands between its two comments. A node inside `each` appears many times. */
export interface Mark {
  id: string
  start: Comment
  end: Comment
}

/** The marks in a piece of the page, outer before inner. */
export function readMarks(root: Node): Mark[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const open: { id: string; start: Comment; at: number }[] = []
  const marks: (Mark | null)[] = []
  while (walker.nextNode()) {
    const comment = walker.currentNode as Comment
    if (comment.data.startsWith('[')) {
      open.push({ id: comment.data.slice(1), start: comment, at: marks.length })
      marks.push(null)
    } else if (comment.data === ']') {
      const began = open.pop()
      if (began) marks[began.at] = { id: began.id, start: began.start, end: comment }
    }
  }
  return marks.filter((mark) => mark !== null)
}

/** Where a mark is seen, in client coordinates; null where nothing of it is. Elements are asked, not a Range: a page full of live ranges is slow to change. */
export function rectOf({ start, end }: Mark): Rect | null {
  const rects: Rect[] = []
  for (let node = start.nextSibling; node && node !== end; node = node.nextSibling) {
    if (!(node instanceof Element)) continue
    const rect = node.getBoundingClientRect()
    if (rect.width > 0 || rect.height > 0) rects.push(rect)
  }
  return rects.length === 1 ? rects[0]! : union(rects)
}

/** Takes a mark and what is inside off the page, for keeping or for throwing away. */
export function lift({ start, end }: Mark): DocumentFragment {
  const range = document.createRange()
  range.setStartBefore(start)
  range.setEndAfter(end)
  return range.extractContents()
}

/** The first element a mark has. */
export function firstElement({ start, end }: Mark): Element | null {
  for (let node = start.nextSibling; node && node !== end; node = node.nextSibling) if (node instanceof Element) return node
  return null
}
