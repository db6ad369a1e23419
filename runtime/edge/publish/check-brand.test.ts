import { expect, test } from 'vitest'
import type { Brand } from '../../../schemas/documents.ts'
import { checkBrand } from './check-brand.ts'

const colors = {
  ground: '#ffffff',
  surface: '#ffffff',
  text: '#8f8f8f',
  muted: '#555555',
  line: '#dddddd',
  accent: '#0f5c63',
  'on-accent': '#ffffff',
  good: '#1b7347',
  warn: '#7d5000',
  bad: '#b3261e',
}
const brand = {
  timeZone: 'Asia/Shanghai',
  tokens: { color: { light: Object.fromEntries(Object.entries(colors).map(([role, $value]) => [role, { $value }])) } },
} as unknown as Brand

test('colours that cannot be read are refused, the pair named with its ratio and what it needs', () => {
  expect(checkBrand(brand)[0]).toEqual({
    code: 'contrast',
    severity: 'error',
    path: 'tokens.color.light.text',
    message: { en: 'text on ground is 3.2 : 1, it needs 4.5 : 1 (light).', 'zh-CN': '正文在页面底色上的对比度是 3.2:1，至少需要 4.5:1（浅色外观）。' },
  })
})
