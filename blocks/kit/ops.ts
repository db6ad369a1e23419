/**
 * What a view becomes: literal HTML and the few operations that need data. Plain JSON, so that a release can be stored
 * and rendered years later by the same interpreter (`runtime/engine/render.ts`).
 */

/** Index into the program's table of expressions. */
export type Expr = number

/** Text with expressions in it: strings are literal (not yet escaped), numbers are expressions. */
export type Part = string | Expr

export type Op =
  /** literal HTML */
  | string
  /** parts joined, escaped for text and for double-quoted attributes */
  | readonly ['text', readonly Part[]]
  /** parts joined, passed through the URL gate, escaped */
  | readonly ['url', readonly Part[]]
  /** first list when the joined parts are not empty (a single expression: neither null, false, '' nor []), else the second */
  | readonly ['when', readonly Part[], readonly Op[], readonly Op[]]
  /** the case named by the joined parts, else the last list */
  | readonly ['pick', readonly Part[], Readonly<Record<string, readonly Op[]>>, readonly Op[]]
  /** once per element of a list; `item` and `index` are in scope */
  | readonly ['each', Expr, readonly Op[]]
  /** body, once every named datum of the view has arrived; the datum's fallback (once a view) where it failed. Last: the form it stands in */
  | readonly ['need', readonly string[], readonly Op[], string?]
  /** a view's nodes, one list for each: those whose data are late are let by (`runtime/engine/parts.ts`) */
  | readonly ['parts', readonly (readonly Op[])[]]
  /** a block whose output's shape depends on data: type@version, props template, slots, element id, and the form it stands in */
  | readonly ['call', string, PropsTemplate, Readonly<Record<string, readonly Op[]>>, readonly Part[], string?]
  /** the text of a view's title, once every named datum has arrived; the last where one failed or the text is empty */
  | readonly ['title', readonly string[], readonly Part[], string]
  /** the hidden fields of the form with this node id: form id, sealed context, sealed idempotency key */
  | readonly ['seal', string]
  /** where it is said that a changed version of a command was not sent (`runtime/engine/replay-notice.ts`) */
  | readonly ['replay']

/** Props with expressions in them: `{ '$': expr }` is a whole value, `{ '~': parts }` text, `{ '*': [expr, template] }` an item repeated. */
export type PropsTemplate = unknown
