import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env as bindings } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import type { BackendEnv } from '../backend-env.ts'

const { BACKEND_DB, BACKEND_MIGRATIONS } = bindings as unknown as { BACKEND_DB: D1Database; BACKEND_MIGRATIONS: D1Migration[] }

/** The backend's own database with all its rows, in memory, for tests that speak to its routes in this process. */
export const env: BackendEnv['Bindings'] = { DB: BACKEND_DB, OMS_TOKEN: 'let-me-in' }
await applyD1Migrations(BACKEND_DB, BACKEND_MIGRATIONS)
