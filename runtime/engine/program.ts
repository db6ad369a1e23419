import type { Expr, Op, Part, PropsTemplate } from '../../blocks/kit/ops.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Refusal } from './answer.ts'

/** An expression, ready to be loaded: a plain path is walked, a query is written from the answers so far, everything else is run by CEL. */
export type Expression = { path: readonly string[] } | { cel: string } | QueryExpression

/** The query of a link (`?count=40&q=…`, or nothing): the answers so far, as public as they have to be for that, with some set anew. */
export interface QueryExpression {
  query: readonly (readonly [ask: string, value: readonly Part[]])[]
  /** of the answers so far only these; all, where it is absent */
  only?: readonly string[]
  /** the view it leads to: of the answers so far those that it carries */
  to?: string
}

/** One language's view. */
export interface ViewProgram {
  /** where it holds data: what stands there without them */
  title: string
  bound?: Extract<Op, readonly ['title', ...unknown[]]>
  ops: readonly Op[]
}

/** One language of an app: what `load` prepares and `render` runs. */
export interface Program {
  locale: string
  dir: 'ltr' | 'rtl'
  /** what the app is for, in one sentence; absent in older releases */
  job?: string
  /** what the page's script says where there is no connection */
  offline?: string
  exprs: readonly Expression[]
  views: Readonly<Record<string, ViewProgram>>
}

/** A question as the edge needs it: to read, to check, to say what is wrong. */
export interface AskMeta {
  /** the brand's fact, if it is one: what a handoff speaks of */
  fact?: string
  schema: JsonSchema
  optional: boolean
  sensitivity: 'public' | 'personal' | 'sensitive'
  label: Readonly<Record<string, string>>
  help?: Readonly<Record<string, string>>
  options?: readonly { value: string | number; label: Readonly<Record<string, string>> }[]
  /** HTML autofill token */
  autocomplete?: string
  /** of several answers, the one that goes with no other ("none of these") */
  alone?: string | number
}

/** A datum a view fetches. `input` is a props template over the expressions of the release's default program. */
export interface DataMeta {
  /** index into `Release.services` */
  service: number
  input: PropsTemplate
  /** the earliest view that asks what this datum needs: where a refusal leads back to */
  back?: string
}

export interface FormMeta {
  view: string
  next: string
  /** the asks its fields ask, in order */
  asks: readonly string[]
  method: 'get' | 'post'
  /** questions that are not always asked: see `conditionsOf` */
  conditions?: Readonly<Record<string, { when: readonly Expr[] | null; nodes: readonly string[] }>>
  command?: {
    service: number
    input: PropsTemplate
    /** name under which the answer is in scope of the next view */
    as?: string
    /** views that refusals lead to, by code; the others are said above the form */
    refused?: Readonly<Record<string, string>>
  }
}

export interface ViewMeta {
  /** asks that must have been answered before this view can be shown */
  needs: readonly string[]
  data: Readonly<Record<string, DataMeta>>
  /** node ids of its forms */
  forms: readonly string[]
  /** instead of this view another, where its condition (in `Release.exprs`) holds; the first that does */
  guards?: readonly { when: Expr; to: string }[]
  /** showing it, with all its data answered, is the app's outcome */
  ends: boolean
  /** the view of the form whose deed this view tells of: without the deed, that is where to go */
  after?: string
  /** has a place to say that a changed version of a command was not sent; absent in older releases */
  replays?: true
  /** what is taken along to it (`carriedTo`): answers by ask, and deeds by the name of what they answered; absent in older releases: all of it */
  carries?: { asks: readonly string[]; done: readonly string[] }
  /** the public answers that decide what is on it: its canonical address names these and no others */
  canonical?: readonly string[]
  /** what of the release's css this view can use, in all its languages; absent in older releases: all of it */
  css?: string
  /** GET, all asks public, all services shared, no command form: the response may be kept for everyone */
  shared: boolean
}

/** A service as a release remembers it: everything but its secrets, which are named only. */
export interface ServiceSnapshot {
  id: string
  version: string
  kind: 'query' | 'command'
  system: string
  http: { method: string; url: string; query?: Record<string, string>; headers?: Record<string, string>; body?: unknown }
  input: JsonSchema
  output: JsonSchema
  map?: string
  refusals: readonly (Refusal & { when: string })[]
  /** of a command: how to ask how the deed with a key ended */
  outcome?: { url: string; query?: Record<string, string>; headers?: Record<string, string> }
  /** of a command: whether a version that was changed after the first was sent may be sent as a request of its own; `never` without it */
  resend?: 'allowed' | 'never'
  /** caps of refused tries; what it does not say stands in `edge/attempts/caps.ts` */
  attempts?: { perClient?: number; perApp?: number; perKey?: number; minutes?: number; key?: string }
  cache: { scope: 'shared' | 'customer' | 'none'; fresh: number; whileRevalidate: number; ifError: number }
  /** ms */
  timeout: number
}

/** An immutable compiled app. Its name is the hash of its bytes as JSON (`runtime/edge` computes it): the order of fields counts. */
export interface Release {
  format: 1
  brand: string
  app: string
  outcome: string
  start: string
  locales: readonly string[]
  timeZone: string
  currency: string
  css: string
  /** '' where the app needs none */
  script: string
  programs: Readonly<Record<string, Program>>
  /** expressions of data and command inputs (they do not depend on the language) */
  exprs: readonly Expression[]
  asks: Readonly<Record<string, AskMeta>>
  views: Readonly<Record<string, ViewMeta>>
  forms: Readonly<Record<string, FormMeta>>
  services: readonly ServiceSnapshot[]
  brandName: Readonly<Record<string, string>>
}

/** The css of one view. */
export const cssOf = ({ css, views }: Release, view: string): string => views[view]?.css ?? css

/** Whether all that is kept of a customer may stand in an address (see `isOpen`, of the app it was compiled from). */
export const isOpenRelease = ({ asks, forms }: Release): boolean =>
  Object.values(asks).every(({ sensitivity }) => sensitivity === 'public') && Object.values(forms).every(({ command }) => command?.as === undefined)

export type { Expr, Op, Part, PropsTemplate }
