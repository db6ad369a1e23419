import { compareVersions, majorRef, type World } from '../../runtime/engine/world.ts'
import type { LocalText, Service } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { plainType, resolveRef } from './local-refs.ts'
import { labelOf } from './schema-words.ts'

/** What a service asks and answers, in words. */
export interface ServiceWords {
  asks: { label: LocalText; optional: boolean }[]
  answers: LocalText[]
}

export function describeService({ input, output }: Service, { facts }: World): ServiceWords {
  const asked = input as JsonSchema
  const asks = Object.entries(asked.properties ?? {}).map(([name, schema]) => {
    return { label: facts.find(({ id }) => id === schema['x-fact'])?.label ?? labelOf(name, schema), optional: !(asked.required ?? []).includes(name) }
  })
  const answered = resolveRef(output as JsonSchema, output as JsonSchema) ?? {}
  const item = plainType(answered)?.type === 'array' && answered.items ? (resolveRef(answered.items, output as JsonSchema) ?? {}) : answered
  return { asks, answers: Object.entries(item.properties ?? {}).map(([name, schema]) => labelOf(name, schema)) }
}

/** The newest version of each service for customers that a search finds by question, title, system, id or field, in both languages. */
export function findServices(world: World, search: string): Service[] {
  const newest = new Map<string, Service>()
  for (const service of world.services) {
    // No app may show it.
    if (service.audience === 'staff') continue
    const major = majorRef(service)
    const kept = newest.get(major)
    if (!kept || compareVersions(service.version, kept.version) > 0) newest.set(major, service)
  }
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return [...newest.values()].filter((service) => {
    const { asks, answers } = describeService(service, world)
    const texts = [service.question, service.title, ...asks.map(({ label }) => label), ...answers].flatMap((text) => Object.values(text))
    const all = [service.id, service.system, ...texts].join(' ').toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
