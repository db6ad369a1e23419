import type { App } from '../../schemas/documents.ts'
import { type Path, read } from './json.ts'
import type { Step } from './step.ts'

/** Translations by locale, then by key (`node.prop`). */
export type Strings = Readonly<Record<string, Readonly<Record<string, string>>>>

const owner = (key: string): string => key.slice(0, key.indexOf('.'))

/** The translations that belong to these nodes. */
export function stringsOf(app: App, ids: ReadonlySet<string>): Strings {
  const found: Record<string, Record<string, string>> = {}
  for (const [locale, texts] of Object.entries(app.strings ?? {})) {
    const own = Object.entries(texts).filter(([key]) => ids.has(owner(key)))
    if (own.length > 0) found[locale] = Object.fromEntries(own)
  }
  return found
}

/** The same translations for nodes that have been given new ids. */
export function renameStrings(strings: Strings, ids: ReadonlyMap<string, string>): Strings {
  const renamed = (key: string) => (ids.get(owner(key)) ?? owner(key)) + key.slice(owner(key).length)
  return Object.fromEntries(
    Object.entries(strings).map(([locale, texts]) => [locale, Object.fromEntries(Object.entries(texts).map(([key, text]) => [renamed(key), text]))]),
  )
}

/** Adds translations; those of languages the app does not speak stay away. */
export function addStrings(app: App, strings: Strings): Step[] {
  const locales = Object.entries(strings).filter(
    ([locale, texts]) => app.locales.includes(locale) && locale !== app.locales[0] && Object.keys(texts).length > 0,
  )
  if (locales.length === 0) return []
  if (!app.strings) return [{ op: 'set', path: ['strings'], value: Object.fromEntries(locales) }]
  return locales.map(([locale, texts]) => ({ op: 'set', path: ['strings', locale], value: { ...app.strings?.[locale], ...texts } }))
}

/** Takes away the translations whose key is no longer wanted; a language left with none goes with them. */
export function dropStrings(app: App, unwanted: (key: string) => boolean): Step[] {
  const steps: Step[] = []
  for (const [locale, texts] of Object.entries(app.strings ?? {})) {
    const kept = Object.entries(texts).filter(([key]) => !unwanted(key))
    if (kept.length === Object.keys(texts).length) continue
    steps.push(kept.length === 0 ? { op: 'set', path: ['strings', locale] } : { op: 'set', path: ['strings', locale], value: Object.fromEntries(kept) })
  }
  return steps
}

export const dropStringsOf = (app: App, ids: ReadonlySet<string>): Step[] => dropStrings(app, (key) => ids.has(owner(key)))

/** Sets a value, making the objects on the way to it; undefined takes it away. */
export function setIn(app: App, path: Path, value: unknown): Step[] {
  for (let depth = 1; depth < path.length; depth++) {
    if (read(app, path.slice(0, depth)) !== undefined) continue
    // An item of a list that is not there cannot be made by what it holds.
    if (value === undefined || path.slice(depth - 1).some((step) => typeof step === 'number')) return []
    return [{ op: 'set', path: path.slice(0, depth), value: path.slice(depth).reduceRight((inner: unknown, key) => ({ [key]: inner }), value) }]
  }
  return [value === undefined ? { op: 'set', path } : { op: 'set', path, value }]
}
