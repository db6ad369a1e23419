import { plain } from '../search/plain.ts'
import type { Part } from './read-query.ts'

/** Plain text in three pieces: what was found stands in the middle, and is empty where nothing of it can be shown. */
export interface Snippet {
  before: string
  hit: string
  after: string
}

const around = { before: 24, after: 60 }

export function snippet(text: string, parts: readonly Part[], latin: boolean): Snippet {
  const scale = latin ? 1.6 : 1
  const low = plain(text)
  const places = parts
    .flatMap(({ shown }) => shown)
    .map((word) => ({ at: low.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
  // Where folding changed the length, positions mean nothing.
  const best = low.length === text.length ? places.sort((a, b) => a.at - b.at || b.length - a.length)[0] : undefined
  const most = Math.round((around.before + around.after) * scale)
  if (!best) return { before: cut(text, 0, most), hit: '', after: '' }
  const end = best.at + best.length
  return {
    before: lead(text, best.at, Math.round(around.before * scale)),
    hit: text.slice(best.at, end),
    after: cut(text, end, end + Math.round(around.after * scale)),
  }
}

/** What stands before the hit, from the beginning of a clause or of a word. */
function lead(text: string, at: number, most: number): string {
  if (at <= most) return text.slice(0, at)
  const near = text.slice(at - most, at)
  const clause = /[，。；,.;]\s*(?=[^，。；,.;]*$)/.exec(near)
  return `…${clause ? near.slice(clause.index + clause[0].length) : near.replace(/^[\w.]+\s?/, '')}`
}

const cut = (text: string, from: number, to: number): string => (text.length <= to ? text.slice(from) : `${text.slice(from, to).replace(/\s\S*$/, '')}…`)
