import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { trialOrigins, trialVars } from './trial/vars.ts'

// The Worker's own tests: on real workerd, with its real D1, KV, Durable Objects and queue, against a backend that misbehaves.
export default defineConfig({
  plugins: [
    cloudflareTest(async ({ inject }) => ({
      wrangler: { configPath: 'wrangler.toml' },
      miniflare: {
        bindings: {
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
