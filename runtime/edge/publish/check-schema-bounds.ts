import { joinPath } from '../../../schemas/path.ts'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { isSafePattern } from '../../../schemas/safe-pattern.ts'

const maxNodes = 2000
const maxDepth = 24

/**
 * Whether a schema from outside is safe to run here (DESIGN §7.3, §7.8): bounded in size, every `$ref` within the
 * document and none of them in a circle, no pattern that could take long.
 */
export function checkSchemaBounds(schema: unknown, path: string): Problem[] {
  const problems: Problem[] = []
  const say = (code: keyof typeof words, at: string): void => void problems.push({ code, severity: 'error', path: at, message: words[code] })
  const refs: { from: string; to: string; at: string }[] = []
  let nodes = 0
  const walk = (value: unknown, pointer: string, at: string, depth: number): void => {
    if (++nodes > maxNodes || depth > maxDepth || typeof value !== 'object' || value === null) return
    for (const [key, one] of Object.entries(value)) {
      const here = joinPath(at, Array.isArray(value) ? Number(key) : key)
      if (key === '$ref' && typeof one === 'string') refs.push({ from: pointer, to: one, at: here })
      else if (foreign.has(key) && typeof one === 'string') say('schema-reference', here)
      else if (key === 'pattern' && typeof one === 'string' && !isSafePattern(one)) say('unsafe-pattern', here)
      else if (key === 'patternProperties' && typeof one === 'object' && one !== null && !Object.keys(one).every(isSafePattern)) say('unsafe-pattern', here)
      else if (!data.has(key)) walk(one, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, here, depth + 1)
      if (depth + 1 > maxDepth && typeof one === 'object' && one !== null) nodes = maxNodes + 1
    }
  }
  walk(schema, '#', path, 0)
  if (nodes > maxNodes) say('schema-too-large', path)
  for (const { to, at } of refs) if (!(to === '#' || to.startsWith('#/')) || find(schema, to) === undefined) say('schema-reference', at)
  if (hasCircle(refs)) say('schema-circle', path)
  return problems
}

/** Keywords that name other documents, or move references in ways not checked here. */
const foreign = new Set(['$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$anchor', '$id'])
/** Keywords that hold values, not schemas. */
const data = new Set(['const', 'enum', 'default', 'examples'])

function find(schema: unknown, ref: string): unknown {
  let value = schema
  for (const step of decodeURIComponent(ref.slice(1)).split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** A place refers to what its `$ref`s name and to all inside it: following those must end. */
function hasCircle(refs: readonly { from: string; to: string }[]): boolean {
  const within = (place: string, inside: string): boolean => inside === place || inside.startsWith(`${place}/`)
  const visiting = new Set<number>()
  const clear = new Set<number>()
  const visit = (i: number): boolean => {
    if (clear.has(i)) return false
    if (visiting.has(i)) return true
    visiting.add(i)
    const target = refs[i]!.to
    // Also: a reference to a place that contains the reference itself.
    const circle = refs.some((ref, j) => within(target, ref.from) && visit(j))
    visiting.delete(i)
    clear.add(i)
    return circle
  }
  return refs.some((_, i) => visit(i))
}

const words = {
  'schema-too-large': { en: 'This schema is too large or nested too deeply.', 'zh-CN': '该 Schema 过大或嵌套过深。' },
  'schema-reference': { en: 'A schema may refer to its own $defs only.', 'zh-CN': 'Schema 只能引用自身的 $defs。' },
  'schema-circle': { en: 'The references of this schema go in a circle.', 'zh-CN': 'Schema 的引用形成了循环。' },
  'unsafe-pattern': { en: 'This pattern could take too long to check. Use a simpler one.', 'zh-CN': '该格式规则可能耗时过长，请简化。' },
} satisfies Record<string, Message>
