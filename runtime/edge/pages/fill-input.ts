import type { Holds } from '../../engine/form.ts'
import { inLocale } from '../../engine/format.ts'
import type { Loaded } from '../../engine/load.ts'
import type { PropsTemplate } from '../../engine/program.ts'
import type { Context } from '../context/context.ts'
import type { CallInput } from '../egress/call-input.ts'
import { completeTimes } from './complete-times.ts'
import type { OpenApp } from './page-request.ts'

/** What expressions outside of views speak of (inputs, guards, conditions of questions); their names are `inputScope` in engine/scope.ts. */
export function inputValues({ release, program }: Loaded, { asks, done }: Context, now: number): Record<string, unknown> {
  return {
    // Deeds that were not done are null, so that an expression can ask for them.
    ...Object.fromEntries(Object.values(release.forms).flatMap(({ command }) => (command?.as === undefined ? [] : [[command.as, null]]))),
    ...done,
    asks,
    customer: {},
    touchpoint: {},
    brand: { id: release.brand, name: inLocale(release.brandName, program.locale) },
    now: new Date(now).toISOString(),
  }
}

/** Conditions of questions, asked of the answers so far and those of the form that is being read. */
export function holdsIn(app: Pick<OpenApp, 'loaded'>, { asks, done }: Context, now: number): Holds {
  return (when, read) => app.loaded.inputs[when]?.(inputValues(app.loaded, { asks: { ...asks, ...read }, done }, now)) === true
}

/** The input of a datum or a command (`service`: its place in the release), from what the customer has given. What has no value is left out. */
export function fillInput(loaded: Loaded, { service, input: template }: Asking, context: Context, now: number): CallInput {
  const { services, timeZone } = loaded.release
  const scope = inputValues(loaded, context, now)
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(template as Record<string, unknown>)) {
    const filled = isExpression(value) ? loaded.inputs[value.$]?.(scope) : value
    if (filled !== undefined && filled !== null && filled !== '') input[name] = filled
  }
  return completeTimes(services[service]?.input, input, { timeZone, now }) as CallInput
}

type Asking = { service: number; input: PropsTemplate }

const isExpression = (value: unknown): value is { $: number } => typeof value === 'object' && value !== null && '$' in value && typeof value.$ === 'number'
