import type { JsonSchema } from '../../schemas/json-schema.ts'
import { blockOf } from '../core/block-types.ts'
import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'
import type { Path } from '../core/json.ts'
import { setIn } from '../core/strings.ts'

interface Picture {
  address: string
  /** px */
  width: number
  height: number
}

/** Puts a picture into a prop, and its size into the props beside it that say how much room it takes. */
export default defineCommand<{ id?: string; path: Path; picture: Picture }>({
  label: { en: 'Change picture', 'zh-CN': '更换图片' },
  plan(state, { id, path, picture: { address, ...size } }) {
    const found = chosen(state, id)
    if (!found || path.length === 0) return null
    const around = path.slice(0, -1)
    const beside = schemaAt(blockOf(found.node.type)?.schema, around)?.properties ?? {}
    const most = Math.min(
      1,
      (beside.width?.maximum ?? Number.POSITIVE_INFINITY) / size.width,
      (beside.height?.maximum ?? Number.POSITIVE_INFINITY) / size.height,
    )
    const sizes = (['width', 'height'] as const)
      .filter((name) => beside[name]?.type === 'integer')
      .map((name) => [name, Math.round(size[name] * most)] as const)
    const props = [...found.path, 'props']
    const steps = [...setIn(state.app, [...props, ...path], address), ...sizes.flatMap(([name, value]) => setIn(state.app, [...props, ...around, name], value))]
    return steps.length === 0 ? null : { label: { en: 'Change picture', 'zh-CN': '更换图片' }, steps }
  },
})

function schemaAt(schema: JsonSchema | undefined, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((at, step) => (typeof step === 'number' ? at?.items : at?.properties?.[step]), schema)
}
