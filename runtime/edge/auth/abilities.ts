import type { Role } from '../storage/people.ts'

/** What a request may do. */
export type Ability = 'read' | 'edit-app' | 'publish-app' | 'publish-document' | 'read-headers'

const all: readonly Ability[] = ['read', 'edit-app', 'publish-app', 'publish-document', 'read-headers']

/** `cli` is the bearer of CLI_TOKEN: the brand's own pipeline. */
const abilities: Readonly<Record<Role | 'cli', readonly Ability[]>> = {
  composer: ['read', 'edit-app', 'publish-app'],
  publisher: ['read', 'publish-document', 'read-headers'],
  approver: ['read', 'edit-app', 'publish-app', 'read-headers'],
  cli: all,
}

/** Who acts. `brand` null: every brand (the CLI). */
export interface Actor {
  id: string
  role: Role | 'cli'
  brand: string | null
}

export const can = (actor: Actor, ability: Ability, brand: string): boolean =>
  (actor.brand === null || actor.brand === brand) && abilities[actor.role].includes(ability)
