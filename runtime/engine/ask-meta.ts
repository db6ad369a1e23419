import type { AskField } from '../../blocks/kit/block.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import type { App } from '../../schemas/documents.ts'
import { isSafePattern } from '../../schemas/safe-pattern.ts'
import type { ExpressionTable } from './expression-table.ts'
import { inLocale } from './format.ts'
import type { Problems } from './problems.ts'
import type { AskMeta } from './program.ts'
import type { World } from './world.ts'

/** The app's questions with what their facts say of them. */
export function askMetas(app: App, world: World, problems: Problems): Record<string, AskMeta> {
  const metas: Record<string, AskMeta> = {}
  for (const [name, ask] of Object.entries(app.asks)) {
    const path = `asks.${name}`
    const fact = ask.fact === undefined ? undefined : world.facts.find((one) => one.id === ask.fact)
    if (ask.fact !== undefined && !fact) problems.say('unknown-fact', `${path}.fact`, ask.fact)
    const schema = fact?.value ?? ask.value ?? {}
    if (typeof schema.pattern === 'string' && !isSafePattern(schema.pattern)) problems.say('unsafe-pattern', `${path}.value.pattern`, name)
    const options = ask.options ?? fact?.options
    const help = ask.help ?? fact?.help
    metas[name] = {
      ...(ask.fact === undefined ? {} : { fact: ask.fact }),
      schema,
      optional: ask.optional ?? false,
      // A question of the app's own is personal until its maker says otherwise.
      sensitivity: fact?.sensitivity ?? ask.sensitivity ?? 'personal',
      label: ask.label ?? fact?.label ?? { en: name },
      ...(options ? { options } : {}),
      ...(help ? { help } : {}),
      ...(fact?.autocomplete ? { autocomplete: fact.autocomplete } : {}),
    }
  }
  return metas
}

/** A question as a block sees it in one language; its value and error are holes. */
export function askField(name: string, meta: AskMeta | undefined, locale: string, table: ExpressionTable): AskField {
  const help = inLocale(meta?.help, locale)
  return {
    name,
    schema: meta?.schema ?? {},
    label: meta ? inLocale(meta.label, locale) : name,
    ...(help ? { help } : {}),
    ...(meta?.options ? { options: meta.options.map(({ value, label }) => ({ value, label: inLocale(label, locale) })) } : {}),
    optional: meta?.optional ?? false,
    ...(meta?.autocomplete ? { autocomplete: meta.autocomplete } : {}),
    value: new Hole([table.addPath('$typed', name)]),
    error: new Hole([table.addPath('$errors', name)]),
    chosen: (option) => new Hole([table.addPath('$chosen', name, String(option))]),
  }
}
