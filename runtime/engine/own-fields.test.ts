import { expect, test } from 'vitest'
import { checkField } from './deed-notice.ts'
import { goForm } from './fallback.ts'
import { shownField } from './form.ts'

test('the names of the fields that are ours are each one’s own: two meanings of one would do a deed where it was only to be looked for', () => {
  // `_f` the form, `_c` the context, `_k` the deed's key (run-ops), `_s` solved, `_u` upload (edge/pages)
  const names = ['_f', '_c', '_k', '_s', '_u', goForm, shownField, checkField]
  expect(new Set(names).size).toBe(names.length)
})
