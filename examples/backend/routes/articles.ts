import { type Context, Hono } from 'hono'
import type { ArticleRow } from '../articles/article-row.ts'
import { findArticles } from '../articles/find-articles.ts'
import { snippet } from '../articles/snippet.ts'
import { keepUnanswered } from '../articles/unanswered.ts'
import type { BackendEnv } from '../backend-env.ts'
import { requireToken } from '../require-token.ts'

const page = 8
const most = 80
const mostRelated = 4

export const articles = new Hono<BackendEnv>()
  .get('/', async (c) => {
    const query = (c.req.query('q') ?? '').trim()
    if (query === '') return c.json({ code: 'query-needed' }, 400)
    const now = new Date()
    const wanted = Math.min(most, Math.max(page, Number.parseInt(c.req.query('count') ?? '', 10) || page))
    const product = c.req.query('product') ?? ''
    const found = await findArticles(c.env.DB, { query, product, region: regionOf(c), today: now.toISOString().slice(0, 10) })
    if (found.length === 0 && product === '') await keepUnanswered(c.env.DB, query, now)
    return c.json({
      count: found.length,
      ...(found.length > wanted && { next: String(wanted + page) }),
      hits: found.slice(0, wanted).map(({ article, parts }) => {
        const [zh, en] = [snippet(article.answer, parts, false), snippet(article.answer_en, parts, true)]
        return {
          ...named(article),
          before: zh.before,
          hit: zh.hit,
          after: zh.after,
          beforeEn: en.before,
          hitEn: en.hit,
          afterEn: en.after,
        }
      }),
    })
  })
  .get('/without-result', requireToken, async (c) => {
    const { results } = await c.env.DB.prepare(
      'SELECT query, times, last_at AS lastAt FROM searches_without_result ORDER BY times DESC, last_at DESC LIMIT 100',
    ).all()
    return c.json({ searches: results })
  })
  .get('/:id', async (c) => {
    const article = await c.env.DB.prepare('SELECT * FROM articles WHERE id = ?').bind(c.req.param('id')).first<ArticleRow>()
    const today = new Date().toISOString().slice(0, 10)
    const region = regionOf(c)
    if (!article || article.valid_from > today) return c.json({ code: 'not-found' }, 404)
    if (article.valid_until !== null && article.valid_until < today) return c.json({ code: 'expired', until: article.valid_until }, 410)
    if (article.region !== null && article.region !== region) return c.json({ code: 'elsewhere' }, 404)
    const { results } = await c.env.DB.prepare(
      `SELECT * FROM articles WHERE id <> ?1 AND (product = ?2 OR topic = ?3) AND valid_from <= ?4 AND (valid_until IS NULL OR valid_until >= ?4)
       AND (region IS NULL OR region = ?6)
       ORDER BY product IS NOT ?2, id LIMIT ?5`,
    )
      .bind(article.id, article.product, article.topic, today, mostRelated, region)
      .all<ArticleRow>()
    const [steps, stepsEn] = [article.steps, article.steps_en].map((one) => JSON.parse(one) as string[])
    return c.json({
      ...named(article),
      answer: article.answer,
      answerEn: article.answer_en,
      steps: (steps ?? []).map((text, i) => ({ text, textEn: stepsEn?.[i] ?? text })),
      updatedOn: article.updated_on,
      ...(article.model && { model: article.model }),
      ...(article.valid_until !== null && { validUntil: article.valid_until }),
      ...(article.region !== null && (regions[article.region] ?? { holdsIn: article.region, holdsInEn: article.region })),
      related: results.map(named),
    })
  })

/** The shop is at home in China. */
const regionOf = (c: Context<BackendEnv>): string => c.req.query('region') || 'CN'

const regions: Record<string, { holdsIn: string; holdsInEn: string }> = {
  CN: { holdsIn: '中国大陆', holdsInEn: 'mainland China' },
  HK: { holdsIn: '中国香港', holdsInEn: 'Hong Kong' },
}

const named = ({ id, title, title_en }: ArticleRow) => ({ id, title, titleEn: title_en })
