import { linksIn } from '../../blocks/kit/markdown.ts'
import { isPhone, isPublishable } from '../../blocks/kit/url.ts'
import type { BlockNode } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Problems } from './problems.ts'
import { readTemplate } from './text-template.ts'

/** What can be wrong with a prop that is an address, or holds one. */
export type AddressCode = 'bad-address' | 'bad-picture' | 'bad-phone' | 'bad-link'

/** Stands for data within an address: harmless in every place of one. */
const datum = '1000'

/** What is wrong with a text that its schema calls an address (`x-control`) or Markdown, whose links are addresses; null where nothing is. */
export function addressFault(schema: JsonSchema, text: string): AddressCode | null {
  const parts = readTemplate(text)
  if (text === '' || !parts) return null
  const open = parts.some((part) => typeof part !== 'string')
  const written = parts.map((part) => (typeof part === 'string' ? part : datum)).join('')
  // What begins with data has its scheme from there, and is judged when it is drawn.
  const begins = typeof parts[0] === 'string'
  switch (schema['x-control']) {
    case 'url':
      return begins && !isPublishable(written, open) ? 'bad-address' : null
    case 'picture':
      return begins && (!isPublishable(written, open) || /^(?:mailto|tel):/i.test(written.trim())) ? 'bad-picture' : null
    case 'phone':
      return open || isPhone(written.trim()) ? null : 'bad-phone'
    default:
      return schema['x-markdown'] === true && linksIn(written).some((link) => !isPublishable(link, link.includes(datum))) ? 'bad-link' : null
  }
}

/** What is wrong with the addresses of blocks that are not compiled yet (a data block's, before an app uses it): by the path of each. */
export function checkAddresses(nodes: readonly BlockNode[], blocks: Readonly<Record<string, { schema: JsonSchema }>>, path: string, problems: Problems): void {
  const visit = (value: unknown, schema: JsonSchema, at: string, node: string): void => {
    if (typeof value === 'string') {
      const fault = addressFault(schema, value)
      if (fault !== null) problems.say(fault, at, '', node)
    } else if (Array.isArray(value)) for (const [i, one] of value.entries()) visit(one, schema.items ?? {}, `${at}[${i}]`, node)
    else if (typeof value === 'object' && value !== null)
      // A repeated item is what the list's schema says of each.
      for (const [key, one] of Object.entries(value))
        visit(one, key === 'item' && 'each' in value ? (schema.items ?? {}) : (schema.properties?.[key] ?? {}), `${at}.${key}`, node)
  }
  for (const [i, { id, type, props, slots }] of nodes.entries()) {
    const at = `${path}[${i}]`
    visit(props ?? {}, blocks[type]?.schema ?? {}, `${at}.props`, id)
    for (const [name, inner] of Object.entries(slots ?? {})) checkAddresses(inner, blocks, `${at}.slots.${name}`, problems)
  }
}
