import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Message } from '../../schemas/problem.ts'
import type { Bound, Hole, Text } from './hole.ts'
import type { Html, SafeUrl, Value } from './html.ts'

/** One question, as a block that asks it sees it. `value` and `error` are filled when the view is rendered. */
export interface AskField {
  /** the ask's name: the `name` of the control */
  name: string
  schema: JsonSchema
  label: string
  help?: string
  options?: readonly { value: string | number; label: string }[]
  optional: boolean
  /** HTML autofill token */
  autocomplete?: string
  /** the answer so far, as text */
  value: Text
  /** what is wrong with it, in words; empty where nothing is */
  error: Text
  /** the answer so far as people read it: options by their names, dates written out, what is sensitive masked; empty before */
  told: Html
  sensitivity: 'public' | 'personal' | 'sensitive'
  /** the first view that asks it */
  askedIn?: string
  /** of a question for a file: the one that is kept already; empty where none is */
  file?: { name: Text; size: Text }
  /** of a date with bounds: the first and the last day it takes */
  days?: { min: Text; max: Text }
  /** one part of the answer, for a block with a control for each (`runtime/engine/posted-texts.ts`) */
  part(name: string): Text
  /** not empty where this option is among the answers; for a question with several (`schema.type: array`) */
  chosen?(option: string | number): Bound<string | boolean>
}

/** What a form block needs to know of the place it posts to. */
export interface FormTarget {
  action: SafeUrl
  method: 'get' | 'post'
  /** it asks for a file, which goes along as a part of its own */
  multipart: boolean
  /** the hidden fields (form id, sealed context, sealed key) */
  hidden: Html
  /** the fields' problems after a post: a summary that links to each; empty before */
  summary: Html
  /** the form, or what stands in its place while nobody can say how its deed ended */
  orNotice(form: Html, title: Html): Html
  /** a button to a view, which takes along what has been typed, right or not yet */
  back(view: string, label: Text): Html
}

/** What a render function may know beside its props. */
export interface RenderContext {
  /** unique on the page; the node's id, inside `each` with its index */
  id: Text
  locale: string
  dir: 'ltr' | 'rtl'
  /** the block's own words in the page's language */
  say(words: Message): string
  /** the nodes in a slot */
  slot(name: string): Html
  /** whether a slot has any node */
  filled(name: string): boolean
  /** the question with this name */
  ask(name: string): AskField
  /** all the app's questions, in order */
  asks(): readonly AskField[]
  /** how to reach a person, as the brand says it */
  help: Help
  /** a form that posts to the view it stands in, with all that has been given; `said` is what the customer has told by it */
  here(said: string): { action: SafeUrl; hidden: Html; said: Hole }
  /** not empty where the service refused what the form around had sent: what it asks has to be in sight */
  refused: Bound<string | boolean>
  /** where this form goes: the view it leads to (`next`) */
  form(next: string): FormTarget
  /** the address of a view of this app */
  view(id: string): SafeUrl
  /** the view it stands in */
  standsIn: string
  /** whether this is the first picture of its view: on screen at once, so that nothing is gained by waiting */
  firstPicture(): boolean
  /** a way to a view of this app (null: the one it stands in) that takes along what the customer has given */
  way(view: string | null, way: Way): Html
}

/** The way to a person that a brand gives on every page. */
export interface Help {
  phone?: string
  hours?: string
  url?: string
}

/** A link where all of an app's questions are public, else a button of a form that posts what is sealed: nothing personal is in an address. */
export interface Way {
  /** its classes */
  look: Text | Html
  /** what it says */
  inside: Value
  /** answers it gives, by ask: a page size, a filter, which article. Not inside a form */
  set?: Readonly<Record<string, Text>>
  /** attributes for the link or button (`html\` aria-current="step"\``) */
  attributes?: Html
  /** what the link or button stands in, a heading for one: a form may not stand there, so it stands around it */
  within?(control: Html): Html
}

export type { JsonSchema }

export interface Slot {
  label: Message
  /** block groups that may stand here; everything without it */
  accepts?: readonly Group[]
}

export type Group = 'layout' | 'content' | 'data' | 'input' | 'journey'

/** Something wrong that a schema cannot say. `path` is inside the props (`items[2].state`). */
export interface Hazard {
  code: string
  path: string
  message: Message
}

export interface Block<P = Record<string, unknown>> {
  type: string
  /** raised with every change of the schema's meaning; `migrate` brings older props up */
  version: number
  group: Group
  label: Message
  /** one line: what a composer would use it for */
  hint: Message
  /** words a composer may search by, in both languages */
  keywords: readonly string[]
  slots?: Readonly<Record<string, Slot>>
  /** blocks whose parts it shows: their css goes along */
  borrows?: readonly string[]
  render(props: P, context: RenderContext): Html
  /** props (in English, with zh-CN beside it) that show the block at its best: palette picture, contract test */
  sample: { props: P; 'zh-CN'?: Partial<P> }
  /** props for a freshly placed one, per language; what only the visit knows is bound (`{ $: 'now' }`) */
  fresh?: Readonly<Record<keyof Message, { readonly [K in keyof P]?: P[K] | { readonly $: string } }>>
  /** what it asks has to be public: the customer does not see what it answers */
  onlyPublic?: boolean
  /** of a block that asks: the question a fresh one begins with, in both languages */
  question?: FreshQuestion
  /** of a block that asks several: the one of each prop */
  questions?: Readonly<Record<string, FreshQuestion>>
  hazards?(props: P): Hazard[]
  /** `migrate[n]` brings props of version n to n + 1 */
  migrate?: Readonly<Record<number, (props: Record<string, unknown>) => Record<string, unknown>>>
}

export interface FreshQuestion {
  value: JsonSchema
  label: Message
  optional?: boolean
  options?: readonly { value: string | number; label: Message }[]
}

/** A block together with what the generator read beside it. */
export interface RegisteredBlock extends Block {
  schema: JsonSchema
  /** minified; its class names start with `tl-<type>`, what blocks share stands in `base.css` */
  css: string
  /** every class its render and client files may put on the page, for pruning the css of what is rendered late */
  classes: readonly string[]
}

export const defineBlock = <P>(block: Block<P>): Block<P> => block
