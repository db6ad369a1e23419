import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderOtp } from './otp.render.ts'

const schema = { type: 'string', pattern: '^[0-9]{6}$' }

test('is one field that a phone fills in', () =>
  expect(asText(renderOtp({ ask: 'code' }, testContext({ schema })))).toMatch(
    /inputmode="numeric" autocomplete="one-time-code" enterkeyhint="done" size="9".* data-pattern="[^"]*\^\[0-9\]\{6\}\$" required/,
  ))
test('leads to another code without a script, where there is a view that sends one', () => {
  expect(asText(renderOtp({ ask: 'code', again: 'start' }, testContext({ schema })))).toMatch(/<a class="tl-otp-again" href="\/acme\/app\/start">/)
  expect(asText(renderOtp({ ask: 'code' }, testContext({ schema })))).not.toContain('tl-otp-again')
})
