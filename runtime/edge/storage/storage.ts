import type { Env } from '../env.ts'
import { openAnswerCopies } from './answer-copies.ts'
import { openApps } from './apps.ts'
import { openAttempts } from './attempts.ts'
import { openAudit } from './audit.ts'
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
    storage = openStorage(env)
    opened.set(env, storage)
  }
  return storage
}

function openStorage(env: Env) {
  return {
    apps: openApps(env.DB),
    documents: openDocuments(env.DB),
    releases: openReleases(env.DB),
    people: openPeople(env.DB),
    figures: openFigures(env.DB),
    files: openFiles(env.FILES),
    audit: openAudit(env.DB),
    copies: openCopies(env.RELEASES),
    deeds: openDeeds(env.DEEDS),
    attempts: openAttempts(env.ATTEMPTS),
    answers: openAnswerCopies((globalThis.caches as (CacheStorage & { default?: Cache }) | undefined)?.default),
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
