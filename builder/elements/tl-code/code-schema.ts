import { blocks } from '../../../blocks/generated/registry.ts'
import { majorRef, type World } from '../../../runtime/engine/world.ts'
import appSchema from '../../../schemas/app.schema.json'
import type { App } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { choicesOf, helpOf, labelOf } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'

const expression: JsonSchema = { type: 'string', minLength: 1 }
const bound: JsonSchema = { type: 'object', required: ['$'], additionalProperties: false, properties: { $: expression } }

/** The app's schema with every block's own for its props: what the code view completes and explains, in the studio's language. */
export function codeSchema(app: App, world: World): JsonSchema {
  const schema = structuredClone(appSchema) as unknown as JsonSchema & { $defs: Record<string, JsonSchema> }
  const node = schema.$defs.node as JsonSchema & { properties: Record<string, JsonSchema> }
  const dataBlocks = world.dataBlocks.map((one) => ({
    type: `data:${majorRef(one)}`,
    label: one.title,
    settings: (one.settings ?? { type: 'object' }) as JsonSchema,
  }))
  const types = [...Object.values(blocks).map((one) => ({ type: one.type, label: one.label })), ...dataBlocks]
  const refine = (one: JsonSchema): JsonSchema => propSchema(one, app)
  return {
    ...schema,
    $defs: {
      ...schema.$defs,
      serviceRef: { ...schema.$defs.serviceRef, examples: [...new Set(world.services.map(majorRef))] },
      ask: withExamples(
        schema.$defs.ask as JsonSchema,
        'fact',
        world.facts.map(({ id }) => id),
      ),
      node: {
        ...node,
        properties: { ...node.properties, type: { type: 'string', examples: types.map(({ type }) => type), description: node.properties.type?.description } },
        allOf: [
          ...Object.values(blocks).map((block) =>
            when(block.type, { title: say(block.label), description: say(block.hint), properties: { props: objectOf(block.schema, refine) } }),
          ),
          ...dataBlocks.map((block) => when(block.type, { title: say(block.label), properties: { props: objectOf(block.settings, words) } })),
        ],
      },
    },
  } as JsonSchema
}

const when = (type: string, then: JsonSchema): JsonSchema => ({ if: { properties: { type: { const: type } }, required: ['type'] }, then })

const withExamples = (schema: JsonSchema, name: string, examples: readonly string[]): JsonSchema => ({
  ...schema,
  properties: { ...schema.properties, [name]: { ...schema.properties?.[name], examples } },
})

const objectOf = (schema: JsonSchema, each: (schema: JsonSchema) => JsonSchema): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, { ...each(one), title: say(labelOf(name, one)) }])),
})

/** A prop as it may stand in a document: bound as a whole, or a list repeated over data. */
function propSchema(schema: JsonSchema, app: App): JsonSchema {
  const plain = words(schema)
  const control = schema['x-control']
  if (control === 'view') return { ...plain, examples: Object.keys(app.views) }
  if (control === 'ask' || control === 'answer') return { ...plain, examples: Object.keys(app.asks) }
  if (schema['x-static'] === true || control === 'command') return plain
  const refine = (one: JsonSchema): JsonSchema => propSchema(one, app)
  const described = { description: plain.description }
  if (schema.type === 'array' && schema.items) {
    const item = schema.items.type === 'object' ? objectOf(schema.items, refine) : refine(schema.items)
    const repeat: JsonSchema = { type: 'object', required: ['each', 'item'], additionalProperties: false, properties: { each: expression, item } }
    return { ...described, anyOf: [{ ...plain, items: item }, repeat, bound] }
  }
  // Text with {{ }} in it has the form its value will have, not the one written here.
  const { pattern: _, format: __, ...open } = plain
  return { ...described, anyOf: [open, bound] }
}

/** A schema with its words in the studio's language, where an editor looks for them. */
function words(schema: JsonSchema): JsonSchema {
  const help = helpOf(schema)
  const choices = choicesOf(schema)
  return {
    ...schema,
    ...(help ? { description: say(help) } : {}),
    ...(choices && schema.enum ? { enumDescriptions: choices.map((one) => say(one.label)) } : {}),
  }
}
