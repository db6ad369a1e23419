import type { D1Database } from '@cloudflare/workers-types'
import { initials } from '../search/initials.ts'
import { tokens, tokensVersion } from '../search/tokens.ts'
import type { ArticleRow } from './article-row.ts'

/** Indexes what is new, was changed, or was cut by an older tokeniser. Usually nothing, which costs one look. */
export async function indexArticles(db: D1Database): Promise<void> {
  const { results } = await db.prepare('SELECT rowid AS place, * FROM articles WHERE indexed <> ?').bind(tokensVersion).all<ArticleRow & { place: number }>()
  if (results.length === 0) return
  const write = db.prepare('INSERT OR REPLACE INTO article_index (rowid, title, keywords, body, initials) VALUES (?, ?, ?, ?, ?)')
  await db.batch([
    ...results.map((article) => write.bind(article.place, ...columns(article))),
    db
      .prepare(`UPDATE articles SET indexed = ? WHERE rowid IN (SELECT value FROM json_each(?))`)
      .bind(tokensVersion, JSON.stringify(results.map(({ place }) => place))),
  ])
}

function columns({ title, title_en, keywords, keywords_en, answer, answer_en, steps, steps_en }: ArticleRow): string[] {
  const words = (...texts: string[]): string => texts.flatMap(tokens).join(' ')
  return [
    words(title, title_en),
    words(keywords, keywords_en),
    words(answer, answer_en, ...(JSON.parse(steps) as string[]), ...(JSON.parse(steps_en) as string[])),
    [...keywords.split(' ').map(initials), ...ends(initials(title))].join(' '),
  ]
}

/** `syscth` → `syscth yscth scth cth th`: a search for the beginning of a word finds its middle. */
const ends = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i))
