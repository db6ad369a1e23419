import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { startBackend } from './trial/start-backend.ts'
import { trialOrigins, trialVars } from './trial/vars.ts'

const { workerOptions } = workerOptionsOf('wrangler.toml')
/** The test pool brings modules in by a way of its own, which the module registry of the deployed Worker does not know (workerd crashes). */
const compatibilityFlags = workerOptions.compatibilityFlags?.filter((flag) => flag !== 'new_module_registry')

// The Worker's own tests: on real workerd, with its real D1, KV, Durable Objects and queue, against a backend that misbehaves.
// Those of the examples' backend run here too, on a database of their own. Every file has all of this for itself.
export default defineConfig({
  plugins: [
    cloudflareTest(async () => {
      const { backend, elsewhere } = await startBackend()
      return {
        // The sources, not what is built of them: tests reach into both.
        main: 'runtime/edge/worker.ts',
        miniflare: {
          ...workerOptions,
          compatibilityFlags,
          d1Databases: { ...workerOptions.d1Databases, BACKEND_DB: 'aurora-backend' },
          bindings: {
            ...workerOptions.bindings,
            ...trialVars,
            BACKEND: backend,
            ELSEWHERE: elsewhere,
            LOCAL_ORIGINS: JSON.stringify(trialOrigins(backend, elsewhere)),
            MIGRATIONS: await readD1Migrations('runtime/edge/storage/migrations'),
            BACKEND_MIGRATIONS: await readD1Migrations('examples/backend/migrations'),
          },
        },
      }
    }),
  ],
  test: {
    include: ['runtime/edge/**/*.worker.test.ts', 'examples/**/*.worker.test.ts'],
    setupFiles: ['./runtime/edge/trial/migrate.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
