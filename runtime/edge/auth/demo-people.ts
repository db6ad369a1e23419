import type { Person } from '../storage/people.ts'

/** Who one may choose to be in a demo: one person of each role. */
export const demoPeople = (brand: string): Person[] => [
  { brand, id: 'lin-mei', name: { en: 'Lin Mei', 'zh-CN': '林梅' }, role: 'composer' },
  { brand, id: 'tom-weber', name: { en: 'Tom Weber', 'zh-CN': '汤姆·韦伯' }, role: 'publisher' },
  { brand, id: 'chen-yu', name: { en: 'Chen Yu', 'zh-CN': '陈宇' }, role: 'approver' },
]
