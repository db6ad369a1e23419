import type { TemplateResult } from 'lit'
import { describe, expect, test } from 'vitest'
import { blocks } from '../../../blocks/generated/registry.ts'
import type { World } from '../../../runtime/engine/world.ts'
import type { App } from '../../../schemas/documents.ts'
import { labelOf } from '../../core/schema-words.ts'
import { EditorSession } from '../../core/session.ts'
import { say } from '../../services/say.ts'
import { nodePanel } from './node-panel.ts'
import type { Panel } from './panel.ts'

const world: World = {
  brand: { schema: 1, id: 'b', name: { en: 'B' }, locales: ['en'], timeZone: 'UTC', currency: 'EUR', tokens: { color: { light: {} as never } } },
  facts: [],
  services: [],
  dataBlocks: [],
}

function panelFor(app: App): Panel {
  const session = new EditorSession({ app, world })
  session.select('n1')
  return {
    session,
    app,
    world,
    locale: 'en',
    view: 'start',
    problems: [],
    fieldsInside: () => [],
    isOpen: () => true,
    toggle: () => {},
    pick: () => {},
    focusLater: () => {},
  }
}

/** All the text a template would show, controls' properties included. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  if (typeof value === 'object' && value !== null && 'strings' in value && 'values' in value) {
    const { strings, values } = value as TemplateResult
    return strings.map((text, i) => text + textOf(values[i])).join(' ')
  }
  if (typeof value === 'object' && value !== null && 'values' in value) {
    // lit's `repeat(items, key, row)`
    const [items, , row] = (value as { values: unknown[] }).values
    return Array.isArray(items) && typeof row === 'function' ? textOf(items.map((item, i) => row(item, i))) : textOf(value.values)
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

describe('the inspector', () => {
  test.each(Object.values(blocks))('draws a control for every prop of $type', (block) => {
    const props = block.sample.props as Record<string, unknown>
    const app: App = {
      schema: 1,
      id: 'a',
      brand: 'b',
      title: 'T',
      job: 'J',
      outcome: 'answered',
      locales: ['en'],
      asks: {},
      views: { start: { blocks: [{ id: 'n1', type: block.type, props }] } },
    }
    const drawn = textOf(nodePanel(panelFor(app), 'n1'))
    for (const [name, schema] of Object.entries(block.schema.properties ?? {})) {
      if (schema['x-control'] !== 'id') expect(drawn, `${block.type}.${name} has no control`).toContain(say(labelOf(name, schema)))
    }
  })

  test('draws props of any shape, as a document from the code view may have them', () => {
    for (const block of Object.values(blocks)) {
      for (const odd of [null, 7, 'text', [], {}, [null], [7], { each: 3, item: null }, { each: 'x', item: {} }, { $: 4 }]) {
        const props = Object.fromEntries(Object.keys(block.schema.properties ?? {}).map((name) => [name, odd]))
        const app = {
          schema: 1,
          id: 'a',
          brand: 'b',
          title: 'T',
          job: 'J',
          outcome: 'answered',
          locales: ['en'],
          asks: {},
          views: { start: { blocks: [{ id: 'n1', type: block.type, props }] } },
        } as App
        expect(() => textOf(nodePanel(panelFor(app), 'n1')), `${block.type} with ${JSON.stringify(odd)}`).not.toThrow()
      }
    }
  })
})
