import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { type DeedAnswer, once, tell, text } from '../idempotent.ts'

interface PackRow {
  serial: string
  lot: string
  gtin: string
  product: string
  product_en: string
  best_before: string
  recalled_on: string | null
  recall_reason: string | null
  recall_reason_en: string | null
}
interface ScanRow {
  nth: number
  at: string
  place: string
}

/** Packs with a code each: whether this one is what it says, and how often that was asked. */
export const packs = new Hono<BackendEnv>()
  .post('/checks', (c) => once(c, (body) => checkPack(c.env.DB, text(body.code), text(body.place, 40))))
  .get('/checks/:key', (c) => tell(c, c.req.param('key')))

async function checkPack(db: BackendEnv['Bindings']['DB'], typed: string, place: string): Promise<DeedAnswer> {
  const code = readCode(typed)
  if (!code) return { status: 422, body: { code: 'not-a-code' } }
  if (code.serial === undefined) return { status: 422, body: { code: 'no-serial' } }
  const pack = await db.prepare('SELECT p.serial, b.* FROM packs p JOIN batches b ON b.lot = p.lot WHERE p.serial = ?').bind(code.serial).first<PackRow>()
  // A serial of another product or another lot was copied from somewhere.
  if (!pack || (code.gtin !== undefined && code.gtin !== pack.gtin) || (code.lot !== undefined && code.lot !== pack.lot))
    return { status: 422, body: { code: 'unknown-code' } }
  // One statement counts and writes, so that of two at the same moment only one is the first.
  const nth = await db
    .prepare('INSERT INTO scans (serial, nth, at, place) SELECT ?1, COALESCE(MAX(nth), 0) + 1, ?2, ?3 FROM scans WHERE serial = ?1 RETURNING nth')
    .bind(pack.serial, new Date().toISOString(), place)
    .first<{ nth: number }>()
  const first = await db.prepare('SELECT nth, at, place FROM scans WHERE serial = ? AND nth = 1').bind(pack.serial).first<ScanRow>()
  return {
    status: 201,
    body: {
      serial: pack.serial,
      lot: pack.lot,
      product: pack.product,
      productEn: pack.product_en,
      bestBefore: pack.best_before,
      state: stateOf(pack),
      checks: nth?.nth ?? 1,
      firstAt: first?.at,
      ...(first?.place && { firstPlace: first.place }),
      ...(pack.recalled_on && { recalledOn: pack.recalled_on, reason: pack.recall_reason, reasonEn: pack.recall_reason_en }),
    },
  }
}

/** A recall outweighs a date: it says what to do now. */
function stateOf({ recalled_on, best_before }: PackRow): 'fine' | 'expired' | 'recalled' {
  if (recalled_on !== null) return 'recalled'
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  return best_before < today ? 'expired' : 'fine'
}

interface PackCode {
  gtin?: string
  lot?: string
  serial?: string
}

/** As it is printed under the symbol (`RA100037`), beside it (`(01)…(10)…(21)…`), or as the address that the symbol holds. */
export function readCode(typed: string): PackCode | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  if (/^[A-Z]{2}\d{6}$/.test(plain)) return { serial: plain }
  const elements =
    /^\(01\)(\d{14})(?:\(10\)([^()]{1,20}))?(?:\(21\)([^()]{1,20}))?$/.exec(plain) ??
    /\/01\/(\d{14})(?:\/10\/([^/]{1,20}))?(?:\/21\/([^/?]{1,20}))?\/?(?:\?.*)?$/.exec(plain)
  if (!elements) return null
  const [, gtin = '', lot, serial] = elements
  return { gtin, ...(lot !== undefined && { lot }), ...(serial !== undefined && { serial }) }
}
