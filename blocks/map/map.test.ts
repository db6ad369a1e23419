import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderMap } from './map.render.ts'

const place = { lat: 30.2592, lng: 120.1302, name: 'West Lake & more' }
const shown = (locale: string, more = {}) =>
  asText(renderMap({ ...place, ...more }, testContext({}, { locale, say: (w) => (locale === 'en' ? w.en : w['zh-CN']) })))

test('opens the map people use: in Chinese the one of China, shifted as it wants', () => {
  expect(shown('zh-CN')).toMatch(
    /class="tl-button" href="https:\/\/uri\.amap\.com\/marker\?position=120\.134\d+,30\.256\d+&amp;name=West%20Lake%20%26%20more&amp;coordinate=gaode/,
  )
  expect(shown('en')).toMatch(/class="tl-button" href="https:\/\/maps\.apple\.com\/\?ll=30\.256/)
})
test('a GPS map gets what GPS says, whichever way the place was given', () => {
  expect(shown('en')).toContain('query=30.259200,120.130200')
  expect(shown('en', { datum: 'gcj02' })).not.toContain('query=30.259200')
})
