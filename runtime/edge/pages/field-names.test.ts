import { expect, test } from 'vitest'
import { goForm } from '../../engine/fallback.ts'
import { checkField, shownField } from '../../engine/form.ts'
import { uploadField } from './post-upload.ts'
import { solvedField } from './said.ts'

test('no two things a post can say have the same name: a question that reacts must not be taken for a look at how a deed ended', () => {
  const names = ['_c', '_f', '_k', checkField, goForm, shownField, solvedField, uploadField]
  expect(new Set(names).size).toBe(names.length)
})
