import type { Field } from '../../../runtime/engine/fields.ts'
import { trailOf } from '../../binding/field-tree.ts'
import { formatWords, parseUse } from '../../binding/field-use.ts'
import { say } from '../../services/say.ts'
import type { ChipFace } from '../bound-text/bound-text.dom.ts'

/** How an expression looks as a chip: the field's own label where it is one, the expression otherwise. */
export const chipFace =
  (fields: readonly Field[]) =>
  (expression: string): ChipFace => {
    const use = parseUse(expression)
    const trail = use && trailOf(fields, use.path)
    if (!use || !trail) return { label: shorten(expression), code: true, title: expression }
    return { label: trail.at(-1) as string, title: trail.join(' › '), ...(use.format === 'plain' ? {} : { how: say(formatWords[use.format]) }) }
  }

const shorten = (expression: string): string => (expression.length > 32 ? `${expression.slice(0, 31)}…` : expression)
