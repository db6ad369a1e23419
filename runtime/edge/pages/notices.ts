import type { Refusal } from '../../engine/answer.ts'
import { inLocale } from '../../engine/format.ts'
import type { Notice } from '../../engine/state.ts'
import { checkWord, insteadOf, type PostCode, postTones, postWords } from './post-words.ts'

type Notices = Readonly<Record<string, Notice>>

const words = (code: PostCode, locale: string): Notice => ({
  tone: postTones[code] ?? 'warn',
  text: inLocale(postWords[code].text, locale),
  next: inLocale(postWords[code].next, locale),
})

/** What is said about a form: above it, or in its place where nothing is to be sent a second time. */
export const notice = (form: string, code: PostCode, locale: string): Notices => ({
  [form]: { ...words(code, locale), ...(insteadOf.has(code) && { instead: true }) },
})

/** In the form's place, with the one button that looks how its deed ended. */
export const checkingNotice = (form: string, code: PostCode, checks: number, locale: string): Notices => ({
  [form]: { ...words(code, locale), instead: true, check: inLocale(checkWord, locale), checks: String(checks) },
})

export const refusalNotice = (form: string, { say, next }: Refusal, locale: string): Notices => ({
  [form]: { tone: 'warn', refused: true, text: inLocale(say, locale), ...(next && { next: inLocale(next, locale) }) },
})
