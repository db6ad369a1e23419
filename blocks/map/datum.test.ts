import { expect, test } from 'vitest'
import { toGcj02, toWgs84 } from './datum.ts'

// Published pairs of the formula (eviltransform's test vectors).
test.each([
  ['Shanghai', { lat: 31.1774276, lng: 121.5272106 }, { lat: 31.17530398364597, lng: 121.531541859215 }],
  ['Shenzhen', { lat: 22.543847, lng: 113.912316 }, { lat: 22.540796131694766, lng: 113.9171764808363 }],
  ['Beijing', { lat: 39.911954, lng: 116.377817 }, { lat: 39.91334545536069, lng: 116.38404722455657 }],
])('%s stands where maps of China show it, and back', (_, wgs, gcj) => {
  expect(toGcj02(wgs).lat).toBeCloseTo(gcj.lat, 6)
  expect(toGcj02(wgs).lng).toBeCloseTo(gcj.lng, 6)
  expect(toWgs84(gcj).lat).toBeCloseTo(wgs.lat, 6)
  expect(toWgs84(gcj).lng).toBeCloseTo(wgs.lng, 6)
})
test('elsewhere nothing is shifted', () => expect(toGcj02({ lat: 51.5, lng: -0.12 })).toEqual({ lat: 51.5, lng: -0.12 }))
