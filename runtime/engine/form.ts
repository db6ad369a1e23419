import { aloneWords, askWords } from '../../blocks/kit/ask-words.ts'
import { isFileSchema } from '../../schemas/file-rules.ts'
import { normalText } from '../../schemas/normal-text.ts'
import { isAnswer, readAnswer } from './check-answer.ts'
import { inLocale } from './format.ts'
import { postedTexts } from './posted-texts.ts'
import type { AskMeta, Release } from './program.ts'
import type { Clock } from './zoned-time.ts'

/** What a post said, checked. `values` holds what is right, `typed` everything as it was typed, `errors` words. */
export interface FormReading {
  values: Record<string, unknown>
  typed: Record<string, string>
  errors: Record<string, string>
  /** a question that these answers bring up had not been shown: the form is shown once more, with it */
  more: boolean
}

/** Posted by each part of a form that was shown because its condition held. */
export const shownField = '_w'

/** Posted by the button that only looks how a deed ended: how often it has been looked. */
export const checkField = '_n'

/** Whether a condition (of `Release.exprs`) holds for these answers. */
export type Holds = (when: number, asks: Readonly<Record<string, unknown>>) => boolean

/** Reads the fields of one form. `fields` gives all texts posted under a name (several for a multiple choice). `now`: epoch ms. */
export function readForm(release: Release, form: string, fields: (name: string) => readonly string[], locale: string, holds: Holds, now: number): FormReading {
  const reading: FormReading = { values: {}, typed: {}, errors: {}, more: false }
  const shown = fields(shownField)
  const clock: Clock = { timeZone: release.timeZone, now }
  const { asks = [], conditions = {} } = release.forms[form] ?? {}
  // A condition may speak of a question that stands below its own.
  const inTurn = [...asks.filter((name) => !conditions[name]), ...asks.filter((name) => conditions[name])]
  for (const name of inTurn) {
    const meta = release.asks[name]
    if (!meta) continue
    const condition = conditions[name]
    // Not asked, so not answered, whatever was posted.
    if (condition?.when?.some((when) => !holds(when, reading.values))) continue
    const texts = postedTexts(name, meta.schema, fields)
    reading.typed[name] = texts.join('\n')
    const empty = texts.every((text) => normalText(text, []) === '')
    // What is not shown is disabled: whose name came, empty or not, was there to be answered.
    if (texts.length === 0 && condition?.nodes.some((node) => !shown.includes(node))) {
      reading.more = true
      continue
    }
    if (empty && meta.schema.type !== 'boolean') {
      if (!meta.optional && condition?.when !== null) reading.errors[name] = words(meta, locale).missing
      continue
    }
    const value = readAnswer(texts, meta.schema, clock)
    // A box that has to be ticked is one whose schema admits only true.
    if (!isAlone(value, meta)) reading.errors[name] = aloneWords(aloneLabel(meta, locale), locale)
    else if (isAnswer(value, meta.schema, clock) && isOffered(value, meta)) reading.values[name] = value
    else reading.errors[name] = meta.schema.type === 'boolean' ? words(meta, locale).missing : words(meta, locale).invalid
  }
  return reading
}

/** Answers given beside a form, in an address or by a way (`RenderContext.way`): those that are answers. */
export function readGiven(release: Release, names: readonly string[], fields: (name: string) => readonly string[], now: number): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  const clock: Clock = { timeZone: release.timeZone, now }
  for (const name of names) {
    const meta = release.asks[name]
    const texts = postedTexts(name, meta?.schema ?? {}, fields).filter((text) => text.trim() !== '')
    // What stands for a file is made at the edge and nowhere else.
    if (!meta || texts.length === 0 || isFileSchema(meta.schema)) continue
    const value = readAnswer(texts, meta.schema, clock)
    if (isAnswer(value, meta.schema, clock) && isOffered(value, meta) && isAlone(value, meta)) given[name] = value
  }
  return given
}

/** Where options are listed, an answer is one of them, whatever was posted. */
function isOffered(value: unknown, { options }: AskMeta): boolean {
  return !options || [value].flat().every((one) => options.some((option) => option.value === one))
}

/** Whether “none of these” stands by itself, where it is chosen. */
const isAlone = (value: unknown, { alone }: AskMeta): boolean =>
  alone === undefined || !Array.isArray(value) || value.length < 2 || !value.some((one) => String(one) === String(alone))

const aloneLabel = ({ alone, options }: AskMeta, locale: string): string =>
  inLocale(options?.find(({ value }) => value === alone)?.label, locale) || String(alone)

function words(meta: AskMeta, locale: string): ReturnType<typeof askWords> {
  const options = meta.options?.map(({ value, label }) => ({ value, label: inLocale(label, locale) }))
  return askWords(
    {
      label: inLocale(meta.label, locale),
      schema: meta.schema,
      ...(options ? { options } : {}),
      ...(meta.autocomplete ? { autocomplete: meta.autocomplete } : {}),
    },
    locale,
  )
}
