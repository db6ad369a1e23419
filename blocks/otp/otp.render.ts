import { digitCount } from '../../schemas/text-rules.ts'
import type { OtpProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { textLimits } from '../kit/text-limits.ts'

/** One field, as wide as its spaced digits, so that phones fill it in and pasting works. The waiting time is the script's; the server has its own. */
export function renderOtp({ ask: name, label, help, again, wait = 60 }: OtpProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const most = digitCount(asked.schema.pattern)?.most ?? asked.schema.maxLength ?? 8
  const send =
    again !== undefined &&
    context.way(again, { look: 'tl-otp-again', inside: html`<span>${context.say({ en: 'Send a new code', 'zh-CN': '重新发送验证码' })}</span>` })
  return field(
    asked,
    { label, help },
    context,
    (attributes) =>
      html`<div class="tl-otp" data-tl="otp" data-wait="${wait}"><input class="tl-input tl-otp-code" name="${name}" inputmode="numeric" autocomplete="one-time-code" enterkeyhint="done" size="${Math.ceil(most * 1.5)}"${attributes}${textLimits(asked.schema)}${!asked.optional && html` required`} value="${asked.value}">${send}</div>`,
  )
}
