import type { ServiceSnapshot } from '../../engine/program.ts'
import type { CallInput } from '../egress/call-input.ts'

/**
 * The inputs that name what is asked about (an order): what the service says, else those in the path of its address. Whatever
 * else it is asked with proves who asks, and is what is guessed. `personal`: inputs that are not everybody's; a city in a path
 * is, and must not be closed for all because some are mistaken.
 */
export function subjectInputs({ http, system, attempts }: ServiceSnapshot, personal: ReadonlySet<string>): readonly string[] {
  if (attempts?.key !== undefined) return [attempts.key]
  const path = http.url.slice(system.length + 2).split('?')[0] as string
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).filter((name) => personal.has(name))
}

/**
 * What one try is about, however it is written: `a 1001` finds the order that `A1001` does. By the brand's facts, else by the
 * system and its name for it, so that one order is one thing whichever app or service it is tried through. Null where nothing is named.
 */
export function subjectOf({ system, input: schema }: Pick<ServiceSnapshot, 'system' | 'input'>, names: readonly string[], input: CallInput): string | null {
  const meaning = (name: string): string => {
    const fact = schema.properties?.[name]?.['x-fact']
    return typeof fact === 'string' ? fact : `${system}.${name}`
  }
  const named = names.flatMap((name) => (input[name] === undefined ? [] : [`${meaning(name)}=${plain(String(input[name]))}`]))
  return named.length === 0 ? null : JSON.stringify(named.sort())
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
