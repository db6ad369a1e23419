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

/** What one try is about, however it is written: `a 1001` finds the order that `A1001` does. Null where nothing is named. */
export function subjectOf({ id }: Pick<ServiceSnapshot, 'id'>, names: readonly string[], input: CallInput): string | null {
  const named = names.flatMap((name) => (input[name] === undefined ? [] : [plain(String(input[name]))]))
  return named.length === 0 ? null : `${id} ${JSON.stringify(named)}`
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
