import { expect, test } from 'vitest'
import { at, parcelApp } from '../core/parcel.fixture.ts'
import { run } from '../core/run.fixture.ts'
import insertBlock from './insert-block.command.ts'
import setPicture from './set-picture.command.ts'

const address = `/pictures/acme/${'0'.repeat(64)}.jpg`
const placed = run(insertBlock, at('h2'), { type: 'image' } as never)
const propsOf = ({ app, selection }: typeof placed) =>
  JSON.stringify(app.views).match(new RegExp(`"id":"${selection}","type":"image"[^]*?"props":({[^}]*})`))?.[1]

test('a picture brings its size along, in one step back', () => {
  expect(parcelApp).toBeDefined()
  const after = run(setPicture, placed, { path: ['src'], picture: { address, width: 640, height: 480 } })
  expect(JSON.parse(propsOf(after) ?? '{}')).toMatchObject({ src: address, width: 640, height: 480 })
})
test('one that is larger than a page can use takes the room of its shape', () => {
  const after = run(setPicture, placed, { path: ['src'], picture: { address, width: 8000, height: 2000 } })
  expect(JSON.parse(propsOf(after) ?? '{}')).toMatchObject({ width: 4000, height: 1000 })
})
test('in a list it is only an address: the block knows the room', () => {
  const list = run(insertBlock, at('h2'), { type: 'list' } as never)
  const after = run(setPicture, list, { path: ['items', 0, 'image'], picture: { address, width: 8, height: 2 } })
  expect(JSON.stringify(after.app)).toContain(`"image":"${address}"`)
  expect(JSON.stringify(after.app)).not.toContain('"width":8')
})
