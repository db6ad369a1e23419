import type { JsonSchema } from '../../schemas/json-schema.ts'
import { isRepeat } from './props.ts'

/** The views or asks that props name (`x-control` in the block's schema; `answer`: a question asked elsewhere), in items of lists too. `at`: `.items[0].to`. */
export function namedIn(props: unknown, schema: JsonSchema, control: 'view' | 'ask' | 'answer', at = ''): { at: string; name: string }[] {
  if (typeof props === 'string') return schema['x-control'] === control ? [{ at, name: props }] : []
  if (isRepeat(props)) return namedIn(props.item, schema.items ?? {}, control, `${at}.item`)
  if (Array.isArray(props)) return props.flatMap((one, i) => namedIn(one, schema.items ?? {}, control, `${at}[${i}]`))
  if (typeof props !== 'object' || props === null) return []
  return Object.entries(props).flatMap(([key, one]) => namedIn(one, schema.properties?.[key] ?? {}, control, `${at}.${key}`))
}
