import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderMap } from './map.render.ts'

const place = { lat: 30.2592, lng: 120.1302, name: 'West Lake & more' }
const shown = (locale: string, more = {}) =>
  asText(renderMap({ ...place, ...more }, testContext({}, { locale, say: (w) => (locale === 'en' ? w.en : w['zh-CN']) })))

const first = /class="tl-button" href="([^"]*)"/

test.each(['zh-CN', 'en'])('on the mainland it opens the map of China, shifted as that wants (%s)', (locale) => {
  expect(first.exec(shown(locale))?.[1]).toMatch(
    /^https:\/\/uri\.amap\.com\/marker\?position=120\.134\d+,30\.256\d+&amp;name=West%20Lake%20%26%20more&amp;coordinate=gaode/,
  )
  expect(shown(locale)).toMatch(/maps\.apple\.com\/\?ll=30\.256/)
})
test.each(['zh-CN', 'en'])('elsewhere it opens the map whose links work everywhere, where the place is (%s)', (locale) => {
  const hongKong = { lat: 22.2819, lng: 114.1581 }
  for (const datum of ['wgs84', 'gcj02']) {
    expect(first.exec(shown(locale, { ...hongKong, datum }))?.[1]).toBe('https://www.google.com/maps/search/?api=1&amp;query=22.281900,114.158100')
    expect(shown(locale, { ...hongKong, datum })).toContain('position=114.158100,22.281900')
  }
})
test('a GPS map gets what GPS says, whichever way the place was given', () => {
  expect(shown('en')).toContain('query=30.259200,120.130200')
  expect(shown('en', { datum: 'gcj02' })).not.toContain('query=30.259200')
})
