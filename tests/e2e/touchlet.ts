import { fileURLToPath } from 'node:url'

/** The running Touchlet that the tests speak to: two hosts on one port, the sample backend on the next. */
export const port = Number(process.env.E2E_PORT ?? 9700)
export const studio = `http://localhost:${port}`
export const apps = `http://127.0.0.1:${port}`
export const backend = `http://127.0.0.1:${port + 1}`
/** Where the tests' own Touchlet keeps its data and its keys. */
export const state = process.env.TOUCHLET_STATE ?? fileURLToPath(new URL('../../.wrangler/e2e-state', import.meta.url))
/** A system that a test makes up and serves itself (generated-service.spec.ts). */
export const madeSystem = { origin: 'https://made.example', port: port + 7 }
/** Another, which fetches what it is sent the address of (files.spec.ts). */
export const fileSystem = { origin: 'https://files.example', port: port + 8 }
/** Another, which answers when it is told to (parts.spec.ts). */
export const slowSystem = { origin: 'https://slow.example', port: port + 9 }
/** Another, which is not heard from (deeds.spec.ts). */
export const deedSystem = { origin: 'https://deeds.example', port: port + 6 }
/** What they all add to the brand: they run side by side, and whoever writes last must not take another's away. */
export const madeSystems = {
  MADE: { origin: madeSystem.origin },
  CLAIMS: { origin: fileSystem.origin },
  SLOW: { origin: slowSystem.origin },
  DEEDS: { origin: deedSystem.origin },
}
