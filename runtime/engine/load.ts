import { isDated } from '../../schemas/day-bounds.ts'
import { isFileSchema } from '../../schemas/file-rules.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { addressAsks } from './carried.ts'
import { celEnvironment } from './cel.ts'
import { type Evaluate, prepare } from './evaluate.ts'
import type { Manner } from './format.ts'
import { partsOf } from './posted-texts.ts'
import type { Expression, Program, Release } from './program.ts'
import { inOrder, type Run, runOps, type Segment, segments } from './run-ops.ts'
import { type BoundTitle, boundTitle } from './title.ts'

/** One language of a release, prepared: expressions parsed, operations turned into functions. Kept per isolate. */
export interface Loaded {
  release: Release
  program: Program
  exprs: readonly Evaluate[]
  views: Readonly<Record<string, { title: string; bound?: BoundTitle; whole: Run; segments: readonly Segment[] }>>
  /** expressions of data and command inputs */
  inputs: readonly Evaluate[]
  /** questions by what a page has ready for them */
  asks: AsksByKind
}

/** Names of questions, with their schemas: most pages have some of them or none. */
export type AsksByKind = Readonly<Record<'file' | 'dated' | 'several' | 'inParts' | 'zoned', readonly (readonly [name: string, schema: JsonSchema])[]>>

function asksByKind({ asks }: Release): AsksByKind {
  const all = Object.entries(asks).map(([name, { schema }]) => [name, schema] as const)
  return {
    file: all.filter(([, schema]) => isFileSchema(schema)),
    dated: all.filter(([, schema]) => isDated(schema)),
    several: all.filter(([, { type }]) => type === 'array'),
    zoned: all.filter(([, { format }]) => format === 'date-time'),
    inParts: all.filter(([, schema]) => partsOf(schema, '') !== null),
  }
}

/** A link names what the view it leads to carries. */
const inAddress = (one: Expression, release: Release): Expression =>
  'query' in one && one.to !== undefined ? { query: one.query, only: addressAsks(release, one.to) } : one

/** Prepares one language; the default one where the release does not have it. */
export function load(release: Release, locale: string): Loaded {
  const program = release.programs[locale] ?? (release.programs[release.locales[0] as string] as Program)
  const manner: Manner = { locale: program.locale, timeZone: release.timeZone, currency: release.currency }
  const env = celEnvironment(manner, false)
  const prepared = (expressions: readonly Expression[]): Evaluate[] => {
    const made: Evaluate[] = []
    for (const one of expressions) made.push(prepare(inAddress(one, release), env, manner, made))
    return made
  }
  const exprs = prepared(program.exprs)
  const inputs = prepared(release.exprs)
  const views = Object.fromEntries(
    Object.entries(program.views).map(([id, { title, bound, ops }]) => [
      id,
      { title, ...(bound && { bound: boundTitle(bound, exprs) }), whole: runOps(inOrder(ops), exprs), segments: segments(ops, exprs) },
    ]),
  )
  return { release, program, exprs, inputs, views, asks: asksByKind(release) }
}
