// `npm run deploy`: the same Worker on Cloudflare's network. It makes nothing in your account by itself; it says what is missing.
import { readFileSync } from 'node:fs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { Plain, red, step } from './progress.mjs'
import { inRoot, root, wrangler } from './root.mjs'
import { runCommand } from './run-command.mjs'

const run = (...args) => runCommand(process.execPath, [wrangler, ...args], { cwd: root, say: `wrangler ${args.slice(0, 3).join(' ')}` })

/** Secrets the Worker cannot work without, and what each is. */
const secrets = {
  SESSION_KEY: '32 random bytes, base64url',
  CONTEXT_KEY: '32 random bytes, base64url',
  SERVICE_SECRETS: 'JSON: { NAME: { origin, value, brand } }, or a list of those, one a brand',
}

/** Ids in wrangler.toml that still are the local placeholders. */
function missingIds() {
  const toml = readFileSync(inRoot('wrangler.toml'), 'utf8')
  const placeholder = (key) => [...toml.matchAll(new RegExp(`^${key}\\s*=\\s*"([^"]*)"`, 'gm'))].some(([, id]) => /^(0{8}|local)/.test(id) || id === '')
  return [
    ...(placeholder('database_id') ? ['a D1 database: `npx wrangler d1 create touchlet`, then put its database_id into wrangler.toml'] : []),
    ...(placeholder('id') ? ['a KV namespace: `npx wrangler kv namespace create RELEASES`, then put its id into wrangler.toml'] : []),
  ]
}

async function deploy() {
  await step('packages', install)
  await step('Cloudflare account', async () => {
    const who = await run('whoami')
    if (/not authenticated/i.test(who)) throw new Plain('wrangler is not signed in. Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.')
  })
  await step('what the Worker needs', async () => {
    const missing = missingIds()
    const bucket = /^bucket_name\s*=\s*"([^"]+)"/m.exec(readFileSync(inRoot('wrangler.toml'), 'utf8'))?.[1]
    const buckets = await run('r2', 'bucket', 'list').catch(() => '')
    if (!buckets.split(/\s+/).includes(bucket)) missing.push(`a bucket for files: \`npx wrangler r2 bucket create ${bucket}\``)
    if (missing.length === 0) {
      const there = new Set(JSON.parse(await run('secret', 'list', '--format', 'json').catch(() => '[]')).map(({ name }) => name))
      for (const [name, what] of Object.entries(secrets))
        if (!there.has(name)) missing.push(`the secret ${name} (${what}): \`npx wrangler secret put ${name}\``)
    }
    if (missing.length > 0) throw new Plain(`Not deployed. Still missing:\n${missing.map((one) => `  · ${one}`).join('\n')}\nSee README.md, "Deploy".`)
  })
  await build(step)
  await step('databases', () => run('d1', 'migrations', 'apply', 'DB', '--remote'))
  await step('deploy', () => run('deploy'))
}

deploy().catch((error) => {
  console.error(`\n${red(error instanceof Plain ? error.message : error.stack)}\n`)
  process.exit(1)
})
