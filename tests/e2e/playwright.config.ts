import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { needBrowser } from '../browser.mjs'
import { apps, deedSystem, fileSystem, madeSystem, port, slowSystem, state } from './touchlet.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The real Worker with the real backend, started the way a person starts it. An app that is live means: built, migrated, seeded, published.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './own-limits.ts',
  outputDir: `${root}.wrangler/e2e-results`,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    // A page is emptied and used again by the next test with the same options: scripts stay compiled, which is half of a short test.
    reuseContext: true,
    viewport: { width: 375, height: 740 },
    locale: 'en',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? needBrowser() ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node cli/project/start.mjs',
    cwd: root,
    env: {
      PORT: String(port),
      TOUCHLET_STATE: state,
      TOUCHLET_LOCAL_ORIGINS: JSON.stringify(
        Object.fromEntries([madeSystem, fileSystem, slowSystem, deedSystem].map((one) => [one.origin, `http://127.0.0.1:${one.port}`])),
      ),
    },
    url: `${apps}/aurora/satisfaction-survey`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    // `npm test` names a port of its own; by hand, one that is running already is used as it is.
    reuseExistingServer: process.env.E2E_PORT === undefined,
    stdout: 'pipe',
    stderr: 'pipe',
  },
})
