import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inRoot, root } from './root.mjs'
import { runCommand } from './run-command.mjs'

/** Puts the examples in through the public API, once per state: what a person made or deleted since is theirs. */
export async function seed({ state, studio, token, examples: { documents, brands } }) {
  const stamp = join(state, 'seeded')
  if (existsSync(stamp)) return 'kept as you left it'
  const touchlet = (...args) =>
    runCommand(process.execPath, [inRoot('dist/cli/touchlet.mjs'), ...args, '--to', studio], {
      cwd: root,
      env: { ...process.env, TOUCHLET_TOKEN: token },
      say: `touchlet ${args[0]}`,
    })
  const seedBrand = async (targets, ...brand) => {
    await touchlet('push', ...targets, '--new-only', ...brand)
    await touchlet('publish', documents, '--new-only', ...brand)
  }
  // The other brands have nothing of their own but the brand document: the same apps in another company's look.
  await Promise.all([seedBrand([documents]), ...brands.map((folder) => seedBrand([documents, folder], '--brand', basename(folder)))])
  writeFileSync(stamp, `${new Date().toISOString()}\n`)
}
