import { plain } from './plain.ts'

/** Raised with every change below: what was indexed with another version is indexed again. */
export const tokensVersion = 1

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu

/**
 * How articles and questions are cut into words, both the same way. Chinese has no spaces, and its words are mostly of two
 * characters: each pair is a token. Latin words are small letters without the plural's s.
 */
export function tokens(text: string): string[] {
  return [...plain(text).matchAll(runs)].flatMap(([run]) => (/\p{Script=Han}/u.test(run) ? pairs(run) : [stem(run)]))
}

function pairs(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((one, i) => `${characters[i]}${one}`)
}

const stem = (word: string): string => (word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word)
