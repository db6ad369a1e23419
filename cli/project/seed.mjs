import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, root } from './root.mjs'
import { runCommand } from './run-command.mjs'

/** Puts the examples in through the public API, once per state: what a person made or deleted since is theirs. */
export async function seed({ state, studio, token, documents }) {
  const stamp = join(state, 'seeded')
  if (existsSync(stamp)) return 'kept as you left it'
  const touchlet = (...args) =>
    runCommand(process.execPath, [inRoot('dist/cli/touchlet.mjs'), ...args, '--to', studio], {
      cwd: root,
      env: { ...process.env, TOUCHLET_TOKEN: token },
      say: `touchlet ${args[0]}`,
    })
  await touchlet('push', documents, '--new-only')
  await touchlet('publish', documents, '--new-only')
  writeFileSync(stamp, `${new Date().toISOString()}\n`)
}
