import { type Field, type FieldPlace, scopeFields } from '../../../runtime/engine/fields.ts'
import type { World } from '../../../runtime/engine/world.ts'
import type { App } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { joinPath } from '../../../schemas/path.ts'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { type Path, read } from '../../core/json.ts'
import { humanise } from '../../core/schema-words.ts'
import type { EditorSession } from '../../core/session.ts'
import { setIn } from '../../core/strings.ts'
import { studioLocale } from '../../services/say.ts'
import type { PickRequest } from '../field-picker/field-picker.element.ts'

/** What every part of the inspector works with: the document as it is now, and the ways to change it. */
export interface Panel {
  session: EditorSession
  app: App
  world: World
  /** the language texts are edited in */
  locale: string
  view: string
  /** what expressions may name in a repeated item at the selected node */
  fieldsInside(each: string): readonly Field[]
  problems: readonly Problem[]
  /** rows and groups that are unfolded */
  isOpen(key: string, otherwise?: boolean): boolean
  toggle(key: string, open?: boolean): void
  pick(request: PickRequest): void
  /** moves the focus to an element once it has been drawn */
  focusLater(id: string): void
}

/** One value of the document with all that a control needs to draw and change it. */
export interface Place {
  /** from the document's root */
  path: Path
  /** the last name, for a label where the schema has none */
  name: string
  schema: JsonSchema
  value: unknown
  required: boolean
  /** what expressions here may name */
  fields: readonly Field[]
  /** changes the value at a path inside it (`[]`: the value itself); undefined takes it away */
  setIn(inside: Path, value: unknown): void
  /** a text inside it that is translated; absent where nothing is */
  textIn?(inside: Path): TranslatedText
}

export interface TranslatedText {
  /** in the panel's language; '' where it is not translated */
  shown: string
  /** in the app's first language */
  original: string
  set(text: string): void
}

export const setValue = (place: Place, value: unknown): void => place.setIn([], value)

/** A value inside another one. */
export function inside(place: Place, step: string | number, schema: JsonSchema, required: boolean, fields: readonly Field[] = place.fields): Place {
  const { textIn } = place
  return {
    path: [...place.path, step],
    name: String(step),
    schema,
    value: read(place.value, [step]),
    required,
    fields,
    setIn: (rest, value) => place.setIn([step, ...rest], value),
    ...(textIn ? { textIn: (rest: Path) => textIn([step, ...rest]) } : {}),
  }
}

export const pathText = (path: Path): string => path.reduce<string>((text, step) => joinPath(text, step), '')

/** The problems standing at a place itself or, for what is folded, anywhere below it. */
export function problemsAt(panel: Panel, path: Path, below = false): Problem[] {
  const at = pathText(path)
  return panel.problems.filter((problem) => problem.path === at || (below && (problem.path.startsWith(`${at}.`) || problem.path.startsWith(`${at}[`))))
}

/** Sets a value anywhere in the document; consecutive changes of the same place are undone together. */
export function write(panel: Panel, label: Message, path: Path, value: unknown): void {
  const steps = setIn(panel.app, path, value)
  if (steps.length > 0) panel.session.dispatch({ label, steps, merge: `set:${path.join('.')}` })
}

const kept = new WeakMap<App, { world: World; fields: Map<string, readonly Field[]> }>()

/** What an expression at a place may name, in the studio's language; worked out once for each state of the document. */
export function fieldsAt(app: App, world: World, place: FieldPlace): readonly Field[] {
  let known = kept.get(app)
  if (!known || known.world !== world) {
    known = { world, fields: new Map() }
    kept.set(app, known)
  }
  const key = JSON.stringify([place, studioLocale()])
  let fields = known.fields.get(key)
  if (!fields) {
    fields = scopeFields(app, world, place, studioLocale())
      .map(readable)
      .sort((a, b) => rank(a.path) - rank(b.path))
    known.fields.set(key, fields)
  }
  return fields
}

/** What is nearest comes first: the item, the view's data, the answers; what is always there comes last. */
const order = ['item', 'index', '', 'asks', 'customer', 'now', 'brand', 'touchpoint']
const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : 2)

/** A field whose schema gives it no title is called by its name, made readable. */
function readable(field: Field): Field {
  return { ...field, label: field.label === field.name ? humanise(field.name) : field.label, ...(field.fields ? { fields: field.fields.map(readable) } : {}) }
}
