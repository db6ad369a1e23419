import type { ErrorObject } from 'ajv'

/** What Ajv makes of a block's schema; `errors` are those of the last value. */
export interface Validate {
  (value: unknown): boolean
  errors?: ErrorObject[] | null
}
