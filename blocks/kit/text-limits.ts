import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Normal } from '../../schemas/normal-text.ts'
import { formatPatterns, normalOf } from '../../schemas/text-rules.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'

/**
 * The bounds of a question's text, for the page's script (`client/fields.ts`). They are not the browser's own attributes: its
 * `pattern` refuses what the server brings into its normal form and takes, and its `maxlength` cuts what was pasted without a word.
 */
export const textLimits = (schema: JsonSchema): Html =>
  patternFor(
    [formatPatterns[schema.format ?? ''], schema.pattern].filter((one) => one !== undefined),
    normalOf(schema),
  )

/** All of the patterns hold, of a text that is in its normal form as it stands. */
export function patternFor(patterns: readonly string[], normal: Normal = []): Html {
  if (patterns.length === 0) return html``
  const whole = patterns.length === 1 ? patterns[0] : `^${patterns.map((one) => `(?=[^]*?(?:${one}))`).join('')}`
  // What the server changes first (anything but plain ASCII, and what it drops of that) is for it to judge, so it passes here.
  const first = normal.includes('spaces') ? '!' : ' '
  const kept = normal.includes('upper') ? `${first}-\`{-~` : normal.includes('hyphens') ? `${first}-,.-~` : `${first}-~`
  return html` data-pattern="[^${kept}]|^$|${first === ' ' && '^ | $|'}${whole}"`
}
