import type { BlockNode } from '../../schemas/documents.ts'
import { checkExpression } from './check-expression.ts'
import type { Language, Place } from './compile-view.ts'
import type { PropPlace } from './props.ts'
import type { Want } from './schema-types.ts'
import { itemScope, type Scope } from './scope.ts'

/** What a node's props are resolved with: its expressions, and its words in one language. Inside a data block both are the block's own. */
export function placeOfProps(
  one: BlockNode,
  place: Place,
  language: Language,
  expression: (scope: Scope, source: string, want: Want, path: string, optional: boolean) => number | null,
): PropPlace {
  const { problems, locale, app } = language
  const owner = place.inside?.node ?? one.id
  const strings = place.inside ? place.inside.block.strings : app.strings
  const written = place.inside ? place.inside.block.locales : app.locales
  const make = (scope: Scope): Omit<PropPlace, 'path' | 'address'> => ({
    expression: (source, want, path, optional) => expression(scope, source, want, path, optional),
    translated(text, address, schema, path) {
      const key = written.includes(locale) ? locale : (written.find((one) => one.split('-')[0] === locale.split('-')[0]) ?? written[0])
      if (key === written[0] || key === undefined) return text
      const found = strings?.[key]?.[address]
      if (found === undefined && schema['x-text'] === true && !place.inside && /\p{L}/u.test(text.replace(/\{\{.*?\}\}/gs, '')))
        problems.say('untranslated', path, locale, owner, 'warning')
      return found ?? text
    },
    repeated(source, path) {
      const checked = checkExpression(source, scope, { type: 'array' }, path)
      const list = expression(scope, source, { type: 'array' }, path, false)
      return list === null ? null : { list, place: { ...make(itemScope(scope, checked.schema.items)), path, address: '' } }
    },
    problem: (code, path) => problems.say(code, path, '', owner),
  })
  return { ...make(place.scope), path: place.inside ? place.inside.path : `${place.path}.props`, address: one.id }
}
