import type { World } from '../../runtime/engine/world.ts'
import type { App, BlockNode } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'
import { askOf, blockOf, dataBlockOf, textProps } from './block-types.ts'
import { textIn } from './text-key.ts'

/** What a kind of node is called. */
export function typeLabel(type: string, world: World): Readonly<Record<string, string>> | Message {
  return blockOf(type)?.label ?? dataBlockOf(type, world.dataBlocks)?.title ?? { en: type, 'zh-CN': type }
}

/** What a node says, in few words: the question it asks, else its first text with bindings shown as ‹names›; '' where it says nothing. */
export function summary(node: BlockNode, locale: string, app: App, world: World): string {
  const asked = askOf(node)
  if (asked !== undefined) return askLabel(asked, locale, app, world)
  for (const prop of textProps(node.type)) {
    const [name, inner] = prop.split('.') as [string, string?]
    const path = inner === undefined ? [name] : [name, 0, inner]
    const text = textIn(node, path, locale, app) || textIn(node, path, app.locales[0] ?? locale, app)
    if (text) return plain(text)
  }
  return ''
}

function askLabel(name: string, locale: string, app: App, world: World): string {
  const ask = Object.hasOwn(app.asks, name) ? app.asks[name] : undefined
  const label = ask?.label ?? world.facts.find(({ id }) => id === ask?.fact)?.label
  return label?.[locale] ?? label?.en ?? Object.values(label ?? {})[0] ?? name
}

const plain = (text: string): string =>
  text
    .replace(
      /\{\{\s*(.*?)\s*\}\}/g,
      (_, inner: string) =>
        `‹${
          inner
            .split(/[.(]/)
            .filter(Boolean)
            .at(-1)
            ?.replace(/[^\w$]/g, '') ?? inner
        }›`,
    )
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_#>`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
