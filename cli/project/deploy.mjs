// `npm run deploy`: the same Worker on Cloudflare's network. It makes nothing in your account by itself; it says what is missing.
import { readFileSync } from 'node:fs'
import { build } from './build.mjs'
import { findMissing, readNames } from './deploy-checks.mjs'
import { install } from './install.mjs'
import { Plain, red, step } from './progress.mjs'
import { inRoot, offline, root, wrangler } from './root.mjs'
import { runCommand } from './run-command.mjs'

// The usage figures and the cf object stay off; deploying itself is what speaks to Cloudflare.
const env = { ...process.env, ...offline, CI: 'true' }
const run = (...args) => runCommand(process.execPath, [wrangler, ...args], { cwd: root, env, say: `wrangler ${args.slice(0, 3).join(' ')}` })
/** Null where the account cannot be asked: no rights, or no such Worker yet. */
const ask = (...args) => run(...args).catch(() => null)

const words = (text) => text?.split(/[\s│]+/) ?? null

/** A Worker that was never deployed has no secrets yet. */
async function secretsThere() {
  const text = await ask('secret', 'list', '--format', 'json')
  try {
    return JSON.parse(text ?? '[]').map(({ name }) => name)
  } catch {
    return null
  }
}

async function readAccount() {
  const who = await ask('whoami')
  if (who === null || /not authenticated/i.test(who)) return null
  const [buckets, queues, secrets] = await Promise.all([ask('r2', 'bucket', 'list'), ask('queues', 'list'), secretsThere()])
  return { buckets: words(buckets), queues: words(queues), secrets }
}

async function deploy() {
  await step('packages', install)
  await step('what the Worker needs', async () => {
    const missing = findMissing(readNames(readFileSync(inRoot('wrangler.toml'), 'utf8')), await readAccount())
    if (missing.length > 0) throw new Plain(`Not deployed. Missing:\n${missing.map((one) => `  · ${one}`).join('\n')}\nSee README.md, "Deploy".`)
  })
  await build(step)
  await step('databases', () => run('d1', 'migrations', 'apply', 'DB', '--remote'))
  await step('deploy', () => run('deploy'))
}

deploy().catch((error) => {
  console.error(`\n${red(error instanceof Plain ? error.message : error.stack)}\n`)
  process.exit(1)
})
