import { describe, expect, test } from 'vitest'
import type { Field } from '../../runtime/engine/fields.ts'
import { findField, sampleText, trailOf, treeRows } from './field-tree.ts'

const field = (path: string, type: Field['type'], fields?: Field[]): Field => ({
  path,
  name: path,
  label: path.split('.').at(-1) as string,
  type,
  optional: false,
  sample: null,
  ...(fields ? { fields } : {}),
})
const fields = [
  field('order', 'object', [
    field('order.status', 'string'),
    field('order.customer', 'object', [field('order.customer.name', 'string')]),
    field('order.items', 'list', [field('item.name', 'string')]),
  ]),
  field('now', 'datetime'),
]
const paths = (rows: ReturnType<typeof treeRows>): string[] => rows.map((row) => row.field.path)

describe('the tree of fields', () => {
  test('shows closed groups closed', () => expect(paths(treeRows(fields, 'text', new Set()))).toEqual(['order', 'now']))

  test('shows only what can be picked, and what leads to it', () => {
    expect(paths(treeRows(fields, 'text', new Set(['order', 'order.customer'])))).toEqual([
      'order',
      'order.status',
      'order.customer',
      'order.customer.name',
      'now',
    ])
    expect(paths(treeRows(fields, 'list', new Set(['order'])))).toEqual(['order', 'order.items'])
  })

  test('finds by any part of the way to a field', () => {
    expect(paths(treeRows(fields, 'text', new Set(), 'customer na'))).toEqual(['order', 'order.customer', 'order.customer.name'])
    expect(paths(treeRows(fields, 'text', new Set(), 'order.status'))).toEqual(['order', 'order.status'])
    expect(treeRows(fields, 'text', new Set(), 'zebra')).toEqual([])
  })

  test('names the way to a field', () => {
    expect(trailOf(fields, 'order.customer.name')).toEqual(['order', 'customer', 'name'])
    expect(findField(fields, 'order.nothing')).toBeUndefined()
  })

  test('says a sample in a few characters', () => {
    expect(sampleText([1, 2])).toBe('× 2')
    expect(sampleText('x'.repeat(60))).toHaveLength(40)
  })
})
