import { describe, expect, test } from 'vitest'
import { htmlProblems, inPage } from '../tests/html-problems.ts'
import { blocks } from './generated/registry.ts'
import { validators } from './generated/validators.ts'
import type { JsonSchema, RegisteredBlock, RenderContext } from './kit/block.ts'
import { html, url } from './kit/html.ts'
import { asText, testContext } from './kit/testing.ts'

type Props = Readonly<Record<string, unknown>>

/** Everything that a prop may be told to be, as far as it can be counted: choices, yes and no, views. */
function choices(schema: JsonSchema): readonly unknown[] {
  if (schema['x-control'] === 'view') return ['result']
  // Of icons there are many, and all are drawn alike.
  if (schema.enum) return schema.enum.slice(0, 12)
  return schema.type === 'boolean' ? [true, false] : []
}

/** The sample, it without one of its props, and it with one prop otherwise: as many as are valid. */
function forms({ type, sample, schema }: RegisteredBlock): Props[] {
  const full = sample.props as Props
  const without = Object.keys(full).map((key) => Object.fromEntries(Object.entries(full).filter(([name]) => name !== key)))
  const otherwise = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => choices(one).map((value) => ({ ...full, [key]: value })))
  return [full, ...without, ...otherwise].filter((props) => validators[type]?.(props))
}

const wayByPost: RenderContext['way'] = (view, { look, inside, attributes, within = (button) => button }) =>
  html`<form class="tl-way" method="post" action="${url(`/acme/app/${view ?? ''}`)}">${within(html`<button class="${look}"${attributes ?? null}>${inside}</button>`)}</form>`

const questions: readonly JsonSchema[] = [{ type: 'string', maxLength: 40 }, { enum: ['a', 'b'] }, { type: 'array', items: { enum: ['a', 'b'] } }]

/** The same block where its ways are links, where they post, and with something wrong about what it asks. */
const contexts = questions.flatMap((schema) => [
  testContext({ schema }),
  testContext({ schema, error: 'Enter it' }, { way: wayByPost, refused: 'yes' }),
  testContext({ schema, optional: true, help: 'As on the receipt', value: 'a' }, { way: wayByPost, dir: 'rtl', firstPicture: () => true }),
])

describe.each(Object.values(blocks))('$type', (block) => {
  test('is valid HTML in all its forms', () => {
    const pieces = new Set(forms(block).flatMap((props) => contexts.map((context) => asText(block.render(props as never, context)))))
    const found = new Set([...pieces].flatMap((piece) => htmlProblems(inPage(piece))))
    expect([...found], 'Browsers repair what is not valid, each at its own place, and a screen reader reads what they made of it.').toEqual([])
  })
})
