import { digitCount } from '../../schemas/text-rules.ts'
import type { AskProps } from '../generated/props.ts'
import type { AskKind } from '../kit/ask-words.ts'
import { askKind } from '../kit/ask-words.ts'
import type { AskField, RenderContext } from '../kit/block.ts'
import { field, fieldGroup, fieldTick, optionRows, optionsOf } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, when } from '../kit/html.ts'
import { textLimits } from '../kit/text-limits.ts'

/** More options than this fit better in a menu than in rows. */
const mostRows = 4

/** The control that fits the answer's schema. */
export function renderAsk({ ask: name, label, help }: AskProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const words = { label, help }
  const kind = askKind(asked)
  const options = optionsOf(asked)
  if (kind === 'boolean') return fieldTick(asked, words, context)
  if (kind === 'many') return fieldGroup(asked, words, context, optionRows(asked, options, true, context), true)
  if (kind === 'enum' && options.length <= mostRows) return fieldGroup(asked, words, context, optionRows(asked, options, false, context))
  const required = !asked.optional && html` required`
  return field(asked, words, context, (attributes) => {
    if (kind === 'enum') {
      const choices = options.map(
        ({ value, label }) => html`<option value="${value}"${pick(asked.value, { [String(value)]: html` selected` })}>${label}</option>`,
      )
      return html`<span class="tl-ask-menu"><select class="tl-input" name="${name}"${attributes}${required}><option value="">${context.say({ en: 'Choose…', 'zh-CN': '请选择…' })}</option>${choices}</select></span>`
    }
    // A line break right after the tag is not part of the text (HTML 4.10.11): this one keeps the customer's own.
    if (kind === 'long') return html`<textarea class="tl-input" name="${name}" rows="4"${attributes}${limits(asked)}${required}>\n${asked.value}</textarea>`
    return html`<input class="tl-input${isShort(asked) && ' tl-ask-short'}" name="${name}" type="${types[kind] ?? 'text'}"${attributes}${keyboard(asked, kind)}${limits(asked)}${required} value="${asked.value}">`
  })
}

/** Numbers, mail and web addresses are texts: the browser's own controls refuse or drop what the server takes, like full-width digits. */
const types: Partial<Record<AskKind, string>> = {
  phone: 'tel',
  date: 'date',
  time: 'time',
  datetime: 'datetime-local',
}

function keyboard({ autocomplete, schema }: AskField, kind: AskKind): Html {
  const mode = {
    integer: schema.minimum !== undefined && schema.minimum >= 0 ? 'numeric' : 'text',
    digits: 'numeric',
    number: 'decimal',
    email: 'email',
    url: 'url',
  }[kind as string]
  const code = kind === 'email' || kind === 'url' || (kind === 'text' && schema.pattern !== undefined && !autocomplete)
  return html`${mode && html` inputmode="${mode}"`}${autocomplete && html` autocomplete="${autocomplete}"`}${code && html` autocapitalize="off" spellcheck="false"`}`
}

/** The schema's bounds as the browser knows them. */
function limits({ schema, days }: AskField): Html {
  const { type, format } = schema
  if (days) {
    const [first, last] = format === 'date-time' ? ['T00:00', 'T23:59'] : ['', '']
    // Steps are counted from `min`: an answer with seconds would be none.
    const step = format === 'date-time' && html` step="any"`
    return html`${when(days.min, html` min="${days.min}${first}"`)}${when(days.max, html` max="${days.max}${last}"`)}${step}`
  }
  // A number is for the server to read: the browser's own control drops digits of other scripts.
  return type === 'number' || type === 'integer' ? html`` : textLimits(schema)
}

/** As wide as its answer: the box says how much is expected. */
const isShort = ({ schema: { pattern, maxLength, maximum } }: AskField): boolean =>
  (digitCount(pattern)?.most ?? maxLength ?? (maximum === undefined ? 99 : String(maximum).length)) <= 8
