import { html, nothing, type TemplateResult } from 'lit'
import type { World } from '../../../runtime/engine/world.ts'
import type { App, Ask } from '../../../schemas/documents.ts'
import { isFileSchema } from '../../../schemas/file-rules.ts'
import { humanise } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'
import { fieldId, fieldShell } from './field-shell.ts'
import { fileKindField } from './file-kind-field.ts'
import { type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { words } from './words.ts'

/** What a question is called in a language of the app: its own label, else its fact's. */
export function askLabel(app: App, world: World, name: string, locale: string): string {
  const ask = app.asks[name]
  const label = ask?.label ?? world.facts.find((fact) => fact.id === ask?.fact)?.label
  return label?.[locale] ?? label?.en ?? (label && Object.values(label)[0]) ?? humanise(name)
}

/** A question of this app, one of the brand's, or a new one; its details where the block asks it (`ask`), and not where it gives the answer (`answer`). */
export function askField(panel: Panel, place: Place): TemplateResult {
  const { app, world, locale } = panel
  const current = typeof place.value === 'string' ? place.value : undefined
  const used = new Set(Object.values(app.asks).flatMap((ask) => (ask.fact === undefined ? [] : [ask.fact])))
  const others = world.facts.filter((fact) => !used.has(fact.id))
  const change = (event: Event) => {
    const select = event.target as HTMLSelectElement
    const picked = select.value
    if (picked === '+') {
      select.value = current ?? ''
      const name = addAsk(panel, newQuestion(panel))
      if (name) setValue(place, name)
      return
    }
    if (!picked.startsWith('fact:')) return setValue(place, picked)
    const name = addAsk(panel, { fact: picked.slice(5) })
    if (name) setValue(place, name)
  }
  const known = current === undefined || Object.hasOwn(app.asks, current)
  const ask = current === undefined ? undefined : app.asks[current]
  return html`${fieldShell(
    panel,
    place,
    html`<select id=${fieldId(place.path)} aria-invalid=${problemsAt(panel, place.path).length > 0} @change=${change}>
      ${current === undefined || current === '' ? html`<option value="" .selected=${true}>${say(words.chooseQuestion)}</option>` : nothing}
      ${known ? nothing : html`<option value=${current} .selected=${true}>${current}</option>`}
      ${Object.keys(app.asks).map((name) => html`<option value=${name} .selected=${name === current}>${askLabel(app, world, name, locale)}</option>`)}
      ${
        others.length > 0
          ? html`<optgroup label=${say(words.brandFacts)}>
              ${others.map((fact) => html`<option value="fact:${fact.id}">${fact.label[locale] ?? say(fact.label)}</option>`)}
            </optgroup>`
          : nothing
      }
      <hr />
      <option value="+">${say(words.newQuestion)}</option>
    </select>`,
  )}
  ${ask && current !== undefined && place.schema['x-control'] === 'ask' ? askDetails(panel, current, ask) : nothing}`
}

/** Adds a question and gives its name. */
function addAsk(panel: Panel, ask: Ask): string | undefined {
  const before = new Set(Object.keys(panel.session.app.asks))
  panel.session.run('add-ask', { ask })
  return Object.keys(panel.session.app.asks).find((name) => !before.has(name))
}

const newQuestion = ({ app }: Panel): Ask => ({
  value: { type: 'string', maxLength: 200 },
  label: Object.fromEntries(app.locales.map((locale) => [locale, locale.startsWith('zh') ? '新问题' : 'New question'])),
  sensitivity: 'personal',
})

const kinds = {
  text: { type: 'string', maxLength: 200 },
  number: { type: 'number' },
  yesNo: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  email: { type: 'string', format: 'email', maxLength: 200 },
} as const
type Kind = keyof typeof kinds | 'options'

function kindOf(ask: Ask): Kind {
  const value = ask.value ?? {}
  if (ask.options) return 'options'
  if (value.type === 'number' || value.type === 'integer') return 'number'
  if (value.type === 'boolean') return 'yesNo'
  return value.format === 'date' ? 'date' : value.format === 'email' ? 'email' : 'text'
}

/** The question itself: its own words and kind where it is the app's own; what it is where it is the brand's. */
export function askDetails(panel: Panel, name: string, ask: Ask): TemplateResult {
  const { locale, session, world } = panel
  const set = (change: Partial<Ask>): void => {
    const next = Object.fromEntries(Object.entries({ ...ask, ...change }).filter(([, value]) => value !== undefined)) as Ask
    session.run('set-ask', { name, ask: next })
  }
  const id = `ask-${name}`
  const optional = html`<div class="field inline">
    <div class="top">
      <label for="${id}-optional">${say(words.mayBeLeftEmpty)}</label>
      <input type="checkbox" class="switch" role="switch" id="${id}-optional" .checked=${ask.optional === true} @change=${(event: Event) => set({ optional: (event.target as HTMLInputElement).checked ? true : undefined })} />
    </div>
  </div>`
  const fact = ask.fact === undefined ? undefined : world.facts.find((one) => one.id === ask.fact)
  if (ask.fact !== undefined) {
    return html`<div class="inner">
      <p class="help">${say(words.fromBrand)}${fact ? html` <span class="badge ${fact.sensitivity === 'public' ? '' : 'accent'}">${say(sensitivities[fact.sensitivity])}</span>` : nothing}</p>
      ${optional}
    </div>`
  }
  const label = ask.label?.[locale] ?? ''
  const setLabel = (event: Event): void => {
    if (!(event as InputEvent).isComposing) set({ label: { ...ask.label, [locale]: (event.target as HTMLInputElement).value } })
  }
  const setHelp = (event: Event): void => {
    if ((event as InputEvent).isComposing) return
    const { value } = event.target as HTMLInputElement
    const { [locale]: _, ...rest } = ask.help ?? {}
    const help = value === '' ? rest : { ...rest, [locale]: value }
    set({ help: Object.keys(help).length === 0 ? undefined : help })
  }
  const fallback = Object.entries(ask.label ?? {}).find(([one]) => one !== locale)?.[1] ?? ''
  return html`<div class="inner">
    <div class="field">
      <div class="top"><label for="${id}-label">${say(words.questionLabel)}<span class="must">*</span></label>${label === '' && fallback !== '' ? html`<span class="badge warn">${say(words.missing)}</span>` : nothing}</div>
      <input id="${id}-label" .value=${label} placeholder=${fallback} @input=${setLabel} @compositionend=${setLabel} />
    </div>
    ${
      isFileSchema(ask.value ?? {})
        ? fileKindField(id, ask, set)
        : html`<div class="field">
      <div class="top"><label for="${id}-kind">${say(words.answerKind)}</label></div>
      <select
        id="${id}-kind"
        @change=${(event: Event) => {
          const kind = (event.target as HTMLSelectElement).value as Kind
          if (kind === 'options')
            set({
              value: { type: 'string' },
              options: [
                { value: 'a', label: { [locale]: 'A' } },
                { value: 'b', label: { [locale]: 'B' } },
              ],
            })
          else set({ value: kinds[kind], options: undefined })
        }}
      >
        ${(['text', 'number', 'date', 'email', 'yesNo', 'options'] as const).map((kind) => html`<option value=${kind} .selected=${kind === kindOf(ask)}>${say(words[kind])}</option>`)}
      </select>
    </div>`
    }
    ${ask.options ? optionRows(panel, ask, set) : nothing}
    <div class="field">
      <div class="top"><label for="${id}-help">${say(words.helpBelow)}</label></div>
      <input id="${id}-help" .value=${ask.help?.[locale] ?? ''} placeholder=${Object.values(ask.help ?? {})[0] ?? ''} @input=${setHelp} @compositionend=${setHelp} />
    </div>
    <div class="field">
      <div class="top"><label for="${id}-sensitivity">${say(words.sensitivity)}</label></div>
      <select id="${id}-sensitivity" @change=${(event: Event) => set({ sensitivity: (event.target as HTMLSelectElement).value as Ask['sensitivity'] })}>
        ${(isFileSchema(ask.value ?? {}) ? (['personal', 'sensitive'] as const) : (['public', 'personal', 'sensitive'] as const)).map((one) => html`<option value=${one} .selected=${one === (ask.sensitivity ?? 'personal')}>${say(sensitivities[one])}</option>`)}
      </select>
    </div>
    ${optional} ${problemsAt(panel, ['asks', name], true).map((problem) => html`<p class="error">${say(problem.message)}</p>`)}
  </div>`
}

function optionRows({ locale }: Panel, ask: Ask, set: (change: Partial<Ask>) => void): TemplateResult {
  const options = ask.options ?? []
  return html`<ul class="options">
      ${options.map(
        (option, index) => html`<li>
          <input
            aria-label=${say(words.optionLabel)}
            .value=${option.label[locale] ?? ''}
            placeholder=${Object.values(option.label)[0] ?? ''}
            @input=${(event: InputEvent) => {
              if (event.isComposing) return
              const label = { ...option.label, [locale]: (event.target as HTMLInputElement).value }
              set({ options: options.map((one, i) => (i === index ? { ...one, label } : one)) })
            }}
          />
          <button type="button" class="icon-button small" aria-label=${say(words.remove)} ?disabled=${options.length <= 1} @click=${() => set({ options: options.filter((_, i) => i !== index) })}>
            <ui-icon name="x"></ui-icon>
          </button>
        </li>`,
      )}
    </ul>
    <button type="button" class="quiet add" @click=${() => set({ options: [...options, { value: freeValue(options), label: { [locale]: '' } }] })}><ui-icon name="plus"></ui-icon>${say(words.addOption)}</button>`
}

function freeValue(options: NonNullable<Ask['options']>): string {
  let n = options.length + 1
  while (options.some((one) => one.value === `o${n}`)) n++
  return `o${n}`
}

const sensitivities = {
  public: { en: 'Public', 'zh-CN': '公开' },
  personal: { en: 'Personal', 'zh-CN': '个人信息' },
  sensitive: { en: 'Sensitive', 'zh-CN': '敏感信息' },
}
