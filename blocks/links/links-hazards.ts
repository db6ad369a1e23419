import type { LinksProps } from '../generated/props.ts'
import type { Hazard } from '../kit/block.ts'
import { Repeat } from '../kit/hole.ts'
import { safeUrl } from '../kit/url.ts'

/** A row that leads nowhere, or to where the URL gate lets nobody through. */
export function linksHazards({ items }: LinksProps): Hazard[] {
  if (items instanceof Repeat || !Array.isArray(items)) return []
  return items.flatMap(({ to, href }, i): Hazard[] => {
    if (!to && !href)
      return [
        {
          code: 'leads-nowhere',
          path: `items[${i}].to`,
          message: { en: 'This link leads nowhere yet. Choose a view or give an address.', 'zh-CN': '此链接尚未指向任何地方。请选择页面或填写地址。' },
        },
      ]
    if (!to && typeof href === 'string' && safeUrl(href) === '')
      return [
        {
          code: 'unsafe-url',
          path: `items[${i}].href`,
          message: { en: 'This address cannot be opened. Use https://, tel: or mailto:.', 'zh-CN': '无法打开此地址。请使用 https://、tel: 或 mailto:。' },
        },
      ]
    return []
  })
}
