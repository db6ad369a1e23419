import type { JsonSchema } from '../../schemas/json-schema.ts'

/** The schema a local `$ref` (`#/$defs/name`) points to, itself where there is none, undefined where it leads nowhere or round. */
export function resolveRef(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  let one: JsonSchema | undefined = schema
  for (let hops = 0; one?.$ref !== undefined; hops++) {
    const name: string | undefined = /^#\/\$defs\/([^/]+)$/.exec(one.$ref)?.[1]
    one = name === undefined || hops > 8 || !Object.hasOwn(root.$defs ?? {}, name) ? undefined : root.$defs?.[name]
  }
  return one
}

/** The one type a schema admits beside null; undefined for unions and for schemas that say nothing. */
export function plainType(schema: JsonSchema): { type: string; nullable: boolean } | undefined {
  const listed = typeof schema.type === 'string' ? [schema.type] : Array.isArray(schema.type) ? schema.type : undefined
  const values = schema.const === undefined ? schema.enum : [schema.const]
  const types = listed ?? (values ? [...new Set(values.map(typeOfValue))] : consts(schema))
  const nullable = types.includes('null')
  const [type, ...others] = types.filter((one) => one !== 'null')
  return type === undefined || others.length > 0 ? undefined : { type, nullable }
}

const typeOfValue = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const consts = (schema: JsonSchema): string[] =>
  schema.oneOf?.every((one) => one.const !== undefined) ? [...new Set(schema.oneOf.map((one) => typeOfValue(one.const)))] : []
