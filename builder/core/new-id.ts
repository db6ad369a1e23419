import type { App } from '../../schemas/documents.ts'
import { walkApp } from './walk.ts'

/** Gives ids that no node of an app has, and none twice: the type's first letter and the next free number, so that a diff reads well. */
export type NewId = (type: string) => string

export function newIds(app: App): NewId {
  const taken = new Set<string>()
  for (const { id } of walkApp(app)) taken.add(id)
  return (type) => unique(type.replace(/^data:/, '').charAt(0), taken)
}

function unique(letter: string, taken: Set<string>): string {
  let n = 1
  while (taken.has(`${letter}${n}`)) n++
  taken.add(`${letter}${n}`)
  return `${letter}${n}`
}

/** A name that is not taken: `wish`, or with the next free number. Letters and digits only, as names of asks, views and data are. */
export function freeName(wish: string, taken: Readonly<Record<string, unknown>>): string {
  const words = wish
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .trim()
    .split(' ')
  const camel = words.map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word.charAt(0).toUpperCase() + word.slice(1))).join('')
  const base = /^[a-z]/.test(camel) ? camel.slice(0, 36) : `v${camel}`.slice(0, 36)
  if (!Object.hasOwn(taken, base)) return base
  let n = 2
  while (Object.hasOwn(taken, `${base}${n}`)) n++
  return `${base}${n}`
}
