import { expect, test } from 'vitest'
import { Hole } from './hole.ts'
import { markdown } from './markdown.ts'
import { fill } from './testing.ts'

const text = (source: string): string => markdown(source).ops.join('')

test('renders emphasis, lists and links', () => {
  expect(text('**a** *b*\n\n- c')).toBe('<p><strong>a</strong> <em>b</em></p>\n<ul>\n<li>c</li>\n</ul>')
  expect(text('[a](/b)')).toBe('<p><a href="/b">a</a></p>')
})
test('starts headings below the page’s own', () => {
  expect(text('# a\n\n###### b')).toBe('<h3>a</h3>\n<h6>b</h6>')
})
test('opens other sites in the customer’s own window', () => {
  expect(text('[a](https://x.example)')).toBe('<p><a href="https://x.example" target="_top">a</a></p>')
})
test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:x">', '&lt;script&gt;'])(
  'shows raw HTML as text: %s',
  (source) => {
    expect(text(source)).not.toMatch(/<(?!\/?p>)/)
  },
)
test.each([
  '[a](javascript:alert(1))',
  '[a](JAVASCRIPT:alert)',
  '[a](&#106;avascript:x)',
  '[a](data:text/html,x)',
  '<javascript:alert(1)>',
  '[a](//evil.example)',
  '[a][b]\n\n[b]: javascript:x',
])('links nowhere dangerous: %s', (source) => {
  expect(text(source)).not.toMatch(/href="[^"]+"/)
})
test('shows no images', () => {
  expect(text('![a](https://x.example/y.png)')).not.toContain('<img')
})
test('keeps holes as holes and never reads them as Markdown', () => {
  expect(markdown(new Hole(['**Hi ', 3, '**, *', 4, '*'])).ops).toEqual(['<p><strong>Hi ', ['text', [3]], '</strong>, <em>', ['text', [4]], '</em></p>'])
})
test('passes a hole in a link through the gate', () => {
  expect(markdown(new Hole(['[go](https://x.example/', 0, '?a=1)'])).ops).toEqual([
    '<p><a href="',
    ['url', ['https://x.example/', 0, '?a=1']],
    '" target="_top">go</a></p>',
  ])
  expect(markdown(new Hole(['[go](', 0, ')'])).ops).toEqual(['<p><a href="', ['url', [0]], '" target="_top">go</a></p>'])
  expect(fill(markdown(new Hole(['[go](javascript:', 0, ')'])).ops, [() => 'alert(1)'])).toBe('<p><a href="">go</a></p>')
  expect(text('[go](javascript:alert(1))')).toBe('<p><a href="">go</a></p>')
})
test('takes private-use characters of the author for nothing', () => {
  expect(markdown(new Hole(['\ue000a\ue005', 7])).ops).toEqual(['<p>a', ['text', [7]], '</p>'])
  expect(text('[a](/%EE%80%80)')).toContain('href="/%EE%80%80"')
})
test('inline: no paragraphs, lists or headings', () => {
  expect(markdown('# a\n\n- **b**', 'inline').ops.join('')).toBe('# a<br>- <strong>b</strong>')
  expect(markdown('a\n\n', 'inline').ops.join('')).toBe('a')
})

test('a phone number can be called', () => {
  expect(text('[400 555](tel:400555)')).toBe('<p><a href="tel:400555">400 555</a></p>')
})
