import { expect, test } from 'vitest'
import { icon, iconNames } from './icon.ts'
import names from './icon-names.json' with { type: 'json' }
import { asText } from './testing.ts'

test('every icon has its name in both languages, and no name is without an icon', () => {
  expect(Object.keys(names).sort()).toEqual([...iconNames].sort())
  for (const words of Object.values(names)) {
    expect(words.en).toMatch(/^[A-Z]/)
    expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
  }
})

test.each(iconNames)('%s stays within its 24 units, and begins where it says', (name) => {
  const path = / d="([^"]+)"/.exec(asText(icon(name)))?.[1] ?? ''
  // What is no letter of a path, or too far away, would show as nothing.
  expect(path).toMatch(/^[Mm][\d\s.,MmLlHhVvAaCcSsZz-]+$/)
  for (const [, x, y] of path.matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)/g)) {
    for (const at of [Number(x), Number(y)]) expect(at >= 2 && at <= 22, `${name}: M${x} ${y}`).toBe(true)
  }
})
