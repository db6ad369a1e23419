import { type Context, Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { isSameRequest, reused } from '../fingerprint.ts'
import { newNumber, readBody, text } from '../idempotent.ts'
import { answerBy, insertCase } from './cases.ts'

const reasons = new Set(['product', 'delivery', 'help', 'price', 'ease'])
/** Days in which a customer is asked once. */
const pauseDays = 30
const dayMs = 86_400_000
const today = (ago = 0): string => new Date(Date.now() - ago * dayMs).toISOString().slice(0, 10)

/**
 * What customers say. An answer is found again by its id, which is made from the deed's key and never stored beside it: the
 * same key finds the same answer, and who has the tables alone can lead no answer back to anybody.
 */
export const surveys = new Hono<BackendEnv>()
  .post('/', async (c) => {
    const id = await idOf(c.req.header('idempotency-key'))
    if (!id) return c.json({ code: 'idempotency-key-needed' }, 400)
    const body = await readBody(c)
    const { score, orderNo } = body
    if (typeof score !== 'number' || !Number.isInteger(score) || score < 1 || score > 5) return c.json({ code: 'invalid-survey' }, 422)
    const db = c.env.DB
    if (!(await isSameRequest(db, c.req.header('idempotency-key') ?? '', c.req.path, body))) return c.json(reused.body, reused.status)
    if (await db.prepare('SELECT 1 FROM survey_answers WHERE id = ?').bind(id).first()) return c.json({ id }, 201)
    const refusal = await askedBefore(db, text(orderNo, 20).toUpperCase())
    if (refusal) return c.json({ code: refusal }, 409)
    await db.prepare('INSERT OR IGNORE INTO survey_answers (id, day, score) VALUES (?, ?, ?)').bind(id, today(), score).run()
    return c.json({ id }, 201)
  })
  .get('/keys/:key', async (c) => {
    const id = await idOf(c.req.param('key'))
    const known = id && (await c.env.DB.prepare('SELECT 1 FROM survey_answers WHERE id = ?').bind(id).first())
    return known ? c.json({ id }) : c.json({ code: 'no-such-deed' }, 404)
  })
  .get('/completions/:key', async (c) => {
    const known = await completed(c.env.DB, c.req.param('key'))
    return known ? c.json(known) : c.json({ code: 'no-such-deed' }, 404)
  })
  .put('/:id', complete)

/**
 * The rest of an answer, once: `unknown-answer` for what was completed by another deed, or never begun. Whoever wants to be
 * called opens a case, which has the words and the number, and not the answer: both in one transaction, or neither.
 */
async function complete(c: Context<BackendEnv>): Promise<Response> {
  const db = c.env.DB
  const key = c.req.header('idempotency-key') ?? ''
  // Under another name from now on: what the first step was told leads nowhere either. This deed's key finds it, and is stored nowhere.
  const name = await idOf(key)
  if (!name) return c.json({ code: 'idempotency-key-needed' }, 400)
  const id = c.req.param('id') ?? ''
  const body = await readBody(c)
  if (!(await isSameRequest(db, key, c.req.path, body))) return c.json(reused.body, reused.status)
  const chosen = JSON.stringify((Array.isArray(body.reasons) ? body.reasons : []).filter((one) => reasons.has(one as string)))
  const [words, contact] = [text(body.comment, 1000), text(body.contact, 20)]
  const finish = 'UPDATE survey_answers SET id = ?1, reasons = ?2, comment = ?3, complete = 1 WHERE id = ?4 AND complete = 0'
  if (contact === '') await db.prepare(finish).bind(name, chosen, words, id).run()
  else {
    const now = new Date()
    const number = newNumber('C', now)
    const along = { foundBy: (await idOf(key, 'case')) as string, answer: id }
    await db.batch([
      insertCase(db, { kind: 'complaint', about: 'survey', contact, text: words }, number, now, along),
      db.prepare(`${finish} AND EXISTS (SELECT 1 FROM cases WHERE number = ?5)`).bind(name, chosen, '', id, number),
    ])
  }
  const done = await completed(db, key)
  if (done) return c.json(done)
  const waiting = await db.prepare('SELECT 1 FROM survey_answers WHERE id = ? AND complete = 0').bind(id).first()
  return waiting ? c.json({ code: 'too-many-open' }, 409) : c.json({ code: 'unknown-answer' }, 404)
}

/** What the deed with this key was told, however often it is sent; null where it completed nothing. */
async function completed(db: BackendEnv['Bindings']['DB'], key: string): Promise<Record<string, string> | null> {
  const name = await idOf(key)
  if (!name || !(await db.prepare('SELECT 1 FROM survey_answers WHERE id = ? AND complete = 1').bind(name).first())) return null
  // The key leads to both, and nothing leads from the one to the other.
  const found = await db
    .prepare('SELECT number, opened_at FROM cases WHERE found_by = ?')
    .bind(await idOf(key, 'case'))
    .first<{ number: string; opened_at: string }>()
  return found ? { caseNumber: found.number, answerBy: answerBy(new Date(found.opened_at)) } : {}
}

/** `already-answered` for an order that was asked about, `asked-recently` for a customer who was; remembers that it is asked now. */
async function askedBefore(db: BackendEnv['Bindings']['DB'], orderNo: string): Promise<string | null> {
  if (orderNo === '') return null
  const order = await db.prepare('SELECT phone_tail, customer FROM orders WHERE order_no = ?').bind(orderNo).first<{ phone_tail: string; customer: string }>()
  const customer = order ? `${order.customer} ${order.phone_tail}` : orderNo
  // One statement, and the order is the key: of two at the same moment, about one order or two of a customer's, one is the first.
  const asked = await db
    .prepare(
      `INSERT OR IGNORE INTO survey_asked (order_no, customer, day) SELECT ?1, ?2, ?3
       WHERE NOT EXISTS (SELECT 1 FROM survey_asked WHERE customer = ?2 AND day > ?4 AND order_no <> ?1)`,
    )
    .bind(orderNo, customer, today(), today(pauseDays))
    .run()
  if (asked.meta.changes > 0) return null
  const recent = await db
    .prepare('SELECT 1 FROM survey_asked WHERE customer = ? AND day > ? AND order_no <> ?')
    .bind(customer, today(pauseDays), orderNo)
    .first()
  return recent ? 'asked-recently' : 'already-answered'
}

async function idOf(key: string | undefined, what = 'survey'): Promise<string | null> {
  if (!key || !/^[\w-]{8,200}$/.test(key)) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${what}:${key}`))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
