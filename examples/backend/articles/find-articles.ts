import type { D1Database, D1Result } from '@cloudflare/workers-types'
import type { ArticleRow } from './article-row.ts'
import { indexArticles } from './index-articles.ts'
import { type Part, readQuery } from './read-query.ts'

export interface Search {
  query: string
  /** country code; articles of another are left out */
  region: string
  /** key of a product, or '' */
  product: string
  /** yyyy-mm-dd */
  today: string
}

export interface Hit {
  article: ArticleRow
  parts: readonly Part[]
}

/** Title before keywords before text (the weights of `bm25`); so much of what was asked for must be in an article. */
const weights = '10.0, 6.0, 1.0, 4.0'
const enough = 0.6

/** Articles that answer, best first. */
export async function findArticles(db: D1Database, { query, region, product, today }: Search): Promise<Hit[]> {
  await indexArticles(db)
  const [words, synonyms, letters] = await db.batch([
    db.prepare('SELECT term FROM article_words'),
    db.prepare('SELECT word, meaning FROM synonyms'),
    db.prepare('SELECT initials FROM article_index'),
  ])
  const starts = rows<{ initials: string }>(letters).map(({ initials }) => ` ${initials}`)
  const parts = readQuery(query, {
    words: rows<{ term: string }>(words).map(({ term }) => term),
    synonyms: new Map(rows<{ word: string; meaning: number }>(synonyms).map(({ word, meaning }) => [word, meaning])),
    isInitials: (typed) => starts.some((one) => one.includes(` ${typed}`)),
  })
  if (parts.length === 0) return []
  const find = db.prepare(`SELECT rowid AS place, -bm25(article_index, ${weights}) AS score FROM article_index WHERE article_index MATCH ?`)
  const found = await db.batch<{ place: number; score: number }>(parts.map(({ match }) => find.bind(match)))

  const scores = new Map<number, { matched: number; score: number }>()
  for (const { results } of found)
    for (const { place, score } of results) {
      const before = scores.get(place) ?? { matched: 0, score: 0 }
      scores.set(place, { matched: before.matched + 1, score: before.score + score })
    }
  const best = [...scores].filter(([, { matched }]) => matched >= parts.length * enough)
  if (best.length === 0) return []
  const { results } = await db
    .prepare(
      `SELECT rowid AS place, * FROM articles WHERE rowid IN (SELECT value FROM json_each(?1))
       AND valid_from <= ?2 AND (valid_until IS NULL OR valid_until >= ?2) AND (region IS NULL OR region = ?3) AND (?4 = '' OR product = ?4)`,
    )
    .bind(JSON.stringify(best.map(([place]) => place)), today, region, product)
    .all<ArticleRow & { place: number }>()
  const rank = ({ place }: { place: number }): number => {
    const { matched, score } = scores.get(place) as { matched: number; score: number }
    return matched * 100 + score
  }
  // What holds for everything goes before what holds for one product, where nothing else tells them apart.
  return results
    .sort((a, b) => rank(b) - rank(a) || Number(a.product !== null) - Number(b.product !== null) || (a.id < b.id ? -1 : 1))
    .map((article) => ({ article, parts }))
}

const rows = <T>(result: D1Result | undefined): T[] => (result?.results ?? []) as T[]
