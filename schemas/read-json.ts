import { parseExactly, roundedNumbers } from './exact-numbers.ts'
import type { Message } from './problem.ts'

/** Bounds of a JSON text that comes from outside (JSON.parse itself accepts a million levels). */
export interface Limits {
  bytes: number
  depth: number
  /** objects, arrays and values together */
  nodes: number
}

export const documentLimits: Limits = { bytes: 256 * 1024, depth: 64, nodes: 50_000 }
/** Blocks in a document. */
export const maxBlocks = 5000

export type ReadJson =
  | { ok: true; value: unknown }
  | { ok: false; code: 'too-large' | 'invalid-json' | 'too-deep' | 'too-many' | 'forbidden-key' | 'rounded-number'; message: Message }

const messages = {
  'too-large': { en: 'This is too large. The limit is {n} KB.', 'zh-CN': '内容过大，上限为 {n} KB。' },
  'invalid-json': { en: 'This is not valid JSON.', 'zh-CN': '这不是有效的 JSON。' },
  'too-deep': { en: 'This is nested too deeply.', 'zh-CN': '嵌套层级过深。' },
  'too-many': { en: 'This has too many parts.', 'zh-CN': '包含的内容过多。' },
  'rounded-number': {
    en: '{n} is beyond 9007199254740991, the largest number that is kept exactly. Write it as text, in quotes.',
    'zh-CN': '{n} 超出了可精确保存的最大数字 9007199254740991，请用引号写成文字。',
  },
  'forbidden-key': {
    en: '“__proto__”, “prototype” and “constructor” cannot be used as names.',
    'zh-CN': '不能使用“__proto__”“prototype”“constructor”作为名称。',
  },
} satisfies Record<string, Message>

const forbidden = new Set(['__proto__', 'prototype', 'constructor'])

/**
 * Parses JSON text within limits. The depth is counted before parsing, on the text. `beyond`: what becomes of whole numbers
 * beyond 2⁵³, which would be rounded: refused, or BigInts.
 */
export function readJson(text: string, limits: Limits = documentLimits, beyond: 'refused' | 'exact' = 'refused'): ReadJson {
  const no = (code: keyof typeof messages, n = String(Math.floor(limits.bytes / 1024))): ReadJson => {
    const fill = (words: string): string => words.replace('{n}', n)
    return { ok: false, code, message: { en: fill(messages[code].en), 'zh-CN': fill(messages[code]['zh-CN']) } }
  }
  if (text.length > limits.bytes || new TextEncoder().encode(text).length > limits.bytes) return no('too-large')
  if (textDepth(text, limits.depth) > limits.depth) return no('too-deep')
  let value: unknown
  try {
    value = beyond === 'exact' ? parseExactly(text) : JSON.parse(text)
  } catch {
    return no('invalid-json')
  }
  const [rounded] = beyond === 'exact' ? [] : roundedNumbers(text)
  if (rounded) return no('rounded-number', text.slice(rounded.from, Math.min(rounded.to, rounded.from + 40)))
  let count = 0
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    if (++count > limits.nodes) return no('too-many')
    const one = waiting.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const key of Object.keys(one)) {
      if (forbidden.has(key)) return no('forbidden-key')
      waiting.push((one as Record<string, unknown>)[key])
    }
  }
  return { ok: true, value }
}

/** How deeply brackets nest outside strings; stops counting past `enough`. */
function textDepth(text: string, enough: number): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length && deepest <= enough; i++) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === 92) i++
      else if (c === 34) inString = false
    } else if (c === 34) inString = true
    else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth)
    else if (c === 125 || c === 93) depth--
  }
  return deepest
}
