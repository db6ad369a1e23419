import { html, nothing, type TemplateResult } from 'lit'
import type { App } from '../../../schemas/documents.ts'
import { propsWithControl } from '../../core/block-types.ts'
import type { Path } from '../../core/json.ts'
import { walkApp } from '../../core/walk.ts'
import { say } from '../../services/say.ts'
import { askDetails, askLabel } from './ask-field.ts'
import { errors } from './field-shell.ts'
import { group } from './group.ts'
import { localeName } from './locale-name.ts'
import { type Panel, problemsAt } from './panel.ts'
import { viewTitle } from './view-field.ts'
import { words } from './words.ts'

const outcomes: Record<App['outcome'], { en: string; 'zh-CN': string }> = {
  answered: { en: 'Answered', 'zh-CN': '已解答' },
  registered: { en: 'Registered', 'zh-CN': '已登记' },
  booked: { en: 'Booked', 'zh-CN': '已预约' },
  claimed: { en: 'Claimed', 'zh-CN': '已领取' },
  submitted: { en: 'Submitted', 'zh-CN': '已提交' },
  requested: { en: 'Requested', 'zh-CN': '已申请' },
  resolved: { en: 'Resolved', 'zh-CN': '已解决' },
}

/** What the app says of itself: its job, its outcome, its languages, its questions. */
export function appPanel(panel: Panel): TemplateResult {
  const { app, session, locale } = panel
  const first = app.locales[0] as string
  const text = (key: 'title' | 'job'): { shown: string; original: string } => ({
    shown: locale === first ? app[key] : (app.strings?.[locale]?.[`$app.${key}`] ?? ''),
    original: app[key],
  })
  const written = (key: 'title' | 'job') => (event: Event) => {
    if (!(event as InputEvent).isComposing) session.run('set-app', { [key]: (event.target as HTMLInputElement).value, locale })
  }
  const title = text('title')
  const job = text('job')
  return html`${group(panel, 'app', [
    html`<div class="field" data-path="title">
      <div class="top"><label for="app-title">${say(words.appTitle)}<span class="must">*</span></label>${missing(title)}</div>
      <input id="app-title" .value=${title.shown} placeholder=${title.original} maxlength="80" @input=${written('title')} @compositionend=${written('title')} />
      ${errors(problemsAt(panel, ['title']))}
    </div>`,
    html`<div class="field" data-path="job">
      <div class="top"><label for="app-job">${say(words.job)}<span class="must">*</span></label>${missing(job)}</div>
      <textarea id="app-job" rows="2" maxlength="200" .value=${job.shown} placeholder=${job.original} @input=${written('job')} @compositionend=${written('job')}></textarea>
      <p class="help">${say(words.jobHelp)}</p>
      ${errors(problemsAt(panel, ['job']))}
    </div>`,
    html`<div class="field" data-path="outcome">
      <div class="top"><label for="app-outcome">${say(words.outcome)}</label></div>
      <select id="app-outcome" @change=${(event: Event) => session.run('set-app', { outcome: (event.target as HTMLSelectElement).value as App['outcome'] })}>
        ${Object.entries(outcomes).map(([value, label]) => html`<option value=${value} .selected=${value === app.outcome}>${say(label)}</option>`)}
      </select>
      <p class="help">${say(words.outcomeHelp)}</p>
    </div>`,
    html`<div class="field" data-path="start">
      <div class="top"><label for="app-start">${say(words.startsWith)}</label></div>
      <select id="app-start" @change=${(event: Event) => session.run('set-app', { start: (event.target as HTMLSelectElement).value })}>
        ${Object.keys(app.views).map((view, index) => html`<option value=${view} .selected=${app.start === undefined ? index === 0 : view === app.start}>${viewTitle(app, view, locale)}</option>`)}
      </select>
    </div>`,
  ])}
  ${group(panel, 'languages', [languages(panel)])} ${group(panel, 'asksGroup', asks(panel))}`
}

export const missing = ({ shown, original }: { shown: string; original: string }): unknown =>
  shown === '' && original !== '' ? html`<span class="badge warn">${say(words.missing)}</span>` : nothing

function languages(panel: Panel): TemplateResult {
  const { app, world, session } = panel
  const others = [...new Set([...world.brand.locales, 'en', 'zh-CN'])].filter((one) => !app.locales.includes(one))
  return html`<ul class="items">
      ${app.locales.map(
        (one, index) => html`<li class="item">
          <div class="head">
            <span class="name plain">${localeName(one)}</span>
            ${index === 0 ? html`<span class="badge">${say(words.default)}</span>` : nothing}
            <span class="acts">
              <button
                type="button"
                class="icon-button small"
                title=${say(words.remove)}
                aria-label=${`${say(words.remove)} ${localeName(one)}`}
                ?disabled=${index === 0}
                @click=${() => session.run('set-app', { locales: app.locales.filter((other) => other !== one) })}
              >
                <ui-icon name="x"></ui-icon>
              </button>
            </span>
          </div>
        </li>`,
      )}
    </ul>
    ${
      others.length > 0
        ? html`<select
            aria-label=${say(words.addLanguage)}
            @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement
              if (select.value !== '') session.run('set-app', { locales: [...app.locales, select.value] })
              select.value = ''
            }}
          >
            <option value="">${say(words.addLanguage)}</option>
            ${others.map((one) => html`<option value=${one}>${localeName(one)}</option>`)}
          </select>`
        : nothing
    }`
}

function asks(panel: Panel): TemplateResult[] {
  const { app, world, session, locale } = panel
  const used = askNames(app)
  const rows = Object.entries(app.asks).map(([name, ask]) => {
    const key = `ask:${name}`
    const open = panel.isOpen(key)
    const path: Path = ['asks', name]
    return html`<li class=${open ? 'item open' : 'item'} data-path=${path.join('.')}>
      <div class="head">
        <button type="button" class="quiet title" aria-expanded=${open} @click=${() => panel.toggle(key)}>
          <ui-icon class="twist" name="chevron-right"></ui-icon><span class="name">${askLabel(app, world, name, locale)}</span>
          ${problemsAt(panel, path, true).length > 0 && !open ? html`<ui-icon class="bad" name="warning"></ui-icon>` : nothing}
          ${used.has(name) ? nothing : html`<span class="badge">${say(words.notAsked)}</span>`}
        </button>
        <span class="acts">
          <button type="button" class="icon-button small" title=${say(words.remove)} aria-label="${say(words.remove)} ${askLabel(app, world, name, locale)}" @click=${() => session.run('set-ask', { name })}><ui-icon name="trash"></ui-icon></button>
        </span>
      </div>
      ${open ? html`<div class="inside">${askDetails(panel, name, ask)}</div>` : nothing}
    </li>`
  })
  return [
    html`<ul class="items">
      ${rows.length === 0 ? html`<li class="none">${say(words.noAsks)}</li>` : rows}
    </ul>`,
    addAsk(panel),
  ]
}

/** Names of questions that some node asks. */
function askNames(app: App): Set<string> {
  const names = new Set<string>()
  for (const node of walkApp(app))
    for (const prop of propsWithControl(node.type, 'ask')) if (typeof node.props?.[prop] === 'string') names.add(node.props[prop])
  return names
}

function addAsk({ app, world, session, locale }: Panel): TemplateResult {
  const taken = new Set(Object.values(app.asks).map((ask) => ask.fact))
  const facts = world.facts.filter((fact) => !taken.has(fact.id))
  return html`<select
    aria-label=${say(words.addQuestion)}
    @change=${(event: Event) => {
      const select = event.target as HTMLSelectElement
      if (select.value === '+')
        session.run('add-ask', {
          ask: {
            value: { type: 'string', maxLength: 200 },
            label: Object.fromEntries(app.locales.map((one) => [one, one.startsWith('zh') ? '新问题' : 'New question'])),
            sensitivity: 'personal',
          },
        })
      else if (select.value !== '') session.run('add-ask', { ask: { fact: select.value } })
      select.value = ''
    }}
  >
    <option value="">${say(words.addQuestion)}</option>
    ${facts.map((fact) => html`<option value=${fact.id}>${fact.label[locale] ?? say(fact.label)}</option>`)}
    <hr />
    <option value="+">${say(words.newQuestion)}</option>
  </select>`
}
