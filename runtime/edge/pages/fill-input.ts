import { inLocale } from '../../engine/format.ts'
import type { Loaded } from '../../engine/load.ts'
import type { PropsTemplate } from '../../engine/program.ts'
import type { CallInput } from '../egress/call-input.ts'

/** The input of a datum or a command, from what the customer has given. What has no value is left out. */
export function fillInput({ inputs, release, program }: Loaded, template: PropsTemplate, asks: Readonly<Record<string, unknown>>, now: number): CallInput {
  const scope = {
    asks,
    customer: {},
    touchpoint: {},
    brand: { id: release.brand, name: inLocale(release.brandName, program.locale) },
    now: new Date(now).toISOString(),
  }
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(template as Record<string, unknown>)) {
    const filled = isExpression(value) ? inputs[value.$]?.(scope) : value
    if (filled !== undefined && filled !== null && filled !== '') input[name] = filled
  }
  return input
}

const isExpression = (value: unknown): value is { $: number } => typeof value === 'object' && value !== null && '$' in value && typeof value.$ === 'number'
