import { expect, test } from 'vitest'
import { isGtin, readDigitalLink } from './digital-link.ts'

test('a GTIN of any length is known by its check digit', () => {
  for (const good of ['09506000134352', '9506000134352', '614141123452', '96385074']) expect(isGtin(good), good).toBe(true)
  for (const bad of ['09506000134353', '9506000134325', '950600013435', '', '0950600013435a']) expect(isGtin(bad), bad).toBe(false)
})
test('a link is read as it is printed beside the symbol', () => {
  expect(readDigitalLink('01/9506000134352')).toBe('(01)09506000134352')
  expect(readDigitalLink('01/09506000134352/10/AB-1/21/S%2F7')).toBe('(01)09506000134352 (10)AB-1 (21)S/7')
  expect(readDigitalLink('01/09506000134352/21/S7/')).toBe('(01)09506000134352 (21)S7')
})
test('what is no link is none', () => {
  for (const bad of [
    '01/09506000134353',
    '01/09506000134352/21/S7/10/AB',
    '01/09506000134352/17/261231',
    '01/09506000134352/10',
    '01/09506000134352/10/%',
    '01/09506000134352/10/(21)X',
    '01/09506000134352/21/a%20b',
    '02/09506000134352',
  ])
    expect(readDigitalLink(bad), bad).toBeNull()
})
