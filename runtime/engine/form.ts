import { askWords } from '../../blocks/kit/ask-words.ts'
import { isAnswer, readAnswer } from './check-answer.ts'
import { inLocale } from './format.ts'
import type { AskMeta, Release } from './program.ts'

/** What a post said, checked. `values` holds what is right, `typed` everything as it was typed, `errors` words. */
export interface FormReading {
  values: Record<string, unknown>
  typed: Record<string, string>
  errors: Record<string, string>
}

/** Reads the fields of one form. `fields` gives all texts posted under a name (several for a multiple choice). */
export function readForm(release: Release, form: string, fields: (name: string) => readonly string[], locale: string): FormReading {
  const reading: FormReading = { values: {}, typed: {}, errors: {} }
  for (const name of release.forms[form]?.asks ?? []) {
    const meta = release.asks[name]
    if (!meta) continue
    const texts = fields(name)
    reading.typed[name] = texts.join('\n')
    const empty = texts.every((text) => text.trim() === '')
    if (empty && meta.schema.type !== 'boolean') {
      if (!meta.optional) reading.errors[name] = words(meta, locale).missing
      continue
    }
    const value = readAnswer(texts, meta.schema)
    // A box that has to be ticked is one whose schema admits only true.
    if (isAnswer(value, meta.schema) && isOffered(value, meta)) reading.values[name] = value
    else reading.errors[name] = meta.schema.type === 'boolean' ? words(meta, locale).missing : words(meta, locale).invalid
  }
  return reading
}

/** Where options are listed, an answer is one of them, whatever was posted. */
function isOffered(value: unknown, { options }: AskMeta): boolean {
  return !options || [value].flat().every((one) => options.some((option) => option.value === one))
}

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
