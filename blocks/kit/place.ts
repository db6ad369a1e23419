import type { Op } from './ops.ts'

/** Where in HTML something stands: in text, between the attributes of a tag, or inside a double-quoted attribute. */
export type Place = { kind: 'text' } | { kind: 'tag' } | { kind: 'attribute'; name: string; url: boolean }

const text: Place = { kind: 'text' }
const tag: Place = { kind: 'tag' }
const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'srcset', 'xlink:href', 'data', 'cite', 'background', 'ping', 'manifest'])
const forbidden = /^(?:on.*|style|srcdoc)$/i
/** What a template may go on with, per place: `attribute` when it opens one. */
const opening = /^\s+([a-z][a-z0-9:-]*)="/i
const bare = /^\s+[a-z][a-z0-9:-]*(?=[\s/>]|$)/i

/** The place after a piece of a template. Throws on markup in which a value could not be kept safe. */
function after(piece: string, start: Place): Place {
  if (start.kind === 'attribute' && start.url && piece[0] !== '"') throw new Error(`html: the whole of ${start.name} is one url(…)`)
  let at = start
  let rest = piece
  while (rest !== '') {
    if (at.kind === 'attribute') {
      const end = rest.indexOf('"')
      if (end === -1) return at
      rest = rest.slice(end + 1)
      at = tag
    } else if (at.kind === 'text') {
      const end = rest.indexOf('<')
      if (end === -1) return at
      if (/^<(?:script|style|!)/i.test(rest.slice(end))) throw new Error(`html: no ${rest.slice(end, end + 8)} in a template`)
      const name = /^<\/?[a-z][a-z0-9-]*/i.exec(rest.slice(end))
      if (!name) throw new Error(`html: write &lt; for a bare <: ${rest.slice(end, end + 20)}`)
      rest = rest.slice(end + name[0].length)
      at = tag
    } else {
      const opened = opening.exec(rest)
      const next = opened ?? bare.exec(rest) ?? /^\s*\/?>|^\s+$/.exec(rest)
      if (!next) throw new Error(`html: quote attributes with double quotes: ${rest.slice(0, 40)}`)
      rest = rest.slice(next[0].length)
      if (opened) {
        const name = (opened[1] as string).toLowerCase()
        if (forbidden.test(name)) throw new Error(`html: no ${name} attribute in a template`)
        at = { kind: 'attribute', name, url: urlAttributes.has(name) }
      } else if (next[0].endsWith('>')) at = text
    }
  }
  return at
}

const known = new WeakMap<TemplateStringsArray, readonly Place[]>()

/** The place of each value of a template. Read once per template, since places depend on its own text alone. */
export function placesOf(strings: TemplateStringsArray): readonly Place[] {
  const found = known.get(strings)
  if (found) return found
  const places: Place[] = []
  // A piece of an attribute list (`html\` checked\``, `html\` href="${…}"\``) is a template that starts inside a tag.
  let at: Place = opening.test(strings[0] as string) ? tag : text
  for (let i = 0; i < strings.length - 1; i++) {
    const piece = strings[i] as string
    at = after(piece, at)
    if (at.kind === 'attribute' && at.url && !piece.endsWith('="')) throw new Error(`html: the whole of ${at.name} is one url(…)`)
    // … or one whose first attribute is itself a value: `html\`${a} href="${…}"\``.
    const inText = at.kind === 'text' ? /\s[a-z][a-z0-9:-]*="$/i.exec(piece) : null
    places.push(inText ? after(inText[0], tag) : at)
  }
  known.set(strings, places)
  return places
}

/** Checks that operations may stand at a place inside a tag, and that each way through them ends where it began. */
export function checkOps(start: Place, ops: readonly Op[]): void {
  let at = start
  for (const op of ops) {
    if (typeof op === 'string') at = stay(after(op, at), start)
    else if (op[0] === 'when') for (const way of [op[2], op[3]]) checkOps(at, way)
    else if (op[0] === 'pick') for (const way of [...Object.values(op[2]), op[3]]) checkOps(at, way)
    else if (op[0] === 'each') checkOps(at, op[2])
    else if (op[0] === 'text' || op[0] === 'url') {
      if (at.kind !== 'attribute' || at.url !== (op[0] === 'url')) throw new Error(`html: ${op[0]} may not stand here`)
    } else throw new Error('html: a block may not stand inside a tag')
  }
  if (at.kind !== start.kind) throw new Error('html: an attribute list must end where it began')
}

function stay(at: Place, start: Place): Place {
  if (at.kind === 'text' || (start.kind === 'attribute' && at.kind !== 'attribute')) throw new Error('html: this leaves the tag it stands in')
  return at
}
