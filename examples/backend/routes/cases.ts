import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { type DeedAnswer, newNumber, once, text } from '../idempotent.ts'
import { requireToken } from '../require-token.ts'

const kinds = new Set(['question', 'callback', 'dispute', 'transfer', 'complaint'])
/** One customer's open cases: whoever has this many is helped sooner by a call. */
const mostOpen = 3
/** Somebody is there to call back, every day. */
const calls = { from: '09:00', to: '21:00' }

/** Work that a customer opens for the brand's people. */
export const cases = new Hono<BackendEnv>()
  .use(requireToken)
  .post('/', (c) =>
    once(c, (body) =>
      openCase(c.env.DB, {
        kind: text(body.kind),
        about: text(body.about),
        contact: text(body.contact, 60),
        text: text(body.text, 1000),
        callAt: text(body.callAt, 5),
      }),
    ),
  )
  .get('/:number', async (c) => {
    const found = await c.env.DB.prepare(
      'SELECT number, kind, about, text, call_at AS callAt, opened_at AS openedAt, closed_at AS closedAt FROM cases WHERE number = ?',
    )
      .bind(c.req.param('number'))
      .first()
    return found ? c.json(found) : c.json({ code: 'not-found' }, 404)
  })

export interface NewCase {
  kind: string
  about: string
  contact: string
  text: string
  /** when to call, HH:MM by the brand's clock; '' where no call is wanted */
  callAt?: string
  /** refused while a case of this kind about this is open */
  alone?: boolean
}

/** With what else a case is opened: in the same transaction, or not at all. Neither of the two knows the other. */
export interface Along {
  /** a hash of the deed's key, by which it is found again */
  foundBy: string
  /** the survey answer that is completed with it */
  answer: string
}

export async function openCase(
  db: BackendEnv['Bindings']['DB'],
  { kind, about, contact, text: words, callAt = '', alone = false }: NewCase,
): Promise<DeedAnswer> {
  if (!kinds.has(kind) || contact === '') return { status: 422, body: { code: 'invalid-case' } }
  if (kind === 'callback' && callAt !== '' && (callAt < calls.from || callAt > calls.to)) return { status: 409, body: { code: 'outside-hours', ...calls } }
  const now = new Date()
  const number = newNumber('C', now)
  const opened = await insertCase(db, { kind, about, contact, text: words, callAt, alone }, number, now).run()
  if (opened.meta.changes === 0) {
    const alike = alone && (await db.prepare('SELECT 1 FROM cases WHERE kind = ? AND about = ? AND closed_at IS NULL').bind(kind, about).first())
    return { status: 409, body: { code: alike ? 'under-way' : 'too-many-open' } }
  }
  return { status: 201, body: { number, answerBy: answerBy(now) } }
}

/** Looks and opens in one statement: of several at the same moment none gets past the rules. */
export function insertCase(db: BackendEnv['Bindings']['DB'], one: NewCase, number: string, now: Date, along?: Along) {
  const { kind, about, contact, text: words, callAt = '', alone = false } = one
  return db
    .prepare(
      `INSERT INTO cases (number, kind, about, contact, text, call_at, opened_at, found_by) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?10
       WHERE (SELECT COUNT(*) FROM cases WHERE contact = ?4 AND closed_at IS NULL) < ?8 AND NOT (?9 AND EXISTS (SELECT 1 FROM cases WHERE kind = ?2 AND about = ?3 AND closed_at IS NULL))
       AND (?11 IS NULL OR EXISTS (SELECT 1 FROM survey_answers WHERE id = ?11 AND complete = 0))`,
    )
    .bind(number, kind, about, contact, words, callAt || null, now.toISOString(), mostOpen, alone ? 1 : 0, along?.foundBy ?? null, along?.answer ?? null)
}

/** The evening of the next working day, yyyy-mm-dd. */
export function answerBy(now: Date): string {
  const day = new Date(now.getTime() + 86_400_000)
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setTime(day.getTime() + 86_400_000)
  return day.toISOString().slice(0, 10)
}
