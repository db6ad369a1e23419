import { defineConfig } from 'vitest/config'

// Unit tests, beside what they test. Those that need workerd are `*.worker.test.ts` (runtime/edge/vitest.config.ts), those in a browser stand in tests/e2e.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/*.worker.test.ts', 'tests/e2e/**/*.spec.ts', '**/node_modules/**', 'dist/**', '.wrangler/**'],
    // Files share the modules they load, which halves what the suite costs: a test that changes one of them puts it back.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
