import type { TextPart } from '../../binding/template-text.ts'
import { normalise } from './text-model.ts'

/** A caret cannot stand between a chip and an edge, or between two chips, without a character there; this one is never part of the text. */
const zero = '\u200b'

export interface ChipFace {
  label: string
  /** how it is written ("Date"), if that is worth saying */
  how?: string
  /** the expression itself is shown */
  code?: boolean
  title: string
}

/** Draws the parts into the editable element. */
export function drawParts(into: HTMLElement, parts: readonly TextPart[], face: (expression: string) => ChipFace): void {
  const nodes: Node[] = []
  let wasText = false
  for (const part of parts) {
    if (typeof part === 'string') nodes.push(document.createTextNode(part))
    else {
      if (!wasText) nodes.push(document.createTextNode(zero))
      nodes.push(chip(part.hole, face(part.hole)))
    }
    wasText = typeof part === 'string'
  }
  if (parts.length > 0 && !wasText) nodes.push(document.createTextNode(zero))
  const last = parts.at(-1)
  // A newline at the very end has no line of its own until something follows it.
  if (typeof last === 'string' && last.endsWith('\n')) {
    const tail = document.createElement('br')
    nodes.push(tail)
  }
  into.replaceChildren(...nodes)
}

function chip(expression: string, face: ChipFace): HTMLElement {
  const element = document.createElement('span')
  element.className = face.code ? 'chip code' : 'chip'
  element.contentEditable = 'false'
  element.dataset.hole = expression
  element.title = face.title
  element.append(face.label)
  if (face.how) {
    const how = document.createElement('span')
    how.className = 'how'
    how.textContent = `· ${face.how}`
    element.append(how)
  }
  return element
}

/** The parts an editable element shows; browsers may have put line breaks and wrappers of their own into it. */
export function readParts(from: Node): TextPart[] {
  const parts: TextPart[] = []
  collect(from, parts, null)
  return normalise(parts)
}

/** Units before a point of the DOM. */
export function positionOf(root: HTMLElement, node: Node, offset: number): number {
  const parts: TextPart[] = []
  collect(root, parts, { node, offset })
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0)
}

/** Collects until the point, if one is given; true once it is reached. */
function collect(node: Node, parts: TextPart[], until: { node: Node; offset: number } | null): boolean {
  for (const [index, child] of [...node.childNodes].entries()) {
    if (until && until.node === node && until.offset === index) return true
    if (child instanceof Text) {
      const end = until?.node === child ? until.offset : child.data.length
      parts.push(child.data.slice(0, end).replaceAll(zero, ''))
      if (until?.node === child) return true
    } else if (child instanceof HTMLElement && child.dataset.hole !== undefined) {
      if (until && child.contains(until.node)) return true
      parts.push({ hole: child.dataset.hole })
    } else if (child instanceof HTMLBRElement) {
      // The last one is a browser's own placeholder, or ours: line breaks of the text are characters.
      if (child.nextSibling !== null || node.childNodes.length === 0) parts.push('\n')
    } else if (child instanceof HTMLElement) {
      if (child.tagName === 'DIV' && parts.length > 0) parts.push('\n')
      if (collect(child, parts, until)) return true
    }
  }
  return until !== null && until.node === node
}

/** The DOM point of a position. */
export function pointAt(root: HTMLElement, position: number): { node: Node; offset: number } {
  let left = position
  let last: { node: Node; offset: number } = { node: root, offset: root.childNodes.length }
  for (const child of root.childNodes) {
    if (child instanceof Text) {
      const shown = child.data.replaceAll(zero, '').length
      if (left <= shown && (left < shown || shown > 0 || child.data === zero)) {
        if (left === 0 && child.data === zero) return { node: child, offset: 1 }
        return { node: child, offset: left }
      }
      left -= shown
      last = { node: child, offset: child.data.length }
    } else if (child instanceof HTMLElement && child.dataset.hole !== undefined) left -= 1
  }
  return last
}
