// Types and validators from the document schemas → schemas/generated/ (git-ignored).
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { compile } from 'json-schema-to-typescript'
import { writeIfChanged } from './write-if-changed.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const kinds = ['app', 'service', 'data-block', 'fact', 'brand']
const schemas = Object.fromEntries(kinds.map((kind) => [kind, JSON.parse(readFileSync(here(`${kind}.schema.json`), 'utf8'))]))
const exportName = (kind) => kind.replace(/-(\w)/g, (_, c) => c.toUpperCase())

const ajv = new Ajv.default({ allErrors: true, strictTuples: false, allowUnionTypes: true, code: { source: true, esm: true }, schemas: Object.values(schemas) })
const code = standaloneCode.default(ajv, Object.fromEntries(kinds.map((kind) => [exportName(kind), schemas[kind].$id])))
// Ajv's "ESM" still calls require() for what it needs at run time: bundling removes it (Workers have no require).
const bundled = await build({
  stdin: { contents: code, resolveDir: here('..') },
  bundle: true,
  format: 'esm',
  write: false,
  minify: true,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  legalComments: 'none',
})
writeIfChanged(here('generated/validators.js'), bundled.outputFiles[0].text)
writeIfChanged(
  here('generated/validators.d.ts'),
  `import type { ErrorObject } from 'ajv'\nexport interface Validate { (value: unknown): boolean; errors?: ErrorObject[] | null }\n${kinds.map((kind) => `export const ${exportName(kind)}: Validate`).join('\n')}\n`,
)

// One document that holds them all, so that shared definitions become one type each.
const local = (value) => JSON.parse(JSON.stringify(value).replaceAll('"app.schema.json#/$defs/', '"#/$defs/'), openObject)
// An object without declared properties is a JSON Schema where its description says so, and any object elsewhere.
function openObject(key, value) {
  if (key === 'objectSchema') return { tsType: 'JsonSchema' }
  if (value?.type !== 'object' || value.properties || value.propertyNames || value.additionalProperties) return value
  return { description: value.description, tsType: value.description?.startsWith('JSON Schema') ? 'JsonSchema' : 'Record<string, unknown>' }
}
const all = {
  title: 'Documents',
  type: 'object',
  additionalProperties: false,
  required: kinds.map(exportName),
  properties: Object.fromEntries(kinds.map((kind) => [exportName(kind), { $ref: `#/$defs/${schemas[kind].title}` }])),
  $defs: Object.assign(
    {},
    ...kinds.map((kind) => local(schemas[kind].$defs ?? {})),
    ...kinds.map((kind) => {
      const { $id, $schema, $defs, ...rest } = local(schemas[kind])
      return { [schemas[kind].title]: rest }
    }),
  ),
}
const types = await compile(all, 'Documents', {
  additionalProperties: false,
  bannerComment: "import type { JsonSchema } from '../json-schema.ts'",
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, semi: false, printWidth: 160 },
})
writeIfChanged(here('generated/types.ts'), types)
