import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { type DeedAnswer, newNumber, once, text } from '../idempotent.ts'
import { keepProof, readProof } from '../keep-proof.ts'
import { requireToken } from '../require-token.ts'
import { openCase } from './cases.ts'

interface SerialRow {
  serial: string
  sku: string
  sold_since: string
  months: number
}
interface WarrantyRow {
  number: string
  serial: string
  name: string
  name_en: string | null
  bought_on: string
  until: string
  registered_at: string
  product: string
  product_en: string
}

/** Days after the purchase in which a product can be registered. */
const windowDays = 60
const dayMs = 86_400_000
const refused = (code: string): DeedAnswer => ({ status: code === 'already-registered' ? 409 : 422, body: { code } })

const columns =
  'w.number, w.serial, w.name, w.name_en, w.bought_on, w.until, w.registered_at, p.name AS product, p.name_en AS product_en FROM warranties w JOIN serials s ON s.serial = w.serial JOIN products p ON p.sku = s.sku'

export const warranties = new Hono<BackendEnv>()
  .use(requireToken)
  .post('/', (c) =>
    once(
      c,
      (body) =>
        register(c.env.DB, {
          sku: text(body.sku),
          serial: text(body.serial).toUpperCase(),
          boughtOn: text(body.boughtOn),
          name: text(body.name, 60),
          phone: text(body.phone, 20),
          proof: text(body.proof, 2000),
        }),
      ['proof'],
    ),
  )
  .post('/transfers', (c) => once(c, (body) => transfer(c.env.DB, body), ['proof']))
  // For the brand's people: of a registration or of a case.
  .get('/proofs/:about', async (c) => (await readProof(c.env.DB, c.req.param('about'))) ?? c.json({ code: 'not-found' }, 404))
  .get('/:number', async (c) => {
    // The certificate may be lost, the product is at hand: its serial number does as well.
    const found = await c.env.DB.prepare(`SELECT ${columns} WHERE (w.number = ?1 OR w.serial = ?1) AND substr(w.phone, -4) = ?2`)
      .bind(c.req.param('number').trim().toUpperCase(), c.req.query('phone') ?? '')
      .first<WarrantyRow>()
    // One answer for a wrong number and for a wrong phone.
    return found ? c.json(present(found)) : c.json({ code: 'not-found' }, 404)
  })

async function transfer(db: BackendEnv['Bindings']['DB'], body: Record<string, unknown>): Promise<DeedAnswer> {
  const serial = text(body.serial).toUpperCase()
  if (text(body.proof, 2000) === '') return { status: 422, body: { code: 'invalid-transfer' } }
  const opened = await openCase(db, {
    kind: 'transfer',
    about: serial,
    contact: text(body.phone, 20),
    text: `${text(body.name, 60)}: ${text(body.text, 900)}`,
    alone: true,
  })
  if (opened.body.code === 'under-way') return { status: 409, body: { code: 'transfer-under-way' } }
  if (opened.status === 201) await keepProof(db, String(opened.body.number), text(body.proof, 2000))
  return opened
}

interface Registration {
  sku: string
  serial: string
  boughtOn: string
  name: string
  phone: string
  proof: string
}

async function register(db: BackendEnv['Bindings']['DB'], { sku, serial, boughtOn, name, phone, proof }: Registration): Promise<DeedAnswer> {
  const made = await db.prepare('SELECT * FROM serials WHERE serial = ?').bind(serial).first<SerialRow>()
  if (!made || made.sku !== sku) return refused('serial-mismatch')
  const now = new Date()
  // Days as the shop counts them, in its own time zone.
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(boughtOn) || boughtOn > today) return refused('date-in-future')
  if (boughtOn < made.sold_since) return refused('date-before-sale')
  if (Date.parse(today) - Date.parse(boughtOn) > windowDays * dayMs) return refused('too-late')
  if (name === '' || phone === '') return { status: 422, body: { code: 'invalid-registration' } }
  const until = new Date(`${boughtOn}T00:00:00Z`)
  until.setUTCMonth(until.getUTCMonth() + made.months)
  // The serial is unique: of two at the same moment one is the first.
  const done = await db
    .prepare('INSERT OR IGNORE INTO warranties (number, serial, name, phone, bought_on, until, proof, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .bind(newNumber('W', now), serial, name, phone, boughtOn, until.toISOString().slice(0, 10), proof || null, now.toISOString())
    .run()
  if (done.meta.changes === 0) return refused('already-registered')
  const kept = (await db.prepare(`SELECT ${columns} WHERE w.serial = ?`).bind(serial).first<WarrantyRow>()) as WarrantyRow
  await keepProof(db, kept.number, proof)
  return { status: 201, body: present(kept) }
}

const present = (row: WarrantyRow) => ({
  number: row.number,
  serial: row.serial,
  product: row.product,
  productEn: row.product_en,
  name: row.name,
  ...(row.name_en && { nameEn: row.name_en }),
  boughtOn: row.bought_on,
  until: row.until,
  registeredAt: row.registered_at,
})
