import { callable } from '../../blocks/generated/callable.ts'
import type { RenderContext, Way } from '../../blocks/kit/block.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import { Html, html, url } from '../../blocks/kit/html.ts'
import type { Op, PropsTemplate } from '../../blocks/kit/ops.ts'
import { isDated } from '../../schemas/day-bounds.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { releaseAddress } from './addresses.ts'
import { mustPost } from './carried.ts'
import { carriedAddress } from './carried-address.ts'
import type { Evaluate } from './evaluate.ts'
import { goForm } from './fallback.ts'
import { inLocale, mask } from './format.ts'
import type { Frame } from './frame-state.ts'
import { bare, leaveButton } from './leave-button.ts'
import { isOpenRelease } from './program.ts'
import { joined, runOps } from './run-ops.ts'
import { typesOf } from './schema-types.ts'
import type { ViewState } from './state.ts'
import { valueText } from './value-text.ts'

/** Renders a block whose shape depends on data, now that the data are known. A block that cannot take them shows nothing. */
export function runCall([, name, template, slots, id, form]: Extract<Op, readonly ['call', ...unknown[]]>, frame: Frame): void {
  const { exprs, program } = frame.loaded
  const type = name.split('@')[0] as string
  const block = Object.hasOwn(callable, type) ? callable[type] : undefined
  if (!block) return
  const { length } = frame.out
  const context: RenderContext = {
    id: joined(id, exprs)(frame),
    locale: program.locale,
    dir: program.dir,
    say: (message) => inLocale(message, program.locale),
    slot: (slot) => new Html(slots[slot] ?? []),
    filled: (slot) => (slots[slot]?.length ?? 0) > 0,
    ask: (ask) => askNow(ask, frame),
    view: (view) => url(addressNow(view, frame)),
    standsIn: frame.view,
    refused: form !== undefined && (frame.scope.$notices as Notices)[form]?.refused === true,
    firstPicture: () => false,
    asks: () => Object.keys(frame.loaded.release.asks).map((ask) => askNow(ask, frame)),
    help: {},
    here: () => ({ action: url(''), hidden: new Html([]), said: new Hole([]) }),
    way: (view, way) => wayNow(view ?? frame.view, way, frame, form),
    form: () => ({
      action: url(''),
      method: 'post',
      multipart: false,
      hidden: new Html([]),
      summary: new Html([]),
      orNotice: (form) => form,
      back: () => new Html([]),
    }),
  }
  try {
    const props = fill(template, block.schema, exprs, frame)
    // Data decide here: a billion stars are as wrong as a missing label.
    if (!block.validate(props)) return
    const { ops } = block.render(props as never, context)
    runOps(ops, exprs)(frame)
  } catch {
    frame.out.cutTo(length)
  }
}

type Notices = NonNullable<ViewState['notices']>

const addressNow = (view: string, { loaded: { release, program } }: Frame): string => releaseAddress(release, view, program.locale)

function wayNow(view: string, way: Way, frame: Frame, form: string | undefined): Html {
  const { look, inside, set = {}, attributes, within = bare } = way
  const address = addressNow(view, frame)
  const more = attributes ?? null
  const { release } = frame.loaded
  const open = isOpenRelease(release)
  const personal = Object.keys(set).some((name) => release.asks[name]?.sensitivity !== 'public')
  if (open || (form === undefined && !personal && !mustPost(release, view, frame.state))) {
    const answers = Object.entries(set).map(([name, value]) => [name, [String(value)]] as const)
    return within(
      html`<a class="${look}" href="${url(carriedAddress(release, view, frame.loaded.program.locale, frame.state.asks, answers))}"${more}>${inside}</a>`,
    )
  }
  if (form !== undefined) return leaveButton(view, url(address), way)
  const answers = Object.entries(set).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
  return html`<form class="tl-way" method="post" action="${url(address)}">${new Html([['seal', goForm]])}${answers}${within(html`<button class="${look}"${more}>${inside}</button>`)}</form>`
}

function askNow(name: string, { loaded: { release, program }, scope }: Frame): ReturnType<RenderContext['ask']> {
  const meta = release.asks[name]
  const text = (from: unknown): string => valueText((from as Record<string, unknown>)[name])
  return {
    name,
    schema: meta?.schema ?? {},
    label: inLocale(meta?.label, program.locale),
    ...(meta?.help ? { help: inLocale(meta.help, program.locale) } : {}),
    ...(meta?.options ? { options: meta.options.map(({ value, label }) => ({ value, label: inLocale(label, program.locale) })) } : {}),
    optional: meta?.optional ?? false,
    ...(meta?.autocomplete ? { autocomplete: meta.autocomplete } : {}),
    value: text(scope.$typed),
    told: html`${meta?.sensitivity === 'sensitive' ? mask(text(scope.asks)) : text(scope.asks)}`,
    sensitivity: meta?.sensitivity ?? 'personal',
    error: text(scope.$errors),
    ...(isDated(meta?.schema ?? {}) ? { days: (scope.$days as Record<string, { min: string; max: string }>)[name] ?? { min: '', max: '' } } : {}),
    part: (part) => (scope.$parts as Record<string, Record<string, string>>)[name]?.[part] ?? '',
    chosen: (option) => (scope.$chosen as Record<string, Record<string, true>>)[name]?.[String(option)] ?? false,
  }
}

/** A props template with its expressions' values; a text prop shows numbers and yes/no as text. */
function fill(template: PropsTemplate, schema: JsonSchema, exprs: readonly Evaluate[], frame: Frame): unknown {
  if (Array.isArray(template)) return template.map((one) => fill(one, schema.items ?? {}, exprs, frame))
  if (typeof template !== 'object' || template === null) return template
  const t = template as { $?: number; '~'?: (string | number)[]; '*'?: [number, PropsTemplate] }
  if (typeof t.$ === 'number') {
    const value = frame.value(exprs[t.$] as Evaluate) ?? undefined
    return typesOf(schema).join() === 'string' && value !== undefined ? valueText(value) : value
  }
  if (t['~']) return joined(t['~'], exprs)(frame)
  if (t['*']) {
    const [list, item] = t['*']
    const values = frame.value(exprs[list] as Evaluate)
    if (!Array.isArray(values)) return []
    const { item: outer, index } = frame.scope
    const filled: unknown[] = []
    for (let i = 0; i < values.length && frame.spend(1); i++) {
      frame.scope.item = values[i]
      frame.scope.index = i
      filled.push(fill(item, schema.items ?? {}, exprs, frame))
    }
    frame.scope.item = outer
    frame.scope.index = index
    return filled
  }
  return Object.fromEntries(Object.entries(template).map(([key, one]) => [key, fill(one, schema.properties?.[key] ?? {}, exprs, frame)]))
}
