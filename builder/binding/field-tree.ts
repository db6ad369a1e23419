import type { Field } from '../../runtime/engine/fields.ts'

/** What is being picked: something to show as text, a list to repeat over, anything a condition can be about, or any value. */
export type Want = 'text' | 'list' | 'condition' | 'any'

export interface TreeRow {
  field: Field
  depth: number
  expandable: boolean
  expanded: boolean
  pickable: boolean
  /** labels from the root, for search results and screen readers */
  trail: readonly string[]
}

function isPickable(field: Field, want: Want): boolean {
  if (want === 'any') return true
  if (want === 'list') return field.type === 'list'
  if (want === 'condition') return field.type !== 'object'
  return field.type !== 'object' && field.type !== 'list'
}

/** Whether there is anything to pick in a field or below it. A list's inside can be named only where it is repeated. */
function leadsAnywhere(field: Field, want: Want): boolean {
  return isPickable(field, want) || below(field).some((one) => leadsAnywhere(one, want))
}

const below = (field: Field): readonly Field[] => (field.type === 'list' ? [] : (field.fields ?? []))

/** The rows a tree shows. With a query: what matches (by label or path) with everything above it, all open. */
export function treeRows(fields: readonly Field[], want: Want, open: ReadonlySet<string>, query = ''): TreeRow[] {
  const words = query
    .toLowerCase()
    .split(/[\s.›]+/)
    .filter(Boolean)
  const rows: TreeRow[] = []
  const visit = (list: readonly Field[], depth: number, above: readonly string[]): boolean => {
    let any = false
    for (const field of list) {
      if (!leadsAnywhere(field, want)) continue
      const trail = [...above, field.label]
      const index = rows.length
      const children = below(field).filter((one) => leadsAnywhere(one, want))
      const expanded = children.length > 0 && (words.length > 0 || open.has(field.path))
      rows.push({ field, depth, expandable: children.length > 0, expanded, pickable: isPickable(field, want), trail })
      const inside = expanded && visit(children, depth + 1, trail)
      const text = `${trail.join(' ')} ${field.path}`.toLowerCase()
      const own = words.every((word) => text.includes(word))
      if (words.length > 0 && !inside && !(own && isPickable(field, want))) rows.length = index
      else any = true
    }
    return any
  }
  visit(fields, 0, [])
  return rows
}

/** The field with this path, wherever it stands. */
export function findField(fields: readonly Field[], path: string): Field | undefined {
  for (const field of fields) {
    if (field.path === path) return field
    const inside = field.fields && findField(field.fields, path)
    if (inside) return inside
  }
  return undefined
}

/** Labels from the root to a field, for a chip's title. */
export function trailOf(fields: readonly Field[], path: string): string[] | undefined {
  for (const field of fields) {
    if (field.path === path) return [field.label]
    const inside = field.fields && trailOf(field.fields, path)
    if (inside) return [field.label, ...inside]
  }
  return undefined
}

/** The groups to open at first: the outermost ones, as long as few rows come of it. */
export function openAtFirst(fields: readonly Field[]): Set<string> {
  const own = fields.filter((field) => field.type === 'object' && (field.fields?.length ?? 0) > 0 && !['brand', 'touchpoint', 'customer'].includes(field.path))
  return new Set(own.slice(0, 3).map((field) => field.path))
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** A value of the samples in a few characters. */
export function sampleText(sample: unknown): string {
  if (sample === null || sample === undefined || sample === '') return ''
  if (Array.isArray(sample)) return `× ${sample.length}`
  if (typeof sample === 'object') return ''
  const text = instant.test(String(sample)) ? String(sample).slice(0, 16).replace('T', ' ') : String(sample)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
