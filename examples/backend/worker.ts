import { Hono } from 'hono'
import type { BackendEnv } from './backend-env.ts'
import { tell } from './idempotent.ts'
import { requireToken } from './require-token.ts'
import { articles } from './routes/articles.ts'
import { batches } from './routes/batches.ts'
import { cases } from './routes/cases.ts'
import { orders } from './routes/orders.ts'
import { packs } from './routes/packs.ts'
import { pictures } from './routes/pictures.ts'
import { stores } from './routes/stores.ts'
import { surveys } from './routes/surveys.ts'
import { warranties } from './routes/warranties.ts'

const app = new Hono<BackendEnv>()
  .get('/health', (c) => c.json({ ok: true }))
  .route('/orders', orders)
  .route('/stores', stores)
  .route('/surveys', surveys)
  .route('/warranties', warranties)
  .route('/cases', cases)
  .get('/deeds/:key', requireToken, (c) => tell(c, c.req.param('key')))
  .route('/articles', articles)
  .route('/pictures', pictures)
  .route('/packs', packs)
  .route('/batches', batches)

app.notFound((c) => c.json({ code: 'not-found' }, 404))
app.onError((error, c) => {
  console.error(error)
  return c.json({ code: 'internal' }, 500)
})

export default app
