import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'

interface Survey {
  orderNo: string
  score: number
  reason: string
  comment: string
}
interface SurveyRow {
  receipt: string
  order_no: string | null
  answered_at: string
}

const longest = 2000

export const surveys = new Hono<BackendEnv>().post('/', async (c) => {
  const key = c.req.header('idempotency-key') ?? ''
  if (!/^[\w-]{8,200}$/.test(key)) return c.json({ code: 'idempotency-key-needed' }, 400)
  const survey = readSurvey(await c.req.json().catch(() => null))
  if (!survey) return c.json({ code: 'invalid-survey' }, 422)

  const receipt = `S${crypto.randomUUID().replace(/\D/g, '').padEnd(8, '0').slice(0, 8)}`
  // One statement decides, so that two posts at the same moment cannot both be the first.
  await c.env.DB.prepare('INSERT OR IGNORE INTO surveys (receipt, idempotency_key, order_no, score, reason, comment, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .bind(receipt, key, survey.orderNo || null, survey.score, survey.reason, survey.comment, new Date().toISOString())
    .run()
  const kept = await c.env.DB.prepare('SELECT receipt, order_no, answered_at FROM surveys WHERE idempotency_key = ?').bind(key).first<SurveyRow>()
  // Nothing under this key: the other unique column, the order, was taken.
  if (!kept) return c.json({ code: 'already-answered' }, 409)
  return c.json({ receipt: kept.receipt, answeredAt: kept.answered_at, ...(kept.order_no && { orderNo: kept.order_no }) }, 201)
})

function readSurvey(body: unknown): Survey | null {
  if (typeof body !== 'object' || body === null) return null
  const { orderNo = '', score, reason = '', comment = '' } = body as Record<string, unknown>
  if (typeof score !== 'number' || !Number.isInteger(score) || score < 1 || score > 5) return null
  if (![orderNo, reason, comment].every((text) => typeof text === 'string' && text.length <= longest)) return null
  return { orderNo: (orderNo as string).trim().toUpperCase(), score, reason: reason as string, comment: comment as string }
}
