import type { Brand } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'

/** What is wrong with where the codes on the brand's packs lead to, for whoever looks at all of its apps; null where nothing is. */
export function packLink({ digitalLink }: Pick<Brand, 'digitalLink'>, apps: readonly { id: string; live: unknown }[]): Message | null {
  if (!digitalLink) return null
  const found = apps.find(({ id }) => id === digitalLink.app)
  if (found?.live) return null
  const { app } = digitalLink
  return found
    ? {
        en: `Codes on packs lead to “${app}”, which is not live: whoever scans one finds no page. Publish it.`,
        'zh-CN': `包装上的编码指向微应用“${app}”，但它尚未上线：扫码的客户打不开页面。请发布它。`,
      }
    : {
        en: `Codes on packs lead to “${app}”, and there is no such app: whoever scans one finds no page. Make it, or name another one in the brand.`,
        'zh-CN': `包装上的编码指向微应用“${app}”，但没有这个微应用：扫码的客户打不开页面。请新建它，或在品牌文档中改用其他微应用。`,
      }
}
