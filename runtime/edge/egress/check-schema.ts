import { type Schema, Validator } from '@cfworker/json-schema'
import type { JsonSchema } from '../../../schemas/json-schema.ts'

// Making a validator takes as long as two checks; the schemas live as long as the release that holds them.
const validators = new WeakMap<JsonSchema, Validator>()

/** Whether a value fits a schema that arrived at run time (Ajv would need `new Function`, which Workers forbid). */
export function fits(schema: JsonSchema, value: unknown): boolean {
  let validator = validators.get(schema)
  if (!validator) {
    validator = new Validator(schema as Schema, '2020-12', true)
    validators.set(schema, validator)
  }
  try {
    return validator.validate(value).valid
  } catch {
    // A schema that cannot be run (a `$ref` to nowhere): nothing fits it.
    return false
  }
}
