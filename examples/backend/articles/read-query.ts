import { allowedMistakes, editDistance } from '../search/edit-distance.ts'
import { plain } from '../search/plain.ts'
import { tokens } from '../search/tokens.ts'

/** What stands in the index and in the list of synonyms. */
export interface Vocabulary {
  words: readonly string[]
  /** word → the number of its meaning */
  synonyms: ReadonlyMap<string, number>
  /** whether some Chinese title or keyword has these initials */
  isInitials(letters: string): boolean
}

/** One thing that was asked for: a full-text query, and the texts that show it was found. */
export interface Part {
  match: string
  shown: readonly string[]
}

const idle = /请问|怎么样|怎么办|怎么|怎样|如何|可不可以|能不能|可以|能否|我想要|我想|我要|想要|需要|一下|帮我|什么|多少|[吗呢了的是啊吧我你您]/gu
const idleEnglish = new Set(
  'a an the i my me you your it is are was do does did can could how what when where why to of for in on at with and or if want need please get'.split(' '),
)

/** A question as parts; the words that every question has are left out, unless there are no others. */
export function readQuery(query: string, vocabulary: Vocabulary): Part[] {
  const text = plain(query).slice(0, 80)
  const parts: Part[] = []
  const rest = withoutSynonyms(text, vocabulary.synonyms, parts)
  const bare = rest.replace(idle, ' ')
  const telling = (words: string): string[] => tokens(words).filter((token) => token.length > 1 || /\p{Script=Han}/u.test(token))
  const left = telling(bare).filter((token) => !idleEnglish.has(token))
  const all = left.length + parts.length > 0 ? left : telling(text)
  for (const token of new Set(all)) parts.push(/^\p{Script=Han}/u.test(token) ? exact(token) : latin(token, vocabulary))
  return parts.slice(0, 12)
}

const exact = (token: string): Part => ({ match: quoted([token]), shown: [token] })

/** Tokens one after the other. Only letters and digits are in them, so nothing of the query language is. */
const quoted = (phrase: readonly string[]): string => `"${phrase.join(' ')}"`

/** Takes out the longest words that have synonyms, each as one part that any of its meaning answers. */
function withoutSynonyms(text: string, synonyms: ReadonlyMap<string, number>, parts: Part[]): string {
  let rest = text
  for (const word of [...synonyms.keys()].sort((a, b) => b.length - a.length)) {
    const found = /\p{Script=Han}/u.test(word) ? rest.indexOf(word) : ` ${rest} `.search(new RegExp(`[^a-z]${word}(?:s|ed|ing)?[^a-z]`))
    if (found < 0) continue
    rest = rest.replace(word, ' ')
    const same = [...synonyms].filter(([, meaning]) => meaning === synonyms.get(word)).map(([one]) => one)
    const match = same.map((one) => quoted(tokens(one))).join(' OR ')
    if (!parts.some((part) => part.match === match)) parts.push({ match, shown: [word, ...same] })
  }
  return rest
}

/** A word that is there, or the beginning of one; else the initials of a Chinese one; else the nearest with a mistake or two. */
function latin(token: string, { words, isInitials }: Vocabulary): Part {
  if (token.length >= 3 ? words.some((word) => word.startsWith(token)) : words.includes(token))
    return { match: token.length >= 3 ? `${quoted([token])}*` : quoted([token]), shown: [token] }
  if (/^[a-z]{2,8}$/.test(token) && isInitials(token)) return { match: `initials : ${quoted([token])}*`, shown: [] }
  const most = allowedMistakes(token)
  const near = most === 0 ? [] : words.map((word) => ({ word, far: editDistance(token, word, most) })).filter(({ far }) => far <= most)
  const best = Math.min(...near.map(({ far }) => far))
  const meant = near.filter(({ far }) => far === best).map(({ word }) => word)
  return meant.length > 0 ? { match: meant.map((word) => quoted([word])).join(' OR '), shown: meant } : exact(token)
}
