import type { Env } from '../env.ts'
import { openAnswerCopies } from './answer-copies.ts'
import { openApps } from './apps.ts'
import { openAttempts } from './attempts.ts'
import { openAudit } from './audit.ts'
import { bounded, type StoreLimits, storeLimits } from './bounded.ts'
import { openCopies } from './copies.ts'
import { openDeeds } from './deeds.ts'
import { openDocuments } from './documents.ts'
import { eventOf, type Happening, openFigures } from './figures.ts'
import { openFiles } from './files.ts'
import { gathered } from './gathered.ts'
import { openPeople } from './people.ts'
import { openReleases } from './releases.ts'

export type Storage = ReturnType<typeof openStorage>

const opened = new WeakMap<Env, Storage>()

/** Everything that is stored, by kind. Nothing outside this folder knows on what. */
export function storageOf(env: Env): Storage {
  let storage = opened.get(env)
  if (!storage) {
    storage = openStorage(env, storeLimits)
    opened.set(env, storage)
  }
  return storage
}

const ownCache = (): Cache | undefined => (globalThis.caches as (CacheStorage & { default?: Cache }) | undefined)?.default

/** What stands on a customer's way is bounded; who works in the studio waits for as long as the platform lets them. */
export function openStorage(env: Env, limits: StoreLimits, cache = ownCache()) {
  return {
    apps: openApps(env.DB),
    documents: bounded('d1', limits.d1, openDocuments(env.DB), ['read']),
    releases: bounded('d1', limits.d1, openReleases(env.DB), ['body', 'live']),
    people: openPeople(env.DB),
    figures: openFigures(env.DB),
    files: bounded('files', limits.files, openFiles(env.FILES), ['add', 'read', 'readPicture']),
    audit: openAudit(env.DB),
    copies: bounded('kv', limits.kv, openCopies(env.RELEASES), ['release', 'live', 'brand']),
    deeds: bounded('keys', limits.keys, openDeeds(env.DEEDS), ['begin', 'look', 'end']),
    attempts: openAttempts(env.ATTEMPTS),
    answers: openAnswerCopies(cache, limits.cache),
    /** For the roll-ups; counted some seconds later. Sent together: a message for each visit costs as much as the visit. */
    say: gathered(100, (all: readonly Happening[]) => env.EVENTS.sendBatch(all.map((one) => ({ body: eventOf(one) })))),
    /** The studio's files. */
    asset: async (request: Request): Promise<Response> => (await env.ASSETS.fetch(request as never)) as unknown as Response,
    async healthy(): Promise<boolean> {
      try {
        await Promise.all([env.DB.prepare('SELECT 1').first(), env.RELEASES.get('health')])
        return true
      } catch {
        return false
      }
    },
  }
}
