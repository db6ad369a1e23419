import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'

/** The schema's pattern as an attribute: it must be whole, and valid in the browser's stricter syntax. */
export function patternOf({ pattern }: JsonSchema): Html {
  const inner = /^\^(.*)\$$/.exec(pattern ?? '')?.[1]
  return html`${inner !== undefined && isBrowserPattern(inner) && html` pattern="${inner}"`}`
}

function isBrowserPattern(source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 'v') !== null
  } catch {
    return false
  }
}
