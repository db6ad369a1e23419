import type { D1Database } from '@cloudflare/workers-types'

const longest = 60

/** A search as it may be kept: no number that could be somebody's, no address. */
export const masked = (query: string): string =>
  query
    .replace(/\S+@\S+/g, '•••')
    .replace(/\d(?:[\s-]?\d){5,}/g, '•••')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)

/** Counts a search that found nothing, for the people who write the articles. */
export async function keepUnanswered(db: D1Database, query: string, at: Date): Promise<void> {
  await db
    .prepare('INSERT INTO searches_without_result VALUES (?, 1, ?) ON CONFLICT (query) DO UPDATE SET times = times + 1, last_at = excluded.last_at')
    .bind(masked(query).toLowerCase(), at.toISOString())
    .run()
}
