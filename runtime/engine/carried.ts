import type { Release, ViewMeta } from './program.ts'

/** What one view uses of what the customer has given and done, and the views it leads to. Keys: `asks.q` for an answer, else the name of a deed. */
export interface ViewUse {
  uses: Set<string>
  /** `sets`: what is given or done on the way, so that what was known of it before does not matter there */
  ways: { to: string; sets: readonly string[] }[]
}

export const answerKey = (ask: string): string => `asks.${ask}`

/** Stands for every answer: an expression that takes `asks` as a whole may read any of them. */
export const anyAnswer = answerKey('*')

/** The keys an expression may use. Too many do no harm: a name in a text counts as well. */
export function usedIn(source: string, deeds: ReadonlySet<string>): string[] {
  const answers = [...source.matchAll(/\basks\b(?:\.([A-Za-z]\w*))?/g)].map(([, ask]) => (ask === undefined ? anyAnswer : answerKey(ask)))
  return [...answers, ...[...source.matchAll(/[A-Za-z]\w*/g)].flatMap(([name]) => (deeds.has(name) ? [name] : []))]
}

/**
 * What has to be carried to each view: what it uses, and what any view uses that can be reached from it before it is given anew
 * (the analysis of live variables, over the graph of views). Nothing else would ever be read again.
 */
export function carriedTo(views: Readonly<Record<string, ViewUse>>): Record<string, ReadonlySet<string>> {
  const carried = Object.fromEntries(Object.entries(views).map(([view, { uses }]) => [view, new Set(uses)]))
  for (let grown = true; grown; ) {
    grown = false
    for (const [view, { ways }] of Object.entries(views)) {
      const here = carried[view] as Set<string>
      for (const { to, sets } of ways)
        for (const key of carried[to] ?? []) {
          if (sets.includes(key) || here.has(key)) continue
          here.add(key)
          grown = true
        }
    }
  }
  return carried
}

/** The same as the edge reads it. */
export function carriedMeta(keys: ReadonlySet<string>, asks: Release['asks']): NonNullable<ViewMeta['carries']> {
  return {
    asks: Object.keys(asks).filter((name) => keys.has(anyAnswer) || keys.has(answerKey(name))),
    done: [...keys].filter((key) => !key.startsWith('asks.')).sort(),
  }
}

interface Given {
  asks: Readonly<Record<string, unknown>>
  done?: Readonly<Record<string, unknown>> | undefined
}

/** Whether the way to a view has to be a post: what it carries is not for everyone, and may not stand in an address. */
export function mustPost({ views, asks }: Release, view: string, given: Given): boolean {
  const carries = views[view]?.carries
  const isCarried = (name: string): boolean => carries === undefined || carries.asks.includes(name)
  return (
    Object.keys(given.asks).some((name) => asks[name]?.sensitivity !== 'public' && isCarried(name)) ||
    Object.keys(given.done ?? {}).some((name) => carries === undefined || carries.done.includes(name))
  )
}

const none: Readonly<Record<string, true>> = {}

/** The views to which the way has to be a post, as expressions find them. */
export function postedViews(release: Release, given: Given): Readonly<Record<string, true>> {
  const all = Object.keys(given.asks).every((name) => release.asks[name]?.sensitivity === 'public')
  if (all && Object.keys(given.done ?? {}).length === 0) return none
  return Object.fromEntries(Object.keys(release.views).flatMap((view) => (mustPost(release, view, given) ? [[view, true] as const] : [])))
}

/** The answers that the address of a view names: public ones that it carries. */
export function addressAsks({ views, asks }: Release, view: string): readonly string[] {
  const carries = views[view]?.carries
  return Object.keys(asks).filter((name) => asks[name]?.sensitivity === 'public' && (carries === undefined || carries.asks.includes(name)))
}
