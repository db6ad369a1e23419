import type { ButtonProps } from '../generated/props.ts'
import type { Hazard } from '../kit/block.ts'
import { safeUrl } from '../kit/url.ts'

/** A button leads to exactly one place, and to one that the URL gate lets pass. */
export function buttonHazards({ to, href }: ButtonProps): Hazard[] {
  if (!to && !href)
    return [
      {
        code: 'leads-nowhere',
        path: 'to',
        message: { en: 'This button leads nowhere yet. Choose a view or give an address.', 'zh-CN': '此按钮尚未指向任何地方。请选择页面或填写地址。' },
      },
    ]
  if (to && href)
    return [
      {
        code: 'two-places',
        path: 'href',
        message: { en: 'The button opens the view; the address is not used.', 'zh-CN': '按钮会打开所选页面，此地址不会生效。' },
      },
    ]
  if (typeof href === 'string' && safeUrl(href) === '')
    return [
      {
        code: 'unsafe-url',
        path: 'href',
        message: { en: 'This address cannot be opened. Use https://, tel: or mailto:.', 'zh-CN': '无法打开此地址。请使用 https://、tel: 或 mailto:。' },
      },
    ]
  return []
}
