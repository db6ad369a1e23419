import type { MultiChoiceProps } from '../generated/props.ts'
import { askWords } from '../kit/ask-words.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldGroup, optionRows, optionsOf } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

/** How many may be chosen is said before, not only after; “none of these” stands apart and is the last. */
export function renderMultiChoice({ ask: name, label, help, options, none, layout = 'list' }: MultiChoiceProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const all = options?.length ? options : optionsOf(asked)
  const rows = optionRows(asked, [...all.filter(({ value }) => value !== none), ...all.filter(({ value }) => value === none)], true, context)
  const { minItems = 0, maxItems } = asked.schema
  const limited = minItems > 1 || maxItems !== undefined
  const least = asked.optional ? 0 : Math.max(minItems, 1)
  return fieldGroup(
    asked,
    { label, help: help ?? asked.help ?? (limited ? askWords(asked, context.locale).invalid : undefined) },
    context,
    html`<div class="tl-multi-choice${layout === 'tiles' && ' tl-multi-choice-tiles'}" data-tl="multi-choice" data-least="${least}"${maxItems !== undefined && html` data-most="${maxItems}"`}${none !== undefined && html` data-none="${none}"`}>${rows}</div>`,
    true,
  )
}
