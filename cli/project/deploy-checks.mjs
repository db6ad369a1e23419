/** Secrets the Worker cannot work without, and what each is. */
export const secrets = {
  SESSION_KEY: '32 random bytes, base64url',
  CONTEXT_KEY: '32 random bytes, base64url',
  SERVICE_SECRETS: 'JSON: { NAME: { origin, value, brand } }, or a list of those, one a brand',
}

/** What wrangler.toml names, by which the account is asked. */
export function readNames(toml) {
  const value = (key) => new RegExp(`^${key}\\s*=\\s*"([^"]*)"`, 'm').exec(toml)?.[1] ?? ''
  return {
    database: value('database_name'),
    databaseId: value('database_id'),
    namespaceId: value('id'),
    bucket: value('bucket_name'),
    queue: value('queue'),
    studioHost: value('STUDIO_HOST'),
    appsHost: value('APPS_HOST'),
  }
}

const isPlaceholder = (id) => id === '' || /^(?:0{8}|local)/.test(id)
const isLoopback = (host) => host === '' || host === 'localhost' || host === '[::1]' || /^127\./.test(host)

/**
 * All that is missing before a deploy, in words, each with the command that mends it. `account`: what the account holds by name, or null
 * where wrangler is not signed in; a list in it is null where it could not be read.
 * @param {ReturnType<typeof readNames>} names
 * @param {{ buckets: string[] | null, queues: string[] | null, secrets: string[] | null } | null} account
 */
export function findMissing(names, account) {
  const missing = []
  if (account === null) missing.push('an account: wrangler is not signed in. `npx wrangler login`, or set CLOUDFLARE_API_TOKEN')
  if (isPlaceholder(names.databaseId)) missing.push(`a D1 database: \`npx wrangler d1 create ${names.database}\`, then put its database_id into wrangler.toml`)
  if (isPlaceholder(names.namespaceId)) missing.push('a KV namespace: `npx wrangler kv namespace create RELEASES`, then put its id into wrangler.toml')
  for (const [name, host] of [
    ['STUDIO_HOST', names.studioHost],
    ['APPS_HOST', names.appsHost],
  ])
    if (isLoopback(host)) missing.push(`a host of yours as ${name} in wrangler.toml: it is "${host}", which is this machine`)
  if (!isLoopback(names.studioHost) && names.studioHost === names.appsHost)
    missing.push('two hosts: STUDIO_HOST and APPS_HOST in wrangler.toml are the same, and studio and apps never share an origin')
  const lacks = (list, name) => account === null || list === null || !list.includes(name)
  if (lacks(account?.buckets ?? null, names.bucket))
    missing.push(`a bucket for files: \`npx wrangler r2 bucket create ${names.bucket}\`${unread(account?.buckets)}`)
  if (lacks(account?.queues ?? null, names.queue)) missing.push(`a queue: \`npx wrangler queues create ${names.queue}\`${unread(account?.queues)}`)
  for (const [name, what] of Object.entries(secrets))
    if (lacks(account?.secrets ?? null, name)) missing.push(`the secret ${name} (${what}): \`npx wrangler secret put ${name}\`${unread(account?.secrets)}`)
  return missing
}

const unread = (list) => (list ? '' : ' (not checked)')
