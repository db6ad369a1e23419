import type { JsonSchema } from './json-schema.ts'
import type { Normal } from './normal-text.ts'

/** `^[0-9]{4}$`, `^\d{6,10}$` → how many digits. */
export function digitCount(pattern: string | undefined): { least: number; most: number } | null {
  const found = /^\^(?:\[0-9\]|\\d)\{(\d{1,3})(?:,(\d{1,3}))?\}\$$/.exec(pattern ?? '')
  return found ? { least: Number(found[1]), most: Number(found[2] ?? found[1]) } : null
}

/** What an `x-normal` may ask for beside the usual. */
const known = ['spaces', 'hyphens', 'upper'] as const

/**
 * How an answer with this schema is brought into its normal form, as `normalText` takes it: by `x-normal`; digits alone without
 * what parts them; what has a pattern or a format in its plain form; any other text as it is.
 */
export function normalOf({ 'x-normal': asked, pattern, format }: JsonSchema): Normal | undefined {
  if (Array.isArray(asked)) return known.filter((one) => asked.includes(one))
  if (digitCount(pattern)) return ['spaces', 'hyphens']
  return (pattern !== undefined || format !== undefined) && format !== 'signature' && format !== 'file' ? [] : undefined
}

/** A mail address by the HTML standard's own rule (type=email), without its unbounded repeat of labels. */
const email = "^(?!.*\\.\\.)(?=.{1,254}$)[\\w.!#$%&'*+/=?^`{|}~\\-]{1,64}@[A-Za-z0-9\\-]+\\.[A-Za-z0-9.\\-]*[A-Za-z0-9]$"
const phone = '^(?=(?:\\D*\\d){3})\\+?[\\d \\(\\)\\-]{3,24}$'
/** The forms of texts that are patterns. */
export const formatPatterns: Readonly<Record<string, string>> = {
  email,
  phone,
  tel: phone,
  uri: '^https?:\\/\\/[^\\s\\/]+\\S*$',
  url: '^https?:\\/\\/[^\\s\\/]+\\S*$',
}
