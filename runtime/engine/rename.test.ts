import { expect, test } from 'vitest'
import { rename } from './rename.ts'

const names = { inputs: { order: 'mine' }, settings: { show: true, title: 'A "b"', many: 3 } }
test.each([
  ['order.status', 'mine.status'],
  ['settings.show && order.paid', 'true && mine.paid'],
  ['order.items.map(order, order.x)', 'mine.items.map(order, order.x)'],
  ["settings.title + order.id + 'order'", `"A \\"b\\"" + mine.id + 'order'`],
  ['settings.none', 'null'],
  ['item.order', 'item.order'],
  ['not valid (', 'not valid ('],
])('%s becomes %s', (source, to) => expect(rename(source, names)).toBe(to))
