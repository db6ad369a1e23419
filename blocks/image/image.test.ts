import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderImage } from './image.render.ts'

test('reserves its place before the picture arrives', () => {
  expect(asText(renderImage({ src: '/a.png', alt: 'A van', width: 640, height: 320 }, testContext()))).toBe(
    '<figure class="tl-image"><img src="/a.png" alt="A van" width="640" height="320" loading="lazy" decoding="async"></figure>',
  )
})
test('passes its address through the gate', () => {
  expect(fill(renderImage({ src: new Hole([0]), alt: '' }, testContext()).ops, [() => 'javascript:alert(1)'])).toContain('src=""')
})
test('keeps an empty place of the same shape while there is no picture', () => {
  expect(asText(renderImage({ src: '', alt: 'A van', width: 4, height: 3 }, testContext()))).toBe(
    '<figure class="tl-image"><svg viewBox="0 0 4 3" role="img" aria-label="A van"></svg></figure>',
  )
})
test('asks at once for the first picture of a view, and for what is to come at once', () => {
  expect(asText(renderImage({ src: '/a.png', alt: '' }, testContext({}, { firstPicture: () => true })))).not.toContain('lazy')
  expect(asText(renderImage({ src: '/a.png', alt: '', lazy: false }, testContext()))).not.toContain('lazy')
})
