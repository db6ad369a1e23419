import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { trialOrigins, trialVars } from './trial/vars.ts'

const { workerOptions } = workerOptionsOf('wrangler.toml')
/** The test pool brings modules in by a way of its own, which the module registry of the deployed Worker does not know (workerd crashes). */
const compatibilityFlags = workerOptions.compatibilityFlags?.filter((flag) => flag !== 'new_module_registry')

// The Worker's own tests: on real workerd, with its real D1, KV, Durable Objects and queue, against a backend that misbehaves.
export default defineConfig({
  plugins: [
    cloudflareTest(async ({ inject }) => ({
      // The sources, not what is built of them: tests reach into both.
      main: 'runtime/edge/worker.ts',
      miniflare: {
        ...workerOptions,
        compatibilityFlags,
        bindings: {
          ...workerOptions.bindings,
          ...trialVars,
          LOCAL_ORIGINS: JSON.stringify(trialOrigins(inject('backend'), inject('elsewhere'))),
          MIGRATIONS: await readD1Migrations('runtime/edge/storage/migrations'),
        },
      },
    })),
  ],
  test: {
    include: ['runtime/edge/**/*.worker.test.ts'],
    globalSetup: ['./runtime/edge/trial/start-backend.ts'],
    setupFiles: ['./runtime/edge/trial/migrate.ts'],
    // They share one backend, and ask it what it has seen.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
