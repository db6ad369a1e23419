import { diffSteps } from './document-diff.ts'
import { type JsonPlace, jsonPlaces, placeOf } from './json-position.ts'
import { printJson } from './print-json.ts'

/** One replacement: characters from `start` to `end` become `text`. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/** More changes than this are not an edit but another document: it is printed anew. */
const many = 40

/** The JSON text of a document made from the text of another, changed only where the documents differ: a person's own layout stays. */
export function rewrite(text: string, before: unknown, after: unknown): string {
  const steps = diffSteps(before, after)
  if (steps.length === 0) return text
  let now = text
  if (steps.length <= many && steps.every((step) => step.path.length > 0)) {
    for (const step of steps) {
      const next = applySet(now, step.path, step.value, step.at)
      if (next === null) return printJson(after)
      now = next
    }
    if (agrees(now, after)) return now
  }
  return printJson(after)
}

function agrees(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value)
  } catch {
    return false
  }
}

function applySet(text: string, path: readonly (string | number)[], value: unknown, at?: number): string | null {
  const root = jsonPlaces(text)
  const parent = root && placeOf(root, path.slice(0, -1))
  if (!parent?.whole) return null
  const key = path[path.length - 1] as string | number
  const { place } = parent
  const index = place.children.findIndex((child) => child.step === key)
  const child = place.children[index]
  if (child)
    return value === undefined
      ? removeChild(text, place, index)
      : replaceRange(text, child.place.start, child.place.end, printJson(value, indentAt(text, child.place.start), 1))
  if (value === undefined || place.kind !== 'object') return null
  const entry = (indent: string): string => `${JSON.stringify(key)}: ${printJson(value, indent, String(key).length + 4)}`
  if (place.children.length === 0) return replaceRange(text, place.start, place.end, `{ ${entry(indentAt(text, place.start))} }`)
  const position = Math.min(at ?? place.children.length, place.children.length)
  const neighbour = (place.children[Math.max(0, position - 1)] as JsonPlace['children'][number]).place
  const from = neighbour.keyStart ?? neighbour.start
  const lineStart = text.lastIndexOf('\n', from) + 1
  const ownLine = text.slice(lineStart, from).trim() === '' && lineStart > place.start
  const indent = ownLine ? text.slice(lineStart, from) : indentAt(text, from)
  const gap = ownLine ? `\n${indent}` : ' '
  return position === 0
    ? replaceRange(text, from, from, `${entry(indent)},${gap}`)
    : replaceRange(text, neighbour.end, neighbour.end, `,${gap}${entry(indent)}`)
}

function removeChild(text: string, place: JsonPlace, index: number): string {
  const { place: gone } = place.children[index] as JsonPlace['children'][number]
  const before = place.children[index - 1]?.place
  const after = place.children[index + 1]?.place
  if (before) return replaceRange(text, before.end, gone.end, '')
  if (after) return replaceRange(text, gone.keyStart ?? gone.start, after.keyStart ?? after.start, '')
  return replaceRange(text, place.start, place.end, place.kind === 'object' ? '{}' : '[]')
}

const replaceRange = (text: string, start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end)

/** The white space a line begins with. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? ''
}

/** The one replacement between two texts: what they share at both ends is left alone, so that a caret there stays where it is. */
export function singleEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < before.length - start && tail < after.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}
