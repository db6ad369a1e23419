import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'

interface BatchRow {
  lot: string
  product: string
  product_en: string
  made_on: string
  best_before: string
  amount: string
  amount_en: string
}

/** Where a batch comes from, for everybody to read. */
export const batches = new Hono<BackendEnv>().get('/:lot', async (c) => {
  const lot = c.req.param('lot').toUpperCase()
  const batch = await c.env.DB.prepare('SELECT lot, product, product_en, made_on, best_before, amount, amount_en FROM batches WHERE lot = ?')
    .bind(lot)
    .first<BatchRow>()
  if (!batch) return c.json({ code: 'not-found' }, 404)
  const [steps, certificates] = await c.env.DB.batch([
    c.env.DB.prepare('SELECT title, title_en AS titleEn, place, place_en AS placeEn, on_day AS onDay FROM batch_steps WHERE lot = ? ORDER BY position').bind(
      lot,
    ),
    c.env.DB.prepare('SELECT name, name_en AS nameEn, number, issuer, issuer_en AS issuerEn, until FROM certificates WHERE lot = ? ORDER BY name').bind(lot),
  ])
  return c.json({
    lot: batch.lot,
    product: batch.product,
    productEn: batch.product_en,
    madeOn: batch.made_on,
    bestBefore: batch.best_before,
    amount: batch.amount,
    amountEn: batch.amount_en,
    steps: steps?.results ?? [],
    certificates: certificates?.results ?? [],
  })
})
