import type { Brand } from '../../schemas/documents.ts'
import type { Problems } from './problems.ts'
import type { AskMeta } from './program.ts'

/**
 * Codes on the brand's packs answer a question of one app: it has to be asked there and, as the answer is in an address, be public.
 * `asks` are those of that app; `path` is where it is said.
 */
export function checkDigitalLink({ digitalLink }: Pick<Brand, 'digitalLink'>, asks: Readonly<Record<string, AskMeta>>, problems: Problems, path: string): void {
  if (!digitalLink) return
  const { ask } = digitalLink
  const asked = Object.hasOwn(asks, ask) ? asks[ask] : undefined
  if (!asked) problems.say('digital-link-ask', path, ask)
  else if (asked.sensitivity !== 'public') problems.say('digital-link-public', path, ask)
}
