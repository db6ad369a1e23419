import { type Context, Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { readBody, text } from '../idempotent.ts'
import { openCase } from './cases.ts'

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
    const { score, orderNo } = await readBody(c)
    if (typeof score !== 'number' || !Number.isInteger(score) || score < 1 || score > 5) return c.json({ code: 'invalid-survey' }, 422)
    const db = c.env.DB
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
    const id = await idOf(c.req.param('key'))
    const known = id && (await c.env.DB.prepare('SELECT 1 FROM survey_answers WHERE id = ? AND complete = 1').bind(id).first())
    // A case that was opened with it knows nothing of the answer, nor the answer of it: its number is not told twice.
    return known ? c.json({}) : c.json({ code: 'no-such-deed' }, 404)
  })
  .put('/:id', complete)

/** The rest of an answer. Whoever wants to be called opens a case, which knows the words and the number, and not the answer. */
async function complete(c: Context<BackendEnv>): Promise<Response> {
  const { comment, contact, ...body } = await readBody(c)
  const chosen = (Array.isArray(body.reasons) ? body.reasons : []).filter((one) => reasons.has(one as string))
  const words = text(comment, 1000)
  // Under another name from now on: what the first step was told leads nowhere either. This deed's key finds it, and is stored nowhere.
  const name = (await idOf(c.req.header('idempotency-key'))) ?? crypto.randomUUID()
  const done = await c.env.DB.prepare('UPDATE survey_answers SET id = ?, reasons = ?, comment = ?, complete = 1 WHERE id = ?')
    .bind(name, JSON.stringify(chosen), text(contact, 20) === '' ? words : '', c.req.param('id'))
    .run()
  // Sent twice, or the answer has been completed: there is nothing to do, and nothing wrong.
  if (done.meta.changes === 0 || text(contact, 20) === '') return c.json({})
  const { status, body: opened } = await openCase(c.env.DB, { kind: 'complaint', about: 'survey', contact: text(contact, 20), text: words })
  return c.json(status === 201 ? { caseNumber: opened.number, answerBy: opened.answerBy } : {})
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

async function idOf(key: string | undefined): Promise<string | null> {
  if (!key || !/^[\w-]{8,200}$/.test(key)) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`survey:${key}`))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
