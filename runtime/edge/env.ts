import type { D1Database, DurableObjectNamespace, Fetcher, KVNamespace, Queue, R2Bucket } from '@cloudflare/workers-types'
import type { AttemptsObject } from './storage/attempts.object.ts'
import type { DeedObject } from './storage/deed.object.ts'
import type { FigureEvent } from './storage/figures.ts'

/** What the platform hands the Worker (wrangler.toml; secrets from `.dev.vars` or `wrangler secret`). */
export interface Env {
  DB: D1Database
  /** releases by hash and what is live: a copy of D1 that is near every customer */
  RELEASES: KVNamespace
  DEEDS: DurableObjectNamespace<DeedObject>
  ATTEMPTS: DurableObjectNamespace<AttemptsObject>
  EVENTS: Queue<FigureEvent>
  /** customers' files and brands' pictures; nothing in it is public by itself */
  FILES: R2Bucket
  ASSETS: Fetcher
  /** the one hostname that is the studio; every other is apps */
  STUDIO_HOST?: string
  APPS_HOST?: string
  /** `loopback`: people may sign in by choosing who they are. Only in `.dev.vars`. */
  DEMO_SIGN_IN?: string
  /** base64url, 32 bytes */
  SESSION_KEY?: string
  /** base64url, 32 bytes */
  CONTEXT_KEY?: string
  /** the key before this one, while contexts sealed with it may still come in */
  CONTEXT_KEY_BEFORE?: string
  CLI_TOKEN?: string
  /** the one header that is believed about a client's address; none without it */
  CLIENT_ADDRESS_HEADER?: string
  /** JSON: `{ NAME: { origin, value, brand } }` */
  SERVICE_SECRETS?: string
  /** JSON: `{ approved origin: loopback origin }`; honoured with DEMO_SIGN_IN=loopback only */
  LOCAL_ORIGINS?: string
}
