import type { Context } from 'hono'
import type { BackendEnv } from './backend-env.ts'
import { forgetRequest, isSameRequest, reused } from './fingerprint.ts'

export interface DeedAnswer {
  status: 200 | 201 | 409 | 422
  body: Record<string, unknown>
}

const pauseMs = 50
const patience = 60

type Body = Record<string, unknown>

/**
 * Does a deed once for the key the caller sent: whoever sends it again is told how it ended, and whoever sends another request
 * with it is refused. The key is written before the deed begins, so that of two at the same moment only one does it. `anew`:
 * fields that a caller makes anew for each call, as the address of a file; they make no other request.
 */
export async function once(c: Context<BackendEnv>, act: (body: Body) => Promise<DeedAnswer>, anew: readonly string[] = []): Promise<Response> {
  const key = c.req.header('idempotency-key') ?? ''
  if (!/^[\w-]{8,200}$/.test(key)) return c.json({ code: 'idempotency-key-needed' }, 400)
  const db = c.env.DB
  const body = await readBody(c)
  const compared = Object.fromEntries(Object.entries(body).filter(([name]) => !anew.includes(name)))
  if (!(await isSameRequest(db, key, c.req.path, compared))) return c.json(reused.body, reused.status)
  const begun = await db.prepare('INSERT OR IGNORE INTO deeds (key, at) VALUES (?, ?)').bind(key, new Date().toISOString()).run()
  if (begun.meta.changes === 0) return tell(c, key, patience)
  try {
    const { status, body: answer } = await act(body)
    await db.prepare('UPDATE deeds SET status = ?, answer = ? WHERE key = ?').bind(status, JSON.stringify(answer), key).run()
    return c.json(answer, status)
  } catch (error) {
    // Nothing was done: the same key may try again.
    await db.prepare('DELETE FROM deeds WHERE key = ?').bind(key).run()
    await forgetRequest(db, key)
    throw error
  }
}

/** How the deed of a key ended: as it was answered then; 404 where it never came; 202 while it is under way. */
export async function tell(c: Context<BackendEnv>, key: string, tries = 1): Promise<Response> {
  for (let i = 0; i < tries; i++) {
    const deed = await c.env.DB.prepare('SELECT status, answer FROM deeds WHERE key = ?')
      .bind(key)
      .first<{ status: DeedAnswer['status'] | null; answer: string }>()
    if (!deed) return c.json({ code: 'no-such-deed' }, 404)
    if (deed.status !== null) return c.json(JSON.parse(deed.answer) as Record<string, unknown>, deed.status)
    if (i + 1 < tries) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return c.json({ code: 'under-way' }, 202)
}

/** What a caller sent, as an object; empty where it is none. */
export async function readBody(c: Context<BackendEnv>): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json().catch(() => null)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}
}

/** A text of a field, trimmed and cut; '' where it is none. */
export const text = (value: unknown, most = 200): string => (typeof value === 'string' ? value.trim().slice(0, most) : '')

/** A number that people can read to each other: `W2611-40718`. */
export const newNumber = (letter: string, now: Date): string =>
  `${letter}${now.toISOString().slice(2, 7).replace('-', '')}-${String(crypto.getRandomValues(new Uint32Array(1))[0]! % 100_000).padStart(5, '0')}`
