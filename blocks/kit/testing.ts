import type { AskField, RenderContext } from './block.ts'
import { escapeHtml } from './escape.ts'
import { Hole } from './hole.ts'
import { Html, html, isEmpty, url } from './html.ts'
import type { Op, Part } from './ops.ts'
import { safeUrl } from './url.ts'

/** For tests: what an expression stands for, given the repeated item around it. */
export type Values = readonly ((item: unknown) => unknown)[]

/** For tests: the shortest interpreter of what `ops.ts` says, to hold blocks (and the engine) against. */
export function fill(ops: readonly Op[], values: Values = [], item?: unknown): string {
  const value = (expr: number): unknown => values[expr]?.(item)
  const joined = (parts: readonly Part[]): string => parts.map((part) => (typeof part === 'string' ? part : String(value(part) ?? ''))).join('')
  const one = (op: Op): string => {
    if (typeof op === 'string') return op
    switch (op[0]) {
      case 'text':
        return escapeHtml(joined(op[1]))
      case 'url':
        return escapeHtml(safeUrl(joined(op[1])))
      case 'when': {
        const empty = op[1].length === 1 && typeof op[1][0] === 'number' ? isEmpty(value(op[1][0])) : joined(op[1]) === ''
        return fill(empty ? op[3] : op[2], values, item)
      }
      case 'pick': {
        const key = joined(op[1])
        return fill(Object.hasOwn(op[2], key) ? (op[2][key] as readonly Op[]) : op[3], values, item)
      }
      case 'each':
        return (value(op[1]) as unknown[]).map((element) => fill(op[2], values, element)).join('')
      default:
        throw new Error(`a block may not make ${op[0]}`)
    }
  }
  return ops.map(one).join('')
}

export const asText = ({ ops }: Html): string => fill(ops)

/** For tests: a question, unanswered and without error. */
export const askedField = (more: Partial<AskField> = {}): AskField => ({
  name: 'orderNo',
  schema: { type: 'string' },
  label: 'Order number',
  optional: false,
  value: '',
  error: '',
  told: html`A1001`,
  sensitivity: 'personal',
  part: () => '',
  ...more,
})

/** For tests: a place to render in, with one question and text in every slot. */
export const testContext = (asked: Partial<AskField> = {}, more: Partial<RenderContext> = {}): RenderContext => ({
  id: 'n1',
  locale: 'en',
  dir: 'ltr',
  say: (words) => words.en,
  slot: (name) => html`<p>${name}</p>`,
  filled: () => true,
  ask: (name) => askedField({ name, ...asked }),
  asks: () => [askedField(asked)],
  help: { phone: '400 555 0100', hours: '9:00–21:00' },
  here: () => ({ action: url('/acme/app/here'), hidden: html`<input type="hidden" name="_f" value="_go">`, said: new Hole([]) }),
  form: () => ({
    action: url('/acme/app/result'),
    method: 'post',
    multipart: false,
    hidden: html`<input type="hidden" name="_f" value="n1">`,
    summary: new Html([]),
    orNotice: (form) => form,
    back: (view, label) => html`<button name="_go" value="${view}">${label}</button>`,
  }),
  view: (id) => url(`/acme/app/${id}`),
  standsIn: 'start',
  refused: '',
  firstPicture: () => false,
  way: (id, { look, inside, attributes, within = (link) => link }) =>
    within(html`<a class="${look}" href="${url(`/acme/app/${id ?? ''}`)}"${attributes ?? null}>${inside}</a>`),
  ...more,
})

/** The tags and attribute names of HTML, without its texts: throws where it is not plain, well-formed, quoted HTML. */
export function skeleton(markup: string): string[] {
  const found: string[] = []
  const open: string[] = []
  const token = /([^<>]*)<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\s*\/?>/gy
  let end = 0
  for (let match = token.exec(markup); match; match = token.exec(markup)) {
    end = token.lastIndex
    const [whole, , slash, name = '', attributes = ''] = match
    if (/^(?:script|style|iframe|object|embed|base|meta|link)$/.test(name)) throw new Error(`<${name}> has no place in a block`)
    const names = [...attributes.replace(/"[^"]*"/g, '""').matchAll(/\s([a-z][a-z-]*)/gi)].map(([, attribute]) => attribute as string)
    if (names.some((one) => /^(?:on.*|style|srcdoc)$/i.test(one))) throw new Error(`an attribute that runs: ${whole}`)
    if (/\s(?:href|src|action)="\s*(?:javascript|data|vbscript):/i.test(attributes)) throw new Error(`a URL that runs: ${whole}`)
    if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing: ${markup}`)
    } else if (!/^(?:input|img|br|hr|wbr|col|source|track|path|circle|ellipse|rect|line|polyline|polygon)$/.test(name)) open.push(name)
    found.push(slash ? `/${name}` : [name, ...names].join(' '))
  }
  if (/[<>]/.test(markup.slice(end))) throw new Error(`not well-formed: …${markup.slice(end, end + 80)}`)
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`)
  return found
}
