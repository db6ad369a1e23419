import type { SerialProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { textLimits } from '../kit/text-limits.ts'

/** A field to type in. The button to scan is made by the script, and only where this browser can: none is ever dead. */
export function renderSerial({ ask: name, label, help, codes = 'all' }: SerialProps, context: RenderContext): Html {
  const asked = context.ask(name)
  return field(
    asked,
    { label, help },
    context,
    (attributes) =>
      html`<div class="tl-serial" data-tl="serial" data-codes="${codes}"><input class="tl-input" name="${name}" autocapitalize="characters" autocomplete="off" spellcheck="false" enterkeyhint="done"${attributes}${textLimits(asked.schema)}${!asked.optional && html` required`} value="${asked.value}"></div>`,
  )
}
