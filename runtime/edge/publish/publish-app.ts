import { hasErrors } from '../../../schemas/problem.ts'
import { behaviours } from '../../client/generated/behaviours.ts'
import { enhance } from '../../client/generated/enhance.ts'
import { compile } from '../../engine/compile.ts'
import type { Release } from '../../engine/program.ts'
import { readWorld } from '../api/world.ts'
import { done, fault, type Outcome } from '../http/fault.ts'
import { errorName, log } from '../http/log.ts'
import type { Platform } from '../platform.ts'
import { liveMoved } from './live-pointer.ts'
import { sha256Hex } from './sha256.ts'

export interface Move {
  brand: string
  app: string
  by: string
}

/** What it is stored in, and what keeps the isolate alive for what goes on after the answer. */
export type Publishing = Pick<Platform, 'storage' | 'later'>

/**
 * Compiles the draft at `revision` against all the brand has published now, stores the release under the hash of its
 * content and moves the live pointer to it. Either all of that is done or nothing a customer sees has changed.
 * Fails with `not-found`, `stale`, `not-publishable`.
 */
export async function publishApp(on: Publishing, { brand, app: id, by }: Move, revision: number): Promise<Outcome<{ release: string }>> {
  const { storage } = on
  const [draft, world, live] = await Promise.all([storage.apps.read(brand, id), readWorld(storage, brand), storage.releases.live(brand, id)])
  if (!draft || !world) return fault('not-found')
  if (draft.revision !== revision) return fault('stale', { current: { revision: draft.revision } })
  const { release, problems } = compile(draft.app, world, { scripts: { page: enhance, blocks: behaviours } })
  if (!release || hasErrors(problems)) return fault('not-publishable', { problems })
  // The bytes as compiled, in the author's order: a backend is sent its fields in that order.
  const body = JSON.stringify(release satisfies Release)
  const hash = await sha256Hex(body)
  // The copy goes first: by the time the pointer names it, it is there. Without the pointer nobody asks for it, and without the copy it is read where the truth is.
  await storage.copies.keepRelease(hash, body).catch((error) => log('copy-not-kept', { key: hash, name: errorName(error) }))
  if (!(await storage.releases.publish(brand, id, { hash, body }, revision, { by, from: live?.generation ?? 0 }))) return fault('stale')
  await moved(on, { brand, app: id, by }, `publish ${hash.slice(0, 12)}`)
  return done({ release: hash })
}

/** Back to an earlier release. */
export async function rollbackApp(on: Publishing, move: Move, hash: string): Promise<Outcome<{ release: string }>> {
  const { storage } = on
  const live = await storage.releases.live(move.brand, move.app)
  const releases = await storage.releases.list(move.brand, move.app)
  if (!live || !releases.some(({ release }) => release === hash)) return fault('not-found')
  if (!(await storage.releases.rollback(move.brand, move.app, hash, { by: move.by, from: live.generation }))) return fault('stale')
  await moved(on, move, `rollback ${hash.slice(0, 12)}`)
  return done({ release: hash })
}

/** Customers see a kind closed page from now on. */
export async function closeApp(on: Publishing, move: Move): Promise<Outcome<{ release: null }>> {
  const { storage } = on
  const live = await storage.releases.live(move.brand, move.app)
  if (!live) return fault('not-found')
  if (live.release !== null && !(await storage.releases.close(move.brand, move.app, { by: move.by, from: live.generation }))) return fault('stale')
  await moved(on, move, 'unpublish')
  return done({ release: null })
}

async function moved({ storage, later }: Publishing, { brand, app, by }: Move, action: string): Promise<void> {
  await liveMoved({ storage, later, now: Date.now() }, brand, app)
  await storage.audit.add({ brand, person: by, action, subject: app })
}
