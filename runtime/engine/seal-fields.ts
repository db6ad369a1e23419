import { escapeHtml } from '../../blocks/kit/escape.ts'
import { goForm } from './fallback.ts'
import type { Frame } from './frame-state.ts'
import { valueText } from './value-text.ts'

/** Where a way that is posted names the answers of the address it stands at. */
export const openField = '_a'

/** The hidden fields of a form: which it is, what has been given so far, and the key of its deed. */
export function sealFields(form: string, frame: Frame): string {
  const { context, key } = frame.state.seal?.(form) ?? {}
  // What everybody may keep has nothing sealed in it: a way takes along what stands in its address.
  const open = form === goForm && context === undefined ? openQuery(frame) : ''
  return (
    hiddenField('_f', form) +
    (context === undefined ? '' : hiddenField('_c', context)) +
    (open === '' ? '' : hiddenField(openField, open)) +
    (key === undefined ? '' : hiddenField('_k', key))
  )
}

/** The public ones of the answers so far, as they stand in an address; written once for all forms of a page. */
function openQuery(frame: Frame): string {
  if (frame.open !== undefined) return frame.open
  const query = new URLSearchParams()
  const { asks } = frame.loaded.release
  for (const [name, value] of Object.entries(frame.state.asks))
    if (asks[name]?.sensitivity === 'public') for (const one of Array.isArray(value) ? value : [value]) query.append(name, valueText(one))
  frame.open = `${query}`
  return frame.open
}

export const hiddenField = (name: string, value: string): string => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`
