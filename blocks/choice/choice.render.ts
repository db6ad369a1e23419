import type { ChoiceProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldGroup, optionRows, optionsOf } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

// (Whole names: the css that goes along is found by them.)
const looks = { tiles: 'tl-choice-tiles', chips: 'tl-choice-chips' }

/** All options in sight; several may be chosen where the answer is a list. */
export function renderChoice({ ask: name, label, help, options, layout = 'list' }: ChoiceProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const several = [asked.schema.type].flat().includes('array')
  const rows = optionRows(asked, options?.length ? options : optionsOf(asked), several, context)
  return fieldGroup(asked, { label, help }, context, layout === 'list' ? rows : html`<div class="${looks[layout]}">${rows}</div>`, several)
}
