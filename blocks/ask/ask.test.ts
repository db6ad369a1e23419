import { expect, test } from 'vitest'
import type { AskField } from '../kit/block.ts'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderAsk } from './ask.render.ts'

const drawn = (asked: Partial<AskField>): string => asText(renderAsk({ ask: 'x' }, testContext(asked)))

test.each<[string, Partial<AskField>, RegExp]>([
  ['text', { schema: { type: 'string', maxLength: 40 } }, /<input class="tl-input" name="x" type="text".* required/],
  [
    'a code of digits',
    { schema: { type: 'string', pattern: '^[0-9]{4}$' } },
    /tl-ask-short.* inputmode="numeric".* data-pattern="\[\^!-,\.-~\]\|\^\$\|\^\[0-9\]\{4\}\$"/,
  ],
  ['a long text', { schema: { type: 'string', maxLength: 500 } }, /<textarea class="tl-input" name="x" rows="4"/],
  ['a whole number', { schema: { type: 'integer', minimum: 1, maximum: 9 } }, /type="text".* inputmode="numeric"/],
  ['a number', { schema: { type: 'number' } }, /type="text".* inputmode="decimal"/],
  [
    'an email address',
    { schema: { type: 'string', format: 'email' }, autocomplete: 'email' },
    /type="text".* inputmode="email" autocomplete="email".* data-pattern="[^"]*@/,
  ],
  ['a phone number', { schema: { type: 'string' }, autocomplete: 'tel' }, /type="tel".* autocomplete="tel"/],
  ['a date', { schema: { type: 'string', format: 'date' } }, /type="date"/],
  ['a yes or no', { schema: { type: 'boolean' }, value: 'true' }, /type="checkbox" id="n1" name="x" value="true" checked/],
  ['one of few', { schema: { enum: ['a', 'b'] }, value: 'b' }, /<fieldset .*<input type="radio" name="x" value="a" id="n1" required>.*value="b" checked/],
  ['one of many', { schema: { enum: ['a', 'b', 'c', 'd', 'e'] }, value: 'b' }, /<select .*<option value="b" selected>b<\/option>/],
  [
    'several',
    { schema: { type: 'array', items: { enum: ['a', 'b'] } }, chosen: (one) => one === 'b' },
    /<input type="checkbox" name="x" value="a" id="n1">.*value="b" checked/,
  ],
])('asks for %s with the right control', (_, asked, expected) => {
  expect(drawn(asked)).toMatch(expected)
})
test('ties label, help and error to the control', () => {
  const shown = drawn({ help: 'In your mail', error: 'Enter your order number' })
  expect(shown).toContain('<label class="tl-label" for="n1">')
  expect(shown).toContain(' id="n1" aria-describedby="n1-help n1-error" aria-invalid="true"')
  expect(shown).toContain('<p class="tl-help" id="n1-help">In your mail</p><p class="tl-error" id="n1-error">Enter your order number</p>')
})
test('says for the script what the server would say', () => {
  expect(drawn({})).toContain(' data-missing="Enter your order number" data-invalid="Check your order number"')
  expect(drawn({ optional: true })).not.toMatch(/data-missing|required/)
})
test('keeps what was typed, however it looks', () => {
  const asked = { schema: { type: 'string' }, value: new Hole([0]) }
  expect(fill(renderAsk({ ask: 'x' }, testContext(asked)).ops, [() => '"><script>'])).toContain(' value="&quot;&gt;&lt;script&gt;"')
})
test('leaves out a pattern that a browser would not take', () => {
  expect(drawn({ schema: { type: 'string', pattern: '^[a-&&b]+$' } })).not.toContain(' pattern=')
  expect(drawn({ schema: { type: 'string', pattern: '[0-9]' } })).not.toContain(' pattern=')
})
