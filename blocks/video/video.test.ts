import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderVideo } from './video.render.ts'
import { videoHazards } from './video-hazards.ts'

test('loads nothing before it is asked for, and keeps its place', () => {
  expect(asText(renderVideo({ src: '/a.mp4', title: 'How to', width: 640, height: 360 }, testContext()))).toContain(
    '<video src="/a.mp4" width="640" height="360" aria-label="How to" controls preload="none" playsinline>',
  )
})
test('with captions both are fetched as shared', () => {
  const shown = asText(renderVideo({ src: '/a.mp4', title: 'x', poster: '/a.jpg', captions: '/a.vtt' }, testContext()))
  expect(shown).toContain('poster="/a.jpg" crossorigin="anonymous"')
  expect(shown).toContain('<track kind="captions" src="/a.vtt" srclang="en" label="Captions" default>')
})
test('passes every address through the gate, and keeps an empty place without one', () => {
  const { ops } = renderVideo({ src: new Hole([0]), poster: new Hole([0]), title: 'x' }, testContext())
  expect(fill(ops, [() => 'javascript:alert(1)'])).toContain('<video src="" poster=""')
  expect(fill(ops, [() => null])).toContain('<svg viewBox="0 0 1280 720"')
})
test.each([
  ['http://a.example/a.mp4', 1],
  ['//a.example/a.mp4', 1],
  ['javascript:x', 1],
  ['https://a.example/a.mp4', 0],
  ['/a.mp4', 0],
])('warns of an address that is not loaded: %s', (src, warnings) => expect(videoHazards({ src, title: 'x' })).toHaveLength(warnings))
