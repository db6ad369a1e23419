import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import dialog from './dialog.block.ts'
import { renderDialog } from './dialog.render.ts'

const shown = (look?: 'link') => asText(renderDialog({ label: 'More', title: 'Terms', ...(look && { look }) }, testContext()))

test('the browser itself opens and closes it', () => {
  expect(shown()).toMatch(/<button class="tl-dialog-open tl-button tl-button-quiet" type="button" popovertarget="n1" aria-haspopup="dialog">More<\/button>/)
  expect(shown()).toMatch(/<div class="tl-dialog-box" id="n1" popover role="dialog" aria-labelledby="n1-title"/)
  expect(shown()).toMatch(/popovertarget="n1" popovertargetaction="hide" aria-label="Close"/)
})
test('may be opened by words in a line', () => expect(shown('link')).toContain('class="tl-dialog-open tl-dialog-link"'))
test('holds no form', () => expect(dialog.slots?.body?.accepts).not.toContain('input'))
