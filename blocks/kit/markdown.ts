import { micromark } from 'micromark'
import { escapeHtml } from './escape.ts'
import type { Text } from './hole.ts'
import { Hole } from './hole.ts'
import { Html } from './html.ts'
import type { Op, Part } from './ops.ts'
import { safeUrl } from './url.ts'

/** Blocks of Markdown that a line of text has not. */
const flow = ['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'list', 'setextUnderline', 'thematicBreak']
/** A hole travels through the Markdown parser as one private-use character, which no rule of Markdown knows. */
const first = 0xe000
const placeholder = /[\ue000-\uf8ff]/
const encoded = /%E[EF](?:%[89AB][0-9A-F]){2}/g

/**
 * Safe HTML from Markdown: no raw HTML, no images, links through the URL gate, headings below the page's own. Holes
 * stay holes, so that what a customer or a backend wrote is never read as Markdown.
 */
export function markdown(text: Text | undefined, only?: 'inline'): Html {
  if (text === undefined) return new Html([])
  const exprs: number[] = []
  const source =
    text instanceof Hole
      ? text.parts.map((part) => (typeof part === 'string' ? strip(part) : String.fromCharCode(first + exprs.push(part) - 1))).join('')
      : strip(text)
  const raw = parsed(source, only)
  const shown = only
    ? raw
        .trim()
        .replace(/<\/p>\n+<p>/g, '<br>')
        .replace(/^<p>|<\/p>$/g, '')
    : raw
  const parts = (value: string): Part[] =>
    value
      .split(/([\ue000-\uf8ff])/)
      .filter((one) => one !== '')
      .map((one) => (placeholder.test(one) ? (exprs[one.charCodeAt(0) - first] as number) : one))

  const ops: Op[] = []
  for (const piece of shown.split(/(<h[1-6]>|<\/h[1-6]>|<a href="[^"]*")/)) {
    const heading = /^(<\/?h)([1-6])>$/.exec(piece)
    const link = /^<a href="([^"]*)"$/.exec(piece)
    if (heading) ops.push(`${heading[1]}${Math.min(6, Number(heading[2]) + 2)}>`)
    else if (link) {
      const address = decode(link[1] as string, exprs.length)
      ops.push('<a href="', placeholder.test(address) ? ['url', parts(address)] : escapeHtml(safeUrl(address)), '"')
      // In an iframe a page of another site would be refused: it opens in the customer's own window.
      if (/^(?:https?:|[\ue000-\uf8ff])/i.test(address)) ops.push(' target="_top"')
    } else ops.push(...parts(piece).map((part): Op => (typeof part === 'string' ? part : ['text', [part]])))
  }
  return new Html(ops.reduce<Op[]>(joined, []))
}

/** What was parsed before: an app is compiled after every change, and most of its texts have not changed. */
const known = { inline: new Map<string, string>(), flow: new Map<string, string>() }

function parsed(source: string, only: 'inline' | undefined): string {
  const before = known[only ?? 'flow']
  let raw = before.get(source)
  if (raw === undefined) {
    // Addresses are judged by our own gate below, which knows tel: where micromark does not.
    raw = micromark(source, {
      allowDangerousProtocol: true,
      extensions: [{ disable: { null: ['htmlFlow', 'htmlText', 'labelStartImage', ...(only ? flow : [])] } }],
    })
    if (before.size >= 5000) before.clear()
    if (source.length <= 4000) before.set(source, raw)
  }
  return raw
}

/** The addresses that a Markdown text links to, as they are written. */
export const linksIn = (text: string): string[] =>
  [...parsed(strip(text), undefined).matchAll(/<a href="([^"]*)"/g)].map(([, address]) => decode(address as string, 0))

const strip = (text: string): string => text.replace(/[\ue000-\uf8ff]/g, '')

/** An attribute as micromark wrote it, back to the URL that was meant. */
const decode = (attribute: string, holes: number): string =>
  attribute
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(encoded, (bytes) => {
      const character = decodeURIComponent(bytes)
      return placeholder.test(character) && character.charCodeAt(0) - first < holes ? character : bytes
    })

function joined(ops: Op[], op: Op): Op[] {
  const last = ops.length - 1
  if (typeof op === 'string' && typeof ops[last] === 'string') ops[last] = (ops[last] as string) + op
  else ops.push(op)
  return ops
}
