import type { MiddlewareHandler } from 'hono'
import type { Settings } from './settings.ts'
import type { Storage } from './storage/storage.ts'

/** What the Worker hands to every route, whatever host it runs on. */
export interface Platform {
  settings: Settings
  storage: Storage
  /** keeps the isolate alive for work that goes on after the answer */
  later(work: Promise<unknown>): void
}

export interface PlatformEnv {
  Bindings: Platform
  Variables: Platform
}

export const withPlatform: MiddlewareHandler<PlatformEnv> = async (c, next) => {
  c.set('settings', c.env.settings)
  c.set('storage', c.env.storage)
  c.set('later', c.env.later)
  await next()
}
