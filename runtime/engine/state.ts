import type { Answer } from './answer.ts'
import type { PageHead } from './head.ts'

/** What a view is rendered with, beside its program. Everything comes in: the engine knows no clock, request or storage. */
export interface ViewState {
  /** epoch milliseconds */
  now: number
  /** answers so far, by ask name; absent where not given */
  asks: Readonly<Record<string, unknown>>
  /** what was typed, as text, by ask name: shown again in the controls (defaults to `asks`) */
  typed?: Readonly<Record<string, string>>
  /** problems of the form just posted, by ask name, in words of the page's language */
  errors?: Readonly<Record<string, string>>
  /** the form just posted, where it has errors: `{ f1: true }` */
  failed?: Readonly<Record<string, boolean>>
  /** a message about the form just posted (a refusal, an unknown outcome), by form id */
  notices?: Readonly<Record<string, Notice>>
  /** the view's data; a promise is awaited where it is needed and everything before it is sent first */
  data: Readonly<Record<string, Answer | Promise<Answer>>>
  /** until it is over, parts wait for each other; without it they never do */
  patience?: Promise<unknown>
  /** until it is over, the head waits for the data of the view's title; without it it does not */
  titlePatience?: Promise<unknown>
  /** answers of commands done before this view, by the name the form gave them */
  done?: Readonly<Record<string, unknown>>
  customer?: Readonly<Record<string, unknown>>
  touchpoint?: Readonly<Record<string, unknown>>
  /** what the page's head says of it; without it, its title only */
  head?: PageHead
  /** hidden fields of a form: sealed context, sealed idempotency key. Base64url, so they need no escaping */
  seal?(form: string): { context?: string; key?: string }
  /** this view answers the first version of a command, and a changed one came under the same idempotency key */
  replay?: Replay
}

/** That the changed version was not sent, in words; `resend` sends it under a key of its own. */
export interface Replay {
  text: string
  next: string
  resend?: {
    /** the form's node id */
    form: string
    /** sealed: the answers that were not sent, and the key they go under */
    context: string
    key: string
    label: string
  }
}

export interface Notice {
  tone: 'info' | 'warn' | 'bad'
  text: string
  next?: string
  /** the service's own word on what was sent, which may be put right */
  refused?: true
  /** it stands in the form's place, and not above it: nothing is to be sent a second time */
  instead?: true
  /** what the button that looks how the deed ended says; where there is nothing to look at, there is none */
  check?: string
  /** how often it has been looked at */
  checks?: string
}
