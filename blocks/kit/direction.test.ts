import { expect, test } from 'vitest'
import { direction } from './direction.ts'

/** What the Unicode Consortium says of a language's script. */
const known = (locale: string): string => {
  const { script } = new Intl.Locale(locale).maximize()
  return ['Arab', 'Hebr', 'Thaa'].includes(script ?? '') ? 'rtl' : 'ltr'
}

test.each(['ar', 'ar-EG', 'he', 'he-IL', 'fa', 'fa-AF', 'ur-PK', 'ps', 'sd', 'ug-CN', 'yi', 'dv', 'ckb', 'ckb-IQ', 'ku-Arab', 'az-Arab-IR', 'pa-Arab'])(
  '%s is read from the right',
  (locale) => {
    expect(direction(locale)).toBe('rtl')
    expect(known(locale)).toBe('rtl')
  },
)
test.each(['en', 'zh-CN', 'de', 'ja', 'arn', 'fab', 'hea', 'az', 'ku', 'sd-Deva', 'ar-Latn', 'th', 'hi', 'pa'])('%s is read from the left', (locale) => {
  expect(direction(locale)).toBe('ltr')
  expect(known(locale)).toBe('ltr')
})
