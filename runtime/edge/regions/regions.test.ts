import { expect, test } from 'vitest'
import { provinces } from '../../../blocks/address/provinces.ts'
import { china } from './generated/china.ts'

test('every province that an address offers has its cities', () => expect(Object.keys(china)).toEqual([...provinces]))
test('a province has cities with districts; a municipality is its own city', () => {
  expect(JSON.parse(china.浙江省!)).toMatchObject({ 杭州市: expect.arrayContaining(['西湖区', '余杭区']) })
  expect(Object.keys(JSON.parse(china.上海市!))).toEqual(['上海市'])
})
