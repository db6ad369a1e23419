import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderCode } from './code.render.ts'
import { code128, code128Values } from './code-128.ts'

/** Reads symbol values back into text, as a scanner would: sets B and C, the check and the stop. */
function scanned(values: readonly number[]): string {
  const [start, ...rest] = values
  const body = rest.slice(0, -2)
  const sum = [start as number, ...body].reduce((all, value, i) => all + value * Math.max(1, i), 0)
  expect(rest.slice(-2)).toEqual([sum % 103, 106])
  let inC = start === 105
  let text = ''
  for (const value of body) {
    if (value === 99) inC = true
    else if (value === 100) inC = false
    else text += inC ? String(value).padStart(2, '0') : String.fromCharCode(value + 32)
  }
  return text
}

test.each(['7', '12', '123', '1234', '12345', 'A1001', 'SF1402771938625', 'ab12cd3456ef', '00 11', '~', '2026-11-25'])('the bars of %s say it', (text) => {
  expect(scanned(code128Values(text) ?? [])).toBe(text)
  const bars = code128(text) ?? []
  // Each symbol is eleven modules wide, the stop thirteen, and begins with a bar.
  expect(((bars.at(-1)?.from ?? 0) + (bars.at(-1)?.width ?? 0) - 13) % 11).toBe(0)
})
test('what has no bar code is written out', () => {
  expect(code128('取货码')).toBeNull()
  const shown = asText(renderCode({ value: '取货码', kind: 'code128', text: false }, testContext()))
  expect(shown).not.toContain('<svg')
  expect(shown).toContain('取货码')
})
test('a QR code stands on white, with its quiet zone, and has a name', () => {
  const shown = asText(renderCode({ value: 'A', label: 'Show this' }, testContext()))
  expect(shown).toMatch(/<figcaption>Show this<\/figcaption><svg class="tl-code-qr" viewBox="0 0 29 29" role="img" aria-label="Code A"/)
  // The first finder pattern: seven modules, four from the edge.
  expect(shown).toContain('d="M4 4h7v1h-7z')
})
/** The black modules of a picture, row by row, as a scanner sees them. */
function modulesOf(picture: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(picture)?.[1])
  const seen = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, width, back] of picture.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(width)
    for (let i = 0; i < Number(width); i++) (seen[Number(y)] as boolean[])[Number(x) + i] = true
  }
  return seen
}
test.each(['A', 'W2611-40718', 'https://aurora.example/01/09506000135014/21/RA100037?lang=en', '取货码 7402', '<&">'])(
  'the picture of %s is its QR code, module by module',
  (value) => {
    const { data } = encode(value, { ecc: 'M', border: 4 })
    expect(modulesOf(asText(renderCode({ value }, testContext())))).toEqual(data)
    expect(data).not.toEqual(encode(`${value}.`, { ecc: 'M', border: 4 }).data)
  },
)
