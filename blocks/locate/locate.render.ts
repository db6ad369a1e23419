import type { LocateProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

const coarse = {
  1: { en: '10 kilometres', 'zh-CN': '10 公里' },
  2: { en: 'a kilometre', 'zh-CN': '1 公里' },
  3: { en: '100 metres', 'zh-CN': '100 米' },
  4: { en: '10 metres', 'zh-CN': '10 米' },
} as const

/** Only a script can ask where the phone is: without one it is not there at all. Its answer is never shown again, so that the next search is not held to it. */
export function renderLocate({ ask: name, label, digits = 2 }: LocateProps, { ask, id, say }: RenderContext): Html {
  const { error } = ask(name)
  const much = say(coarse[digits as keyof typeof coarse])
  const words = label ?? say({ en: 'Near me', 'zh-CN': '查找附近' })
  return html`<div class="tl-locate" data-tl="locate" data-digits="${digits}" hidden><input type="hidden" name="${name}" disabled><button class="tl-button tl-button-quiet" type="button" id="${id}" aria-describedby="${id}-said">${icon('pin')}<span>${words}</span></button><p class="tl-help" id="${id}-said">${say({ en: `We use where you are to about ${much}, and do not keep it.`, 'zh-CN': `仅使用约 ${much}精度的位置，不会保存。` })}</p><p class="tl-locate-said" role="status">${error}</p></div>`
}
