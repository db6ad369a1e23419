import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderShare } from './share.render.ts'

test('is not there until a script can do it', () => {
  expect(asText(renderShare({ label: 'Share', text: 'Look' }, testContext()))).toMatch(
    /^<div class="tl-share" data-tl="share" hidden><button[^>]* data-text="Look">/,
  )
})
