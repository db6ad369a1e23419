import { expect, test } from 'vitest'
import { baseCss } from '../../blocks/generated/base-css.ts'
import { pruneCss } from './prune-css.ts'

const has = (...classes: string[]) => new Set(classes)

test('keeps a rule only where each of its classes is on some page', () => {
  const sheet = '.tl{a:b}.tl-x,.tl-y:hover{c:d}.tl-x .tl-z{e:f}.tl-x:has(.tl-no){g:h}'
  expect(pruneCss(sheet, has('tl-y'))).toBe('.tl{a:b}.tl-y:hover{c:d}')
  expect(pruneCss(sheet, has('tl-x'))).toBe('.tl{a:b}.tl-x{c:d}.tl-x:has(.tl-no){g:h}')
})
test('looks inside queries, and drops those that are empty', () => {
  const sheet = '@container (min-width:600px){.tl-x{a:b}.tl-y{c:d}}@media print{.tl-z{e:f}}@keyframes tl-k{to{opacity:0}}'
  expect(pruneCss(sheet, has('tl-y'))).toBe('@container (min-width:600px){.tl-y{c:d}}@keyframes tl-k{to{opacity:0}}')
})
test('is not led astray by commas in brackets or braces in texts', () => {
  const sheet = '.tl :is(a,b),.tl-x{a:b}.tl-y::before{content:"}{"}'
  expect(pruneCss(sheet, has('tl-y'))).toBe('.tl :is(a,b){a:b}.tl-y::before{content:"}{"}')
})
test('with every class in use, a sheet stays as it is', () => {
  expect(pruneCss(baseCss, new Set(baseCss.match(/tl-[\w-]+|textarea|legend|select/g)))).toBe(baseCss)
})

test('rules for a rare control stay only where one is', () => {
  const sheet = 'textarea.tl-input{a:b}.tl legend{c:d}.tl-input{e:f}legend.tl-x:has(select){g:h}'
  expect(pruneCss(sheet, new Set(['tl', 'tl-input', 'tl-x']))).toBe('.tl-input{e:f}')
  expect(pruneCss(sheet, new Set(['tl', 'tl-input', 'tl-x', 'textarea', 'legend']))).toBe(sheet)
})

test('rules for writing from the right stay only where a language is', () => {
  const sheet = '.tl[dir=rtl]{direction:rtl}.tl{color:red}@media print{.tl[dir=rtl] a{left:0}}'
  expect(pruneCss(sheet, new Set())).toBe(pruneCss(sheet, new Set(), true))
  expect(pruneCss(sheet, new Set(['tl']), true)).toContain('direction:rtl')
  expect(pruneCss(sheet, new Set(['tl']), false)).toBe('.tl{color:red}')
})
