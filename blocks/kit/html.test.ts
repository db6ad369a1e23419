import { describe, expect, test } from 'vitest'
import { Hole, Repeat } from './hole.ts'
import { html, join, nothing, pick, repeat, url, when } from './html.ts'
import { markdown } from './markdown.ts'

const hole = new Hole(['Hi ', 0])

describe('html', () => {
  test('escapes text and keeps holes open', () => {
    expect(html`<p>${'<b>&"\''}${hole}</p>`.ops).toEqual(['<p>&lt;b&gt;&amp;&quot;&#39;', ['text', ['Hi ', 0]], '</p>'])
  })
  test('joins what is known into one string', () => {
    expect(html`<ul>${['a', 'b'].map((one) => html`<li>${one}</li>`)}</ul>`.ops).toEqual(['<ul><li>a</li><li>b</li></ul>'])
  })
  test('leaves out what is not there, but not zero', () => {
    expect(html`${null}${undefined}${false}${0}${nothing}`.ops).toEqual(['0'])
  })
  test('takes attribute lists between attributes', () => {
    const checked = pick(hole, { a: html` checked` })
    expect(html`<input name="n" value="${'a'}"${checked}>`.ops).toEqual(['<input name="n" value="a"', ['pick', ['Hi ', 0], { a: [' checked'] }, []], '>'])
    expect(html`<a class="x"${when(true, html` href="${url('/x')}" title="${'"'}"`)}>`.ops).toEqual(['<a class="x" href="/x" title="&quot;">'])
  })
  test('takes text and choices inside a quoted attribute', () => {
    expect(html`<i class="tl-a${pick('bad', { bad: ' tl-bad' })} ${'b'}"></i>`.ops).toEqual(['<i class="tl-a tl-bad b"></i>'])
  })
})

describe('html refuses', () => {
  test.each([
    ['an unquoted attribute', () => html`<p class=${'x'}>`],
    ['a single-quoted attribute', () => html`<p class='${'x'}'>`],
    ['an event handler', () => html`<p onclick="${'x'}">`],
    ['an event handler after another value', () => html`<p id="${'a'}" onclick="${'x'}">`],
    ['a style attribute', () => html`<p style="color:${'x'}">`],
    ['srcdoc', () => html`<iframe srcdoc="${'x'}">`],
    ['text in href', () => html`<a href="${'javascript:x'}">`],
    ['text in href after another value', () => html`<a id="${'a'}" href="${'javascript:x'}">`],
    ['text in href of an attribute list', () => html`<a${html` href="${'javascript:x'}"`}>`],
    ['text in href behind another list', () => html`<a${html`${html` id="x"`} href="${'javascript:x'}"`}>`],
    ['a hole in href', () => html`<a href="${hole}">`],
    ['html in href', () => html`<a href="${html`x`}">`],
    ['half a URL', () => html`<a href="https://x/${url('y')}">`],
    ['a URL with a tail', () => html`<a href="${url('y')}z" id="${'a'}">`],
    ['text between attributes', () => html`<p ${'x'}>`],
    ['a hole between attributes', () => html`<p ${hole}>`],
    ['an element between attributes', () => html`<p${html`><script>`}>`],
    ['an element as a choice between attributes', () => html`<p${pick(hole, { a: html`<b>` })}>`],
    ['an attribute list that does not end', () => html`<p${html` class="x`}>`],
    ['quotes inside an attribute', () => html`<p class="${html`a"b`}">`],
    ['a block inside a tag', () => html`<p${markdown('x')}>`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['a style sheet', () => html`<style>${'x'}</style>`],
    ['a comment', () => html`<!-- ${'x'} -->`],
  ])('%s', (_, make) => {
    expect(make).toThrow('html:')
  })
})

describe('when, pick, repeat', () => {
  test('choose now where the value is known', () => {
    expect([when('', 'a', 'b').ops, when([], 'a', 'b').ops, when(0, 'a').ops, pick('x', { x: 'X' }).ops, pick('constructor', {}, '-').ops]).toEqual([
      ['b'],
      ['b'],
      ['a'],
      ['X'],
      ['-'],
    ])
  })
  test('choose later where it is not', () => {
    expect(when(hole, 'a').ops).toEqual([['when', ['Hi ', 0], ['a'], []]])
    expect(when(new Repeat(3, {}), 'some', 'none').ops).toEqual([['when', [3], ['some'], ['none']]])
    expect(repeat(new Repeat(3, { t: hole }), ({ t }) => html`<li>${t}`).ops).toEqual([['each', 3, ['<li>', ['text', ['Hi ', 0]]]]])
    expect(join([url(new Hole([1]))]).ops).toEqual([['url', [1]]])
  })
})
