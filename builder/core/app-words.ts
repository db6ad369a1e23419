import type { LocalText } from '../../schemas/documents.ts'

/** Collects an app's translations while it is being written: texts go into nodes in the first locale, the others into `strings`. */
export class AppWords {
  readonly strings: Record<string, Record<string, string>> = {}

  constructor(readonly locales: readonly string[]) {}

  /** The text for the document itself; remembers its translations under `key`. */
  text(key: string, words: LocalText): string {
    const [first, ...others] = this.locales
    const text = inLocale(words, first ?? 'en')
    for (const locale of others) {
      // What no language has is not a translation: the studio's check for complete languages shall find it.
      if (!hasLocale(words, locale)) continue
      this.strings[locale] ??= {}
      this.strings[locale][key] = inLocale(words, locale)
    }
    return text
  }
}

const base = (locale: string): string => locale.split('-')[0]!
const hasLocale = (words: LocalText, locale: string): boolean => words[locale] !== undefined || Object.keys(words).some((one) => base(one) === base(locale))

/** The words in a locale, else in its language, else in English, else whatever there is. */
export function inLocale(words: LocalText, locale: string): string {
  const near = Object.keys(words).find((one) => base(one) === base(locale))
  return words[locale] ?? (near === undefined ? undefined : words[near]) ?? words.en ?? Object.values(words)[0] ?? ''
}

/** Applies `make` to every language of some texts: a sentence around words that a schema brought. */
export function mapWords(make: (...texts: string[]) => LocalText, ...words: LocalText[]): LocalText {
  const locales = new Set(words.flatMap((one) => Object.keys(one)))
  return Object.fromEntries([...locales].map((locale) => [locale, inLocale(make(...words.map((one) => inLocale(one, locale))), locale)]))
}
