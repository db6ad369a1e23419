import type { App } from '../../../schemas/documents.ts'
import { textProps } from '../../core/block-types.ts'
import { textKey } from '../../core/text-key.ts'
import { walkApp } from '../../core/walk.ts'

/** How many texts of the app have no translation in a language. Texts without letters (`{{ … }}` alone, signs, figures) need none. */
export function missingTexts(app: App, locale: string): number {
  if (locale === app.locales[0]) return 0
  const strings = app.strings?.[locale] ?? {}
  let missing = 0
  const see = (text: unknown, key: string | undefined): void => {
    if (typeof text === 'string' && key !== undefined && hasWords(text) && !strings[key]) missing++
  }
  see(app.title, '$app.title')
  for (const [view, { title }] of Object.entries(app.views)) see(title, `$${view}.title`)
  for (const node of walkApp(app)) {
    for (const prop of textProps(node.type)) {
      const [list, inner] = prop.split('.') as [string, string | undefined]
      const value = node.props?.[list]
      if (inner === undefined) see(value, textKey(node, [list])?.key)
      else if (Array.isArray(value)) {
        for (const [i, item] of value.entries()) see((item as Record<string, unknown> | null)?.[inner], textKey(node, [list, i, inner])?.key)
      } else if (typeof value === 'object' && value !== null && 'item' in value)
        see((value.item as Record<string, unknown> | null)?.[inner], textKey(node, [list, 'item', inner])?.key)
    }
  }
  return missing
}

export const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\{.*?\}\}/gs, ''))
