import type { Service } from '../../schemas/documents.ts'
import type { Problems } from './problems.ts'
import type { ServiceSnapshot } from './program.ts'
import { findVersion, type World } from './world.ts'

/** The services of a release, each once, as they are now: later versions apply only after publishing again. */
export class ServiceTable {
  readonly list: ServiceSnapshot[] = []
  readonly #world: World
  readonly #problems: Problems

  constructor(world: World, problems: Problems) {
    this.#world = world
    this.#problems = problems
  }

  /** The service's place, or null where it cannot be used here (and that is said). */
  add(ref: string, kind: 'query' | 'command', path: string, node?: string): number | null {
    const service = findVersion(this.#world.services, ref)
    if (!service) {
      this.#problems.say('unknown-service', path, ref, node)
      return null
    }
    // Its key opens what no customer may see.
    if (service.audience === 'staff') {
      this.#problems.say('for-staff', path, ref, node)
      return null
    }
    if (service.kind !== kind) {
      this.#problems.say(kind === 'query' ? 'not-a-query' : 'not-a-command', path, ref, node)
      return null
    }
    const at = this.list.findIndex((one) => one.id === service.id && one.version === service.version)
    if (at >= 0) return at
    this.list.push(snapshotOf(service))
    return this.list.length - 1
  }
}

/** A service as it is called, with all that its document leaves unsaid. */
export function snapshotOf(service: Service): ServiceSnapshot {
  const { id, version, kind, system, http, input, output, map, refusals = [], outcome, resend, attempts, cache, timeout = 2000 } = service
  return {
    id,
    version,
    kind,
    system,
    http: http as ServiceSnapshot['http'],
    input,
    output,
    ...(map === undefined ? {} : { map }),
    refusals,
    ...(outcome === undefined ? {} : { outcome: outcome as NonNullable<ServiceSnapshot['outcome']> }),
    ...(resend === undefined ? {} : { resend }),
    ...(attempts === undefined ? {} : { attempts }),
    // What a service does not say is kept for nobody.
    cache: { scope: cache?.scope ?? 'none', fresh: cache?.fresh ?? 0, whileRevalidate: cache?.whileRevalidate ?? 0, ifError: cache?.ifError ?? 0 },
    timeout,
  }
}
