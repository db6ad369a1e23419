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

const meters = (given: { lat: number; lng: number }): number => {
  const there = toGcj02(given)
  return Math.hypot((there.lat - given.lat) * 111_320, (there.lng - given.lng) * 111_320 * Math.cos((given.lat * Math.PI) / 180))
}

test.each([
  ['Beijing', 39.9042, 116.4074],
  ['Shanghai', 31.2304, 121.4737],
  ['Shenzhen, north of the river', 22.534, 114.1195],
  ['Shekou', 22.48, 113.915],
  ['Zhuhai, at the gate to Macau', 22.22, 113.55],
  ['Urumqi', 43.8256, 87.6168],
  ['Harbin', 45.8038, 126.535],
  ['Sanya', 18.2528, 109.5119],
  ['Lhasa', 29.6525, 91.1721],
  ['Kashgar', 39.4704, 75.9898],
  ['Mohe', 53.48, 122.35],
  ['Dandong', 40.125, 124.375],
  ['Xiamen', 24.4798, 118.0894],
])('%s is shifted, by some hundred metres', (_, lat, lng) => {
  expect(meters({ lat, lng })).toBeGreaterThan(50)
  expect(meters({ lat, lng })).toBeLessThan(1000)
  expect(toWgs84(toGcj02({ lat, lng })).lat).toBeCloseTo(lat, 5)
})

test.each([
  ['Hong Kong', 22.2819, 114.1581],
  ['Sheung Shui, south of the river', 22.501, 114.128],
  ['Hong Kong airport', 22.308, 113.9185],
  ['Macau', 22.1976, 113.5409],
  ['Taipei', 25.033, 121.5654],
  ['Kaohsiung', 22.6273, 120.3014],
  ['Seoul', 37.5665, 126.978],
  ['Pyongyang', 39.0392, 125.7625],
  ['Singapore', 1.3521, 103.8198],
  ['Osaka', 34.6937, 135.5023],
  ['Tokyo', 35.6762, 139.6503],
  ['Hanoi', 21.0278, 105.8342],
  ['Bangkok', 13.7563, 100.5018],
  ['Kathmandu', 27.7172, 85.324],
  ['Almaty', 43.222, 76.8512],
  ['Ulaanbaatar', 47.8864, 106.9057],
  ['Vladivostok', 43.1155, 131.8855],
  ['London', 51.5, -0.12],
])('%s stands where it is', (_, lat, lng) => {
  expect(toGcj02({ lat, lng })).toEqual({ lat, lng })
  expect(toWgs84({ lat, lng })).toEqual({ lat, lng })
})
