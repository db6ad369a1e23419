import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Field } from '../../../runtime/engine/fields.ts'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { type Condition, type ConditionType, parseCondition, printCondition, type Rule, type Test, takesValue, tests } from '../../binding/condition.ts'
import { findField, trailOf } from '../../binding/field-tree.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import type { PickRequest } from '../field-picker/field-picker.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { conditionStyles } from './tl-condition.styles.ts'

/**
 * Builds a condition in words, and shows the expression to those who want it. What words cannot say stays an expression.
 * @fires condition-change - detail: the expression; '' takes the condition away
 * @fires pick-condition-field - detail: PickRequest without fields
 */
@customElement('tl-condition')
export class ConditionBuilder extends StudioElement {
  @property() value = ''
  @property({ attribute: false }) fields: readonly Field[] = []
  @property({ attribute: false }) check: (source: string) => readonly Problem[] = () => []
  /** choices of a field by its path, in words, where its schema lists them */
  @property({ attribute: false }) choices: (path: string) => readonly { value: string | number; label: string }[] | undefined = () => undefined
  @state() private byHand = false
  @state() private draft: string | null = null
  /** a rule whose value is still to be typed: it says nothing yet */
  @state() private pending: { index: number; rule: Rule } | null = null

  static override styles = [controls, conditionStyles]

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('value') && this.draft === this.value) this.draft = null
    if (changed.has('value')) this.pending = null
  }

  #typeOf = (path: string): ConditionType | undefined => {
    const field = findField(this.fields, path)
    return field && conditionType(field)
  }

  override render() {
    const condition = this.value.trim() === '' ? { join: 'all' as const, rules: [] } : parseCondition(this.value, this.#typeOf)
    if (condition === null || this.byHand) return this.#hand(condition !== null)
    const { pending } = this
    const shown = [...condition.rules]
    if (pending) shown[pending.index] = pending.rule
    return html`${shown.length > 1 ? this.#join(condition) : nothing} ${shown.map((rule, index) => this.#rule(condition, rule, index))}
      <div class="line">
        <button type="button" class="quiet" @click=${(event: Event) => this.#pick(event, (field) => this.#set(condition, condition.rules.length, freshRule(field)))}>
          <ui-icon name="plus"></ui-icon>${say(condition.rules.length === 0 ? words.first : words.add)}
        </button>
        <button type="button" class="quiet" @click=${() => (this.byHand = true)}>${say(words.write)}</button>
      </div>`
  }

  #join({ join, rules }: Condition) {
    return html`<div class="join">
      ${say(words.when)}
      <span class="segmented" role="group" aria-label=${say(words.when)}>
        ${(['all', 'any'] as const).map((one) => html`<button type="button" aria-pressed=${one === join} @click=${() => this.#say({ join: one, rules })}>${say(words[one])}</button>`)}
      </span>
      ${say(words.hold)}
    </div>`
  }

  #rule(condition: Condition, rule: Rule, index: number) {
    const set = (next: Rule): void => this.#set(condition, index, next)
    const remove = (): void => {
      this.pending = null
      this.#say({ ...condition, rules: condition.rules.filter((_, i) => i !== index) })
    }
    const trail = trailOf(this.fields, rule.field)
    return html`<div class="rule">
      <button
        type="button"
        class="field"
        title=${trail?.join(' › ') ?? rule.field}
        @click=${(event: Event) => this.#pick(event, (field) => set(freshRule(field)), rule.field, remove)}
      >
        <span>${trail?.slice(-2).join(' › ') ?? rule.field}</span>
      </button>
      <button type="button" class="icon-button" aria-label=${say(words.remove)} title=${say(words.remove)} @click=${remove}>
        <ui-icon name="x"></ui-icon>
      </button>
      <div class="test">
        <select aria-label=${say(words.test)} @change=${(event: Event) => set(withTest(rule, (event.target as HTMLSelectElement).value as Test))}>
          ${tests[rule.type].map((test) => html`<option value=${test} .selected=${test === rule.test}>${say(testWords[test])}</option>`)}
        </select>
        ${takesValue(rule.test) ? this.#value(rule, set) : nothing}
      </div>
    </div>`
  }

  #value(rule: Rule, set: (rule: Rule) => void) {
    const choices = rule.test === 'is' || rule.test === 'is-not' ? this.choices(rule.field) : undefined
    const numeric = rule.type === 'number' || rule.type === 'list'
    if (choices) {
      const known = choices.some((one) => one.value === rule.value)
      return html`<select aria-label=${say(words.value)} @change=${(event: Event) => set({ ...rule, value: choices[(event.target as HTMLSelectElement).selectedIndex - (known ? 0 : 1)]?.value ?? '' })}>
        ${known ? nothing : html`<option .selected=${true}>${rule.value || say(words.choose)}</option>`}
        ${choices.map((one) => html`<option .selected=${one.value === rule.value}>${one.label}</option>`)}
      </select>`
    }
    const changed = (event: Event): void => {
      if ((event as InputEvent).isComposing) return
      const { value } = event.target as HTMLInputElement
      if (!numeric) set({ ...rule, value })
      else if (value !== '' && Number.isFinite(Number(value))) set({ ...rule, value: Number(value) })
    }
    return html`<input
      aria-label=${say(words.value)}
      type=${numeric ? 'number' : rule.type === 'date' && /^(\d{4}-\d\d-\d\d)?$/.test(String(rule.value ?? '')) ? 'date' : 'text'}
      .value=${String(rule.value ?? '')}
      @input=${changed}
      @compositionend=${changed}
    />`
  }

  #hand(readable: boolean) {
    const source = this.draft ?? this.value
    const problems = source.trim() === '' ? [] : this.check(source)
    return html`<textarea
        aria-label=${say(words.expression)}
        spellcheck="false"
        .value=${source}
        aria-invalid=${problems.length > 0}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLTextAreaElement
          this.draft = value
          if (value.trim() === '' || this.check(value).length === 0) this.emit('condition-change', value.trim())
        }}
      ></textarea>
      ${
        problems.length > 0
          ? problems.map((problem) => html`<p class="error" role="status">${say(problem.message)}${problem.fix ? html` ${say(problem.fix)}` : nothing}</p>`)
          : source.trim() === ''
            ? nothing
            : html`<p class="ok" role="status"><ui-icon name="check"></ui-icon>${say(words.valid)}</p>`
      }
      <div class="line">
        <span></span>
        <button
          type="button"
          class="quiet"
          ?disabled=${!readable}
          title=${readable ? nothing : say(words.tooMuch)}
          @click=${() => {
            this.byHand = false
            this.draft = null
          }}
        >
          ${say(words.inWords)}
        </button>
      </div>
      ${readable ? nothing : html`<p class="help">${say(words.tooMuch)}</p>`}`
  }

  #set(condition: Condition, index: number, rule: Rule): void {
    if (takesValue(rule.test) && (rule.value === undefined || rule.value === '')) {
      this.pending = { index, rule }
      return
    }
    this.pending = null
    const rules = [...condition.rules]
    rules[index] = rule
    this.#say({ ...condition, rules })
  }

  #say(condition: Condition): void {
    this.emit('condition-change', printCondition(condition))
  }

  #pick(event: Event, done: (field: Field) => void, expression?: string, remove?: () => void): void {
    const detail: Omit<PickRequest, 'fields'> = {
      anchor: event.currentTarget as Element,
      want: 'condition',
      bare: true,
      ...(expression === undefined ? {} : { expression }),
      done: (path) => {
        const field = path === null ? undefined : findField(this.fields, path)
        if (field) done(field)
        else if (path === null) remove?.()
      },
    }
    this.emit('pick-condition-field', detail)
  }
}

function conditionType({ type }: Field): ConditionType {
  if (type === 'number' || type === 'boolean' || type === 'list') return type
  return type === 'date' || type === 'datetime' ? 'date' : 'string'
}

/** What a person most likely asks first about a field of this type. */
function freshRule(field: Field): Rule {
  const type = conditionType(field)
  const first: Record<ConditionType, Test> = { string: 'is', number: 'greater', boolean: 'is-true', list: 'is-not-empty', date: 'is-not-empty' }
  return withTest({ field: field.path, type, optional: field.optional, test: first[type] }, first[type], field.sample)
}

function withTest(rule: Rule, test: Test, sample?: unknown): Rule {
  const { value: _, ...rest } = rule
  if (!takesValue(test)) return { ...rest, test }
  const numeric = rule.type === 'number' || rule.type === 'list'
  const value = rule.value ?? (numeric ? 0 : rule.type === 'string' && typeof sample === 'string' ? sample : '')
  return { ...rest, test, value: numeric ? Number(value) || (rule.type === 'list' ? 1 : 0) : value }
}

const testWords: Record<Test, Message> = {
  is: { en: 'is', 'zh-CN': '等于' },
  'is-not': { en: 'is not', 'zh-CN': '不等于' },
  contains: { en: 'contains', 'zh-CN': '包含' },
  'is-empty': { en: 'is empty', 'zh-CN': '为空' },
  'is-not-empty': { en: 'is not empty', 'zh-CN': '不为空' },
  greater: { en: 'is greater than', 'zh-CN': '大于' },
  less: { en: 'is less than', 'zh-CN': '小于' },
  'at-least': { en: 'is at least', 'zh-CN': '不小于' },
  'at-most': { en: 'is at most', 'zh-CN': '不大于' },
  'is-given': { en: 'has a value', 'zh-CN': '有值' },
  'is-not-given': { en: 'has no value', 'zh-CN': '没有值' },
  'is-true': { en: 'is yes', 'zh-CN': '为“是”' },
  'is-false': { en: 'is no', 'zh-CN': '为“否”' },
  before: { en: 'is before', 'zh-CN': '早于' },
  after: { en: 'is after', 'zh-CN': '晚于' },
  'longer-than': { en: 'has more items than', 'zh-CN': '条目数多于' },
}

const words = {
  first: { en: 'Add a condition', 'zh-CN': '添加条件' },
  add: { en: 'And another', 'zh-CN': '再加一个条件' },
  write: { en: 'Write it by hand', 'zh-CN': '手写表达式' },
  inWords: { en: 'In words', 'zh-CN': '用文字设置' },
  tooMuch: { en: 'This says more than words here can. It stays as it is written.', 'zh-CN': '该表达式无法用文字条件表示，将按原样保留。' },
  valid: { en: 'This works', 'zh-CN': '表达式有效' },
  expression: { en: 'Expression', 'zh-CN': '表达式' },
  when: { en: 'When', 'zh-CN': '满足' },
  all: { en: 'all', 'zh-CN': '全部' },
  any: { en: 'any', 'zh-CN': '任一' },
  hold: { en: 'of these hold', 'zh-CN': '条件时' },
  remove: { en: 'Remove the condition', 'zh-CN': '移除条件' },
  test: { en: 'Comparison', 'zh-CN': '比较方式' },
  value: { en: 'Value', 'zh-CN': '值' },
  choose: { en: 'Choose…', 'zh-CN': '请选择…' },
} satisfies Record<string, Message>

declare global {
  interface HTMLElementTagNameMap {
    'tl-condition': ConditionBuilder
  }
}
