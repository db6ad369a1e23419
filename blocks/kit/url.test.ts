import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, url } from './html.ts'
import { safeUrl } from './url.ts'

test.each([
  'https://a.example/x?y=1#z',
  'http://a.example',
  'mailto:care@a.example',
  'tel:+8657188',
  'sms:10086',
  '/aurora/x?lang=en',
  '?lang=en',
  '#f1',
  './a',
  'a/b',
  'HTTPS://A.example',
])('%s passes', (address) => {
  expect(safeUrl(address)).toBe(address)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:x',
  'data:text/html,<script>',
  'vbscript:x',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'intent://x',
  'weixin://x',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '\t//evil.example',
  '',
  '   ',
])('%j is refused', (address) => {
  expect(safeUrl(address)).toBe('')
})

test('whatever passes is what a browser takes for a harmless scheme', () => {
  const piece = fc.constantFrom('javascript', 'data', ':', '/', '\\', '\t', '\n', ' ', '%', '&', '#', '?', 'https', '//', '@', 'x', '\u0000', '\u00a0', 'JAVA')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const passed = safeUrl(pieces.join(''))
      if (passed === '') return
      const base = 'https://apps.example/a/b'
      const parsed = URL.canParse(passed, base) ? new URL(passed, base) : null
      if (parsed === null) return
      expect(['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:']).toContain(parsed.protocol)
      if (!/^https?:/i.test(passed) && parsed.protocol === 'https:') expect(parsed.host).toBe('apps.example')
    }),
    { numRuns: 3000 },
  )
})

test('entities are not decoded here: placed in an attribute they are escaped again, and so stay a path', () => {
  expect(html`<a href="${url('javascript&colon;alert(1)')}">`.ops).toEqual(['<a href="javascript&amp;colon;alert(1)">'])
})

test('an address as long as a body is none, and is not looked through', () => {
  expect(safeUrl(`/${'%20'.repeat(300_000)}x%20`)).toBe('')
  expect(safeUrl(`/${'%20'.repeat(2000)}x`)).toMatch(/^\//)
})
