import type { D1Database } from '@cloudflare/workers-types'

export interface BackendEnv {
  Bindings: {
    DB: D1Database
    /** what a caller of the order system must show as `Authorization: Bearer …` */
    OMS_TOKEN: string
  }
}
