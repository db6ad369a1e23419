import { askWords } from './ask-words.ts'
import type { AskField, RenderContext } from './block.ts'
import type { Text } from './hole.ts'
import type { Html, Value } from './html.ts'
import { html, pick, when } from './html.ts'

/** What a block that asks may say in place of the question's own words. */
export interface FieldWords {
  label?: Text
  help?: Text
}

type Context = Pick<RenderContext, 'id' | 'locale' | 'say'>

/** A question with one control. `control` gets the attributes that tie it to its words; its id is the block's. */
export function field(asked: AskField, words: FieldWords, context: Context, control: (attributes: Html) => Html): Html {
  return html`<div class="tl-field"${saying(asked, context)}><label class="tl-label" for="${context.id}">${label(asked, words, context)}</label>${control(html` id="${context.id}"${describing(asked, words, context)}`)}${below(asked, words, context)}</div>`
}

/** How a question of one tick differs from a plain one. */
interface Tick {
  /** what is sent when it is ticked */
  value?: string
  /** it has to be ticked */
  must?: boolean
  /** more attributes for the control */
  attributes?: Html
  /** stands after the words */
  more?: Html
}

/** A question that one tick answers: its words stand beside the box. */
export function fieldTick(asked: AskField, words: FieldWords, context: Context, tick: Tick = {}): Html {
  const { value = 'true', must = asked.schema.const === true, attributes, more } = tick
  const control = html`<input type="checkbox" id="${context.id}" name="${asked.name}" value="${value}"${attributes}${must && !asked.optional && html` required`}${pick(asked.value, { [value]: html` checked` })}${describing(asked, words, context)}>`
  return html`<div class="tl-field"${saying(asked, context)}><label class="tl-option">${control}<span>${words.label ?? asked.label}${more}</span></label>${below(asked, words, context)}</div>`
}

/** A question with several controls; the first one's id is the block's, so that a link from the summary reaches it. */
export function fieldGroup(asked: AskField, words: FieldWords, context: Context, controls: Value, several = false): Html {
  // Only a group of radio buttons may be called invalid (WAI-ARIA 1.2, aria-invalid).
  return html`<fieldset class="tl-field"${!several && html` role="radiogroup"`}${saying(asked, context)}${describing(asked, words, context, several)}><legend class="tl-label">${label(asked, words, context)}</legend>${mistake(asked, context)}${controls}${helping(asked, words, context)}</fieldset>`
}

/** The words the page's script shows while the customer types: the same as the server's. */
const saying = (asked: AskField, { locale }: Context): Html => {
  const { missing, invalid } = askWords(asked, locale)
  return html`${!asked.optional && html` data-missing="${missing}"`} data-invalid="${invalid}"`
}

const label = (asked: AskField, words: FieldWords, { say }: Context): Html =>
  html`${words.label ?? asked.label}${asked.optional && html`<small>${say({ en: ' (optional)', 'zh-CN': '（选填）' })}</small>`}`

export const wrong = (asked: AskField): Html => when(asked.error, html` aria-invalid="true"`)

function describing(asked: AskField, words: FieldWords, { id }: Context, several = false): Html {
  const help = words.help ?? asked.help
  return html` aria-describedby="${help !== undefined && html`${id}-help `}${id}-error"${!several && wrong(asked)}`
}

const below = (asked: AskField, words: FieldWords, context: Context): Html => html`${helping(asked, words, context)}${mistake(asked, context)}`

function helping(asked: AskField, words: FieldWords, { id }: Context): Html {
  const help = words.help ?? asked.help
  return html`${help !== undefined && html`<p class="tl-help" id="${id}-help">${help}</p>`}`
}

/** Of one control it stands below, of many above them: where the eye is when the first of them has the focus. */
const mistake = (asked: AskField, { id }: Context): Html => html`<p class="tl-error" id="${id}-error">${asked.error}</p>`

export interface FieldOption {
  value: string | number
  label: Text
  note?: Text
  /** stands before the control */
  picture?: Html
  /** not to be had: shown, and not to be chosen */
  disabled?: boolean
}

/** Radio buttons, or checkboxes where several may be chosen. */
export function optionRows(asked: AskField, options: readonly FieldOption[], several: boolean, { id }: Context): Html {
  const rows = options.map(({ value, label, note, picture, disabled }, i) => {
    const checked = several ? when(asked.chosen?.(value) ?? null, html` checked`) : pick(asked.value, { [String(value)]: html` checked` })
    const attributes = html`${i === 0 && html` id="${id}"`}${i === 0 && !several && !asked.optional && html` required`}${several && wrong(asked)}${checked}${disabled && html` disabled`}`
    return html`<label class="tl-option">${picture}<input type="${several ? 'checkbox' : 'radio'}" name="${asked.name}" value="${value}"${attributes}><span>${label}${when(note, html` <span class="tl-help">${note}</span>`)}</span></label>`
  })
  return html`<div class="tl-options">${rows}</div>`
}

/** The options of a question: those it names, or its schema's values as they are. */
export function optionsOf({ options, schema }: AskField): readonly FieldOption[] {
  const values = schema.enum ?? schema.items?.enum ?? []
  return options ?? values.filter((value) => value !== null).map((value) => ({ value: value as string | number, label: String(value) }))
}
