import type { RegisteredBlock } from '../../blocks/kit/block.ts'
import type { App, Ask, BlockNode, LocalText } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'
import { blockOf, propsWithControl, textProps } from './block-types.ts'
import { read } from './json.ts'
import { freeName, type NewId } from './new-id.ts'
import type { Strings } from './strings.ts'

/** The words a block brings in a language; English where it has none. */
const wordsFor = (locale: string): keyof Message => (locale.startsWith('zh') ? 'zh-CN' : 'en')

/** A node as it is when just placed, in the app's default language, and its texts in the app's other languages. */
export function freshNode(app: App, view: string, block: RegisteredBlock, newId: NewId): { node: BlockNode; strings: Strings } {
  const fresh = block.fresh as Readonly<Record<keyof Message, Readonly<Record<string, unknown>>>> | undefined
  const [first = 'en', ...others] = app.locales
  const props: Record<string, unknown> = structuredClone({ ...fresh?.[wordsFor(first)] })
  const next = nextView(app, view)
  for (const prop of propsWithControl(block.type, 'view')) if (block.schema.required?.includes(prop)) props[prop] = next
  const node: BlockNode = { id: newId(block.type), type: block.type, ...(block.version > 1 ? { version: block.version } : {}), props }
  const strings: Record<string, Record<string, string>> = {}
  for (const locale of others) {
    const other = fresh?.[wordsFor(locale)]
    if (other && wordsFor(locale) !== wordsFor(first)) strings[locale] = translations(node, other)
  }
  return { node, strings }
}

function translations(node: BlockNode, other: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const prop of textProps(node.type)) {
    const [name, inner] = prop.split('.') as [string, string?]
    const value = other[name]
    if (inner === undefined) {
      if (typeof value === 'string' && value !== node.props?.[name]) texts[`${node.id}.${name}`] = value
      continue
    }
    const items = node.props?.[name]
    if (!Array.isArray(items) || !Array.isArray(value)) continue
    for (const [i, item] of items.entries()) {
      const [id, text] = [read(item, ['id']), read(value, [i, inner])]
      if (typeof id === 'string' && typeof text === 'string') texts[`${node.id}.${name}.${id}.${inner}`] = text
    }
  }
  return texts
}

/** The view after this one, else the one before it, else itself: where a new form leads. */
function nextView(app: App, view: string): string {
  const views = Object.keys(app.views)
  const at = views.indexOf(view)
  return views[at + 1] ?? views[at - 1] ?? view
}

const plain = { value: { type: 'string', minLength: 1, maxLength: 200 }, label: { en: 'Your question', 'zh-CN': '您的问题' } }

/** The question a block of this type asks by a prop to begin with, in both of the studio's languages. */
export function kindOfAsk(type: string, prop = 'ask'): Ask & { label: Message } {
  const block = blockOf(type)
  return (block?.questions?.[prop] ?? block?.question ?? plain) as Ask & { label: Message }
}

/** A question for a block that is to ask one: a new one, public until a person says otherwise. */
export function freshAsk(app: App, type: string, prop = 'ask'): { name: string; ask: Ask } {
  const kind = kindOfAsk(type, prop)
  const label: LocalText = Object.fromEntries(app.locales.map((locale) => [locale, kind.label[wordsFor(locale)]]))
  const name = prop !== 'ask' ? prop : type === 'ask' ? 'question' : type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return { name: freeName(name, app.asks), ask: { ...kind, label } }
}
