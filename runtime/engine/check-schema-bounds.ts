import { areFileRules } from '../../schemas/file-rules.ts'
import { joinPath } from '../../schemas/path.ts'
import type { Message, Problem } from '../../schemas/problem.ts'
import { isSafePattern } from '../../schemas/safe-pattern.ts'
import { schemaKeywords } from '../../schemas/schema-keywords.ts'

const maxNodes = 2000
const maxDepth = 24
/** Schemas a value could meet once every reference is followed: twenty that name the next one twice are a million. */
const maxMet = 5000

const { one, list, named } = schemaKeywords
/** Keywords that name other documents, or move references in ways not checked here. */
const foreign = new Set(['$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor', '$anchor', '$id', 'id'])

interface Place {
  /** pointers of the schemas within it, and of the one it refers to */
  leads: string[]
}

/**
 * Whether a schema from outside is safe to run here: bounded in size, also once its references are
 * followed; every `$ref` to a schema of its own and none in a circle; no pattern that could take long.
 */
export function checkSchemaBounds(schema: unknown, path: string): Problem[] {
  const problems: Problem[] = []
  const say = (code: keyof typeof words, at: string): void => void problems.push({ code, severity: 'error', path: at, message: words[code] })
  if (isTooLarge(schema)) {
    say('schema-too-large', path)
    return problems
  }
  const places = new Map<string, Place>()
  const refs: { to: string; at: string }[] = []
  const enter = (value: unknown, pointer: string, at: string): string => {
    const place: Place = { leads: [] }
    places.set(pointer, place)
    if (!isObject(value)) return pointer
    for (const [key, held] of Object.entries(value)) {
      const here = joinPath(at, key)
      const inside = `${pointer}/${escapePointer(key)}`
      if (key === '$ref') {
        place.leads.push(String(held))
        refs.push({ to: String(held), at: here })
      } else if (key === 'format' && held === 'file' && !areFileRules(value)) say('file-rules', at)
      else if (foreign.has(key)) say('schema-reference', here)
      else if (key === 'pattern' && (typeof held !== 'string' || !isSafePattern(held, 'service'))) say('unsafe-pattern', here)
      else if (named.has(key) && isObject(held)) {
        if (key === 'patternProperties' && !Object.keys(held).every((pattern) => isSafePattern(pattern, 'service'))) say('unsafe-pattern', here)
        // Setting it on an object sets something else.
        if (Object.hasOwn(held, '__proto__')) say('property-name', joinPath(here, '__proto__'))
        for (const [name, part] of Object.entries(held)) place.leads.push(enter(part, `${inside}/${escapePointer(name)}`, joinPath(here, name)))
      } else if (list.has(key) && Array.isArray(held)) {
        for (const [i, part] of held.entries()) place.leads.push(enter(part, `${inside}/${i}`, joinPath(here, i)))
      } else if (one.has(key)) place.leads.push(enter(held, inside, here))
    }
    return pointer
  }
  enter(schema, '#', path)
  // Only to what was looked at as a schema: what stands in `const` or `default` was not.
  for (const { to, at } of refs) if (!places.has(plain(to))) say('schema-reference', at)
  const met = countMet(places)
  if (met === null) say('schema-circle', path)
  else if (met > maxMet) say('schema-too-large', path)
  return problems
}

/** Schemas met from the root when every reference is followed; null where that never ends. */
function countMet(places: ReadonlyMap<string, Place>): number | null {
  const known = new Map<string, number>()
  const visiting = new Set<string>()
  const visit = (pointer: string): number | null => {
    if (visiting.has(pointer)) return null
    const before = known.get(pointer)
    if (before !== undefined) return before
    visiting.add(pointer)
    let met = 1
    for (const lead of places.get(pointer)?.leads ?? []) {
      const more = visit(plain(lead))
      if (more === null) return null
      met += more
    }
    visiting.delete(pointer)
    known.set(pointer, met)
    return met
  }
  return visit('#')
}

/** Counted over everything, values too: a list of a hundred thousand choices is compared with every text. */
function isTooLarge(schema: unknown): boolean {
  let nodes = 0
  const walk = (value: unknown, depth: number): boolean =>
    ++nodes > maxNodes || depth > maxDepth || (typeof value === 'object' && value !== null && Object.values(value).some((held) => walk(held, depth + 1)))
  return walk(schema, 0)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** A reference as the pointer it means. */
function plain(ref: string): string {
  try {
    return decodeURIComponent(ref)
  } catch {
    return ref
  }
}

const words = {
  'schema-too-large': { en: 'This schema is too large or nested too deeply.', 'zh-CN': '该 Schema 过大或嵌套过深。' },
  'schema-reference': { en: 'A schema may refer to its own $defs only.', 'zh-CN': 'Schema 只能引用自身的 $defs。' },
  'schema-circle': { en: 'The references of this schema go in a circle.', 'zh-CN': 'Schema 的引用形成了循环。' },
  'file-rules': {
    en: 'A file is a text whose x-types are known kinds and whose x-maxBytes are at most 10 MB.',
    'zh-CN': '文件须为文本类型，x-types 须为支持的格式，x-maxBytes 不超过 10 MB。',
  },
  'property-name': { en: 'No field can have this name. Use another one.', 'zh-CN': '字段不能使用该名称，请换一个。' },
  'unsafe-pattern': { en: 'This pattern could take too long to check. Use a simpler one.', 'zh-CN': '该格式规则可能耗时过长，请简化。' },
} satisfies Record<string, Message>
