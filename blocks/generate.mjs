// Registry, prop types, validators and base css from the block folders → blocks/generated/ (git-ignored).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build, transform } from 'esbuild'
import { compile } from 'json-schema-to-typescript'
import { writeIfChanged } from '../schemas/write-if-changed.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const read = (path) => (existsSync(here(path)) ? readFileSync(here(path), 'utf8') : '')
const minify = async (css) => (await transform(css, { loader: 'css', minify: true, target: 'chrome100' })).code.trim()
const capital = (word) => word.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())

const types = readdirSync(here('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(here(`${entry.name}/${entry.name}.block.ts`)))
  .map((entry) => entry.name)
  .sort()
const iconWords = JSON.parse(read('kit/icon-names.json'))
const schemas = Object.fromEntries(types.map((type) => [type, withIcons(JSON.parse(read(`${type}/${type}.schema.json`)))]))

// A prop that can be bound: a leaf or a list of objects, unless its schema says that it is never bound.
const isItems = (schema) => schema.type === 'array' && schema.items?.type === 'object'
const isLeaf = (schema) => [schema.type].flat().some((type) => ['string', 'number', 'integer', 'boolean'].includes(type)) || 'enum' in schema

writeIfChanged(here('generated/registry.ts'), await registry())
writeIfChanged(here('generated/callable.ts'), callable())
writeIfChanged(here('generated/base-css.ts'), `export const baseCss = ${JSON.stringify(await minify(read('kit/base.css')))}\n`)
writeIfChanged(here('generated/props.ts'), await propTypes())
const compiler = schemaCompiler()
for (const type of types) writeIfChanged(here(`generated/validators/${type}.ts`), await validator(compiler, type))
writeIfChanged(here('generated/validators.ts'), validators())

/** The kit's icons as the choices of every prop that is one. */
function withIcons(schema) {
  if (schema['x-control'] === 'icon') return { ...schema, enum: Object.keys(iconWords), 'x-options': iconWords }
  const { items, properties } = schema
  return {
    ...schema,
    ...(items && { items: withIcons(items) }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([key, prop]) => [key, withIcons(prop)])) }),
  }
}

/** Class names in what a block's render and client files come to, with all they import of the kit. */
async function classesOf(type) {
  const entries = ['render', 'client'].map((role) => here(`${type}/${type}.${role}.ts`)).filter(existsSync)
  const { outputFiles } = await build({ entryPoints: entries, bundle: true, format: 'esm', write: false, outdir: '/', treeShaking: true, logLevel: 'error' })
  return [...new Set(outputFiles.flatMap(({ text }) => text.match(/\btl-[a-z0-9-]*[a-z0-9]/g) ?? []))].sort()
}

async function registry() {
  const css = await Promise.all(types.map((type) => minify(read(`${type}/${type}.css`))))
  const classes = await Promise.all(types.map(classesOf))
  const imports = types.map((type, i) => `import b${i} from '../${type}/${type}.block.ts'`)
  const entries = types.map(
    (type, i) =>
      `  ${JSON.stringify(type)}: { ...b${i}, schema: ${JSON.stringify(schemas[type])}, css: ${JSON.stringify(css[i])}, classes: ${JSON.stringify(classes[i])} } as unknown as RegisteredBlock,`,
  )
  return `import type { RegisteredBlock } from '../kit/block.ts'\n${imports.join('\n')}\n\nexport const blocks: Readonly<Record<string, RegisteredBlock>> = {\n${entries.join('\n')}\n}\n`
}

/**
 * The blocks that may be drawn when their data are known (`call`), and what that takes. A page needs no more of the blocks, and
 * a Worker that starts for it reads no more. Schemas are parsed when they are first asked for.
 */
function callable() {
  const late = types.filter((type) => JSON.stringify(schemas[type]).includes('"x-structural":true'))
  const imports = late.map((type, i) => `import b${i} from '../${type}/${type}.block.ts'\nimport { validator as v${i} } from './validators/${type}.ts'`)
  const entries = late.map(
    (type, i) =>
      `  ${JSON.stringify(type)}: { render: b${i}.render, get schema() { return parsed(${JSON.stringify(JSON.stringify(schemas[type]))}) }, get validate() { return v${i}() } } as unknown as Callable,`,
  )
  return `import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { RegisteredBlock } from '../kit/block.ts'
import type { Validate } from '../kit/validate.ts'
${imports.join('\n')}

export type Callable = Pick<RegisteredBlock, 'render' | 'schema'> & { validate: Validate }
const known = new Map<string, JsonSchema>()
function parsed(text: string): JsonSchema {
  let schema = known.get(text)
  if (!schema) known.set(text, (schema = JSON.parse(text) as JsonSchema))
  return schema
}

export const callable: Readonly<Record<string, Callable>> = {
${entries.join('\n')}
}
`
}

/** `<Type>Props` as a render function gets them: bindable leaves as `Bound<…>`, bindable lists as `Items<…>`. */
async function propTypes() {
  const out = ["import type { Bound, Items } from '../kit/hole.ts'"]
  const options = { additionalProperties: false, bannerComment: '', ignoreMinAndMaxItems: true, style: { singleQuote: true, semi: false, printWidth: 160 } }
  for (const type of types) {
    const extra = []
    const name = capital(type)
    out.push(await compile({ ...typed(schemas[type], name, extra), title: `${name}Props` }, `${name}Props`, options))
    for (const [title, schema] of extra) out.push(await compile({ ...schema, title }, title, options))
  }
  return out.join('\n')
}

function typed(schema, name, extra) {
  const properties = Object.entries(schema.properties ?? {}).map(([key, prop]) => {
    const fixed = prop['x-static'] || prop['x-structural']
    const { description } = prop
    if (isItems(prop)) {
      const item = `${name}${capital(key.replace(/s$/, ''))}`
      // The id of an item is for translations and undo; a repeated item has none.
      const inner = { ...prop.items, required: (prop.items.required ?? []).filter((key) => key !== 'id') }
      extra.push([item, typed(prop['x-structural'] ? frozen(inner) : inner, item, extra)])
      return [key, { description, tsType: fixed ? `readonly ${item}[]` : `Items<${item}>` }]
    }
    if (prop.type === 'object' && prop.properties) return [key, typed(frozen(prop), name, extra)]
    if (!isLeaf(prop)) return [key, { description, tsType: 'Readonly<Record<string, unknown>>' }]
    return [key, { description, tsType: fixed ? literal(prop) : `Bound<${literal(prop)}>` }]
  })
  return { type: 'object', additionalProperties: false, required: schema.required ?? [], properties: Object.fromEntries(properties) }
}

/** The same schema with nothing bindable inside. */
function frozen(schema) {
  return { ...schema, properties: Object.fromEntries(Object.entries(schema.properties).map(([key, prop]) => [key, { ...prop, 'x-static': true }])) }
}

function literal(schema) {
  if (schema.enum) return schema.enum.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ')
  return [schema.type]
    .flat()
    .map((type) => (type === 'integer' ? 'number' : type))
    .join(' | ')
}

/** A block's validator as a module of its own, made when it is first asked for: whoever draws one block reads no other's. */
async function validator(ajv, type) {
  const { outputFiles } = await build({
    stdin: { contents: standaloneCode.default(ajv, { validate: `block:${type}` }), resolveDir: here('..') },
    // Ajv's "ESM" still calls require() for what it needs at run time: bundling removes it (Workers have no require).
    bundle: true,
    format: 'iife',
    globalName: 'made',
    write: false,
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
  })
  return `// @ts-nocheck: what Ajv writes has no types.
import type { Validate } from '../../kit/validate.ts'
let known
function make() {
${outputFiles[0].text}return made.validate
}
export const validator = (): Validate => (known ??= make())
`
}

function validators() {
  const imports = types.map((type, i) => `import { validator as v${i} } from './validators/${type}.ts'`)
  const entries = types.map((type, i) => `  get ${JSON.stringify(type)}() { return v${i}() },`)
  return `import type { Validate } from '../kit/validate.ts'
${imports.join('\n')}

/** By block type. They judge props that are written down; what is bound is judged by the types of the data (runtime/engine/check-props.ts). */
export const validators: Readonly<Record<string, Validate>> = {
${entries.join('\n')}
}
`
}

function schemaCompiler() {
  const keywords = new Set(
    JSON.stringify(schemas)
      .match(/"x-[a-z]+"/g)
      ?.map((key) => key.slice(1, -1)),
  )
  const ajv = new Ajv.default({
    allErrors: true,
    strictTuples: false,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  })
  for (const keyword of keywords) ajv.addKeyword(keyword)
  types.forEach((type) => {
    ajv.addSchema({ ...schemas[type], $id: `block:${type}` })
  })
  return ajv
}
