import type { World } from '../../runtime/engine/world.ts'
import { api } from './api.ts'
import type { Result } from './api-error.ts'

let kept: { brand: string; world: Promise<Result<World>> } | null = null

/** What the brand has published, asked for once; again where that failed or `fresh` is wanted. */
export function brandWorld(brand: string, fresh = false): Promise<Result<World>> {
  if (kept?.brand === brand && !fresh) return kept.world
  const world = api.world(brand)
  kept = { brand, world }
  void world.then((answer) => {
    if (!answer.ok && kept?.world === world) kept = null
  })
  return world
}
