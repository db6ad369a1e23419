import type { SignatureProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/** A typed name is a signature, with words that say so; the place to draw in is the script's. What was drawn before stays. */
export function renderSignature({ ask: name, label, help }: SignatureProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const drawn = asked.part('drawn')
  const { say } = context
  const kept = html`<svg class="tl-signature-kept" viewBox="0 0 320 120" role="img" aria-label="${say({ en: 'Your signature', 'zh-CN': '您的签名' })}"><path d="${asked.part('path')}"/></svg>`
  const words = { label, help: help ?? asked.help ?? say({ en: 'Typing your full name counts as signing.', 'zh-CN': '填写您的姓名即视为签名。' }) }
  return field(
    asked,
    words,
    context,
    (attributes) =>
      html`<div class="tl-signature" data-tl="signature">${when(drawn, kept)}<input type="hidden" name="${name}-drawn" value="${drawn}"><input class="tl-input" name="${name}" autocomplete="name"${attributes}${!asked.optional && when(drawn, null, html` required`)} value="${asked.part('name')}"></div>`,
  )
}
