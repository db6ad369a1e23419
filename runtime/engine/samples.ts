import type { App, BlockNode, Service } from '../../schemas/documents.ts'
import type { Answer } from './answer.ts'
import { typesOf } from './schema-types.ts'
import { askSchema, formCommand, formsOf } from './scope.ts'
import { sampleOutput } from './service-answer.ts'
import type { ViewState } from './state.ts'
import { findVersion, type World } from './world.ts'

export interface SampleOptions {
  /** a sample's name; a service that has none of it shows its first. `$failure`: every service is down */
  sample?: string
  /** epoch ms */
  now?: number
}

/** What a view is shown with in the canvas: its services' own samples, and answers that fit them. */
export function sampleState(app: App, world: World, view: string, options: SampleOptions = {}): ViewState {
  const data: Record<string, Answer> = {}
  const asks: Record<string, unknown> = {}
  for (const [name, { service: ref, input }] of Object.entries(app.views[view]?.data ?? {})) {
    const service = findVersion(world.services, ref)
    const sample = service && pickSample(service, options.sample)
    data[name] = answerOf(service, sample, options.sample)
    for (const [key, value] of Object.entries(input)) {
      const ask = typeof value === 'object' && value !== null && '$' in value ? /^asks\.(\w+)$/.exec(String(value.$))?.[1] : undefined
      if (ask && sample && Object.hasOwn(sample.input, key)) asks[ask] = sample.input[key]
    }
  }
  const done: Record<string, unknown> = {}
  for (const { node } of formsOf(app)) {
    const command = node.props?.next === view ? formCommand(node) : undefined
    const service = command?.as === undefined ? undefined : findVersion(world.services, command.service)
    if (command?.as && service)
      done[command.as] = [pickSample(service, options.sample) ?? [], service.samples]
        .flat()
        .map((one) => sampleOutput(service, one))
        .find((output) => output !== undefined)
  }
  // What a view asks for itself and may be left empty is not given yet: what stands there for want of it is seen.
  const open = askedIn(app.views[view]?.blocks ?? [])
  for (const [name, { optional }] of Object.entries(app.asks)) if (!(name in asks) && !(optional && open.has(name))) asks[name] = plausible(app, world, name)
  return { now: options.now ?? Date.UTC(2026, 10, 23, 2), asks, typed: {}, data, done }
}

const askedIn = (nodes: readonly BlockNode[]): ReadonlySet<unknown> =>
  new Set(nodes.flatMap(({ props, slots }) => [props?.ask, ...Object.values(slots ?? {}).flatMap((slot) => [...askedIn(slot)])]))

/** The names of all samples of the services a view uses. */
export function sampleNames(app: App, world: World, view: string): string[] {
  const names = Object.values(app.views[view]?.data ?? {}).flatMap(({ service }) => findVersion(world.services, service)?.samples.map((one) => one.name) ?? [])
  return [...new Set(names)]
}

const pickSample = (service: Service, name: string | undefined): Service['samples'][number] | undefined =>
  service.samples.find((one) => one.name === name) ?? service.samples[0]

function answerOf(service: Service | undefined, sample: Service['samples'][number] | undefined, wanted: string | undefined): Answer {
  if (wanted === '$failure') return { ok: false, failure: 'timeout' }
  if (!service || !sample) return { ok: false, failure: 'unreachable' }
  const refusal = sample.refusal === undefined ? undefined : service.refusals?.find((one) => one.code === sample.refusal)
  return refusal ? { ok: false, refusal } : { ok: true, value: sampleOutput(service, sample) }
}

function plausible(app: App, world: World, name: string): unknown {
  const schema = askSchema(app, world, name)
  if (!schema) return ''
  if (schema.enum) return schema.enum[0]
  const type = typesOf(schema)[0]
  return type === 'number' || type === 'integer'
    ? (schema.maximum ?? schema.minimum ?? 1)
    : type === 'boolean'
      ? true
      : type === 'array'
        ? []
        : ((schema.examples as unknown[] | undefined)?.[0] ?? '…')
}
