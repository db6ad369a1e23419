import type { BackendEnv } from './backend-env.ts'

type Database = BackendEnv['Bindings']['DB']

/** The answer to a key that came with another request first (draft-ietf-httpapi-idempotency-key, 2.7). */
export const reused = { status: 422, body: { code: 'idempotency-key-reused' } } as const

/** Whether a key comes with the request that it came with first; from the first time on that is the one. */
export async function isSameRequest(db: Database, key: string, path: string, body: Readonly<Record<string, unknown>>): Promise<boolean> {
  const [name, fingerprint] = await Promise.all([keyHash(key), hash(`${key}\n${path}\n${JSON.stringify(Object.entries(body).sort())}`)])
  await db.prepare('INSERT OR IGNORE INTO requests (key_hash, fingerprint) VALUES (?, ?)').bind(name, fingerprint).run()
  const first = await db.prepare('SELECT fingerprint FROM requests WHERE key_hash = ?').bind(name).first<{ fingerprint: string }>()
  return first?.fingerprint === fingerprint
}

/** Nothing was done with this key: it may come with anything. */
export async function forgetRequest(db: Database, key: string): Promise<void> {
  await db
    .prepare('DELETE FROM requests WHERE key_hash = ?')
    .bind(await keyHash(key))
    .run()
}

const keyHash = (key: string): Promise<string> => hash(`request:${key}`)

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
