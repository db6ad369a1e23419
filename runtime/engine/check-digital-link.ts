import type { App, Brand } from '../../schemas/documents.ts'
import type { Problems } from './problems.ts'

/** Codes on the brand's packs give their answer to a question of this app: it has to be asked here, and, as an address has the answer in it, be public. */
export function checkDigitalLink(
  { digitalLink }: Pick<Brand, 'digitalLink'>,
  app: App,
  isPublic: (ask: string) => boolean,
  problems: Problems,
  at: (ask: string) => string,
): void {
  if (digitalLink?.app !== app.id) return
  const { ask } = digitalLink
  if (!Object.hasOwn(app.asks, ask)) problems.say('digital-link-ask', at(ask), ask)
  else if (!isPublic(ask)) problems.say('digital-link-public', at(ask), ask)
}
