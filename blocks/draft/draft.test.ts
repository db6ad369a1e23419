import { expect, test } from 'vitest'
import { askedField, asText, testContext } from '../kit/testing.ts'
import { renderDraft } from './draft.render.ts'

test('names what it must never keep, and is not there until something is kept', () => {
  const asks = () => [askedField({ name: 'idCard', sensitivity: 'sensitive' }), askedField({ name: 'note' })]
  expect(asText(renderDraft({ days: 3 }, testContext({}, { asks })))).toMatch(
    /^<p class="tl-draft tl-help" data-tl="draft" data-days="3" data-not="idCard" hidden>/,
  )
})
