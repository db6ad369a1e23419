import type { AskField } from '../../blocks/kit/block.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import { type Html, html, pick, when } from '../../blocks/kit/html.ts'
import { isDated, readDayBound } from '../../schemas/day-bounds.ts'
import type { App, BlockNode } from '../../schemas/documents.ts'
import { areFileRules, isFileSchema } from '../../schemas/file-rules.ts'
import { isSafePattern } from '../../schemas/safe-pattern.ts'
import { checkSchemaBounds } from './check-schema-bounds.ts'
import type { Language } from './compile-view.ts'
import type { ExpressionTable } from './expression-table.ts'
import { asksOf } from './form-node.ts'
import { inLocale } from './format.ts'
import type { Problems } from './problems.ts'
import type { AskMeta } from './program.ts'
import { typesOf } from './schema-types.ts'
import { formsOf } from './scope.ts'
import type { World } from './world.ts'

/** The app's questions with what their facts say of them. */
export function askMetas(app: App, world: World, problems: Problems): Record<string, AskMeta> {
  const metas: Record<string, AskMeta> = {}
  const alone = aloneOf(app)
  for (const [name, ask] of Object.entries(app.asks)) {
    const path = `asks.${name}`
    const fact = ask.fact === undefined ? undefined : world.facts.find((one) => one.id === ask.fact)
    if (ask.fact !== undefined && !fact) problems.say('unknown-fact', `${path}.fact`, ask.fact)
    const schema = fact?.value ?? ask.value ?? {}
    // What a service's schema may not be, a question's may not either: it is run over what anybody types.
    for (const problem of checkSchemaBounds(schema, `${path}.value`)) problems.add(problem)
    if (typeof schema.pattern === 'string' && !isSafePattern(schema.pattern)) problems.say('unsafe-pattern', `${path}.value.pattern`, name)
    const isFile = isFileSchema(schema)
    if (isFile && !areFileRules(schema)) problems.say('file-rules', `${path}.value`, name)
    for (const key of ['x-min', 'x-max'])
      if (schema[key] !== undefined && (!/^date(?:-time)?$/.test(String(schema.format)) || !readDayBound(schema[key])))
        problems.say('day-bounds', `${path}.value.${key}`, name)
    const options = ask.options ?? fact?.options
    const help = ask.help ?? fact?.help
    metas[name] = {
      ...(ask.fact === undefined ? {} : { fact: ask.fact }),
      schema,
      optional: ask.optional ?? false,
      // A question of the app's own is personal until its maker says otherwise; a file never is for everyone, whoever says so.
      sensitivity: withheld(fact?.sensitivity ?? ask.sensitivity, isFile),
      label: ask.label ?? fact?.label ?? { en: name },
      ...(options ? { options } : {}),
      ...(help ? { help } : {}),
      ...(fact?.autocomplete ? { autocomplete: fact.autocomplete } : {}),
      ...alone[name],
    }
  }
  return metas
}

/** Answers that go with no other, as the blocks that ask say (`multi-choice`). */
function aloneOf(app: App): Record<string, Pick<AskMeta, 'alone'>> {
  const found: Record<string, Pick<AskMeta, 'alone'>> = {}
  const walk = ({ type, props, slots }: BlockNode): void => {
    const none = type === 'multi-choice' ? props?.none : undefined
    if (typeof props?.ask === 'string' && (typeof none === 'string' || typeof none === 'number')) found[props.ask] = { alone: none }
    for (const nodes of Object.values(slots ?? {})) nodes.forEach(walk)
  }
  for (const { blocks } of Object.values(app.views)) blocks.forEach(walk)
  return found
}

const withheld = (told: AskMeta['sensitivity'] | undefined, isFile: boolean): AskMeta['sensitivity'] =>
  isFile && told === 'public' ? 'personal' : (told ?? 'personal')

/** A question as a block sees it in one language; its value and error are holes. */
export function askField(name: string, { app, asks, locale, table }: Pick<Language, 'app' | 'asks' | 'locale' | 'table'>): AskField {
  const meta = asks[name]
  const help = inLocale(meta?.help, locale)
  const askedIn = formsOf(app).find(({ node }) => asksOf(node).includes(name))?.view
  const chosen = (option: string | number): Hole => new Hole([table.addPath('$chosen', name, String(option))])
  const field = {
    name,
    schema: meta?.schema ?? {},
    label: meta ? inLocale(meta.label, locale) : name,
    ...(help ? { help } : {}),
    ...(meta?.options ? { options: meta.options.map(({ value, label }) => ({ value, label: inLocale(label, locale) })) } : {}),
    optional: meta?.optional ?? false,
    ...(meta?.autocomplete ? { autocomplete: meta.autocomplete } : {}),
    value: new Hole([table.addPath('$typed', name)]),
    error: new Hole([table.addPath('$errors', name)]),
    sensitivity: meta?.sensitivity ?? ('personal' as const),
    ...(askedIn === undefined ? {} : { askedIn }),
    ...(meta && isFileSchema(meta.schema)
      ? { file: { name: new Hole([table.addPath('$files', name, 'name')]), size: new Hole([table.addPath('$files', name, 'size')]) } }
      : {}),
    ...(meta && isDated(meta.schema)
      ? { days: { min: new Hole([table.addPath('$days', name, 'min')]), max: new Hole([table.addPath('$days', name, 'max')]) } }
      : {}),
    part: (part: string) => new Hole([table.addPath('$parts', name, part)]),
    chosen,
  }
  return {
    ...field,
    // Made when it is asked for: it adds expressions to the program.
    get told() {
      return told(field, locale, table)
    },
  }
}

const yesNo = { true: { en: 'Yes', 'zh-CN': '是' }, false: { en: 'No', 'zh-CN': '否' } }

const signed = { en: 'Signed by hand', 'zh-CN': '已手写签名' }

/** An answer as people read it. */
function told({ name, schema, options, sensitivity, value, file, chosen, part: partOf }: Omit<AskField, 'told'>, locale: string, table: ExpressionTable): Html {
  const hole = (source: string): Html => html`${new Hole([table.add(source)])}`
  if (file) return html`${file.name}`
  if (sensitivity === 'sensitive') return hole(`mask(asks.${name})`)
  if (typesOf(schema).includes('array'))
    return html`${(options ?? []).map(({ value: option, label }) => when(chosen?.(option) ?? null, html`<span class="tl-told">${label}</span>`))}`
  if (schema.const !== undefined) return when(value, inLocale(yesNo.true, locale))
  if (schema.format === 'signature') return pick(partOf('kind'), { drawn: inLocale(signed, locale) }, value)
  if (options) return pick(value, Object.fromEntries(options.map((option) => [String(option.value), option.label])), html`${value}`)
  if (typesOf(schema).includes('boolean')) return pick(value, { true: inLocale(yesNo.true, locale), false: inLocale(yesNo.false, locale) })
  if (schema.format === 'date') return hole(`date(asks.${name})`)
  if (schema.format === 'date-time') return hole(`dateTime(asks.${name})`)
  if (schema.format === 'time') return hole(`time(asks.${name})`)
  return html`${value}`
}
