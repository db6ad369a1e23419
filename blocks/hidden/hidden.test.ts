import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import hidden from './hidden.block.ts'
import { renderHidden } from './hidden.render.ts'

test('sends its value along and shows nothing', () =>
  expect(asText(renderHidden({ ask: 'source', value: 'box "A"' }, testContext()))).toBe(
    '<input type="hidden" id="n1" name="source" value="box &quot;A&quot;">',
  ))
test('may carry nothing about a person', () => expect(hidden.onlyPublic).toBe(true))
