import type { Identified } from '../auth/find-actor.ts'
import type { Platform, PlatformEnv } from '../platform.ts'

/** What every studio route has at hand. */
export interface StudioEnv extends PlatformEnv {
  Variables: Platform & {
    /** null: nobody is signed in */
    who: Identified | null
  }
}
