import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { treeRows } from '../../binding/field-tree.ts'
import { parseTemplate } from '../../binding/template-text.ts'
import { freeItemId } from '../../core/text-key.ts'
import { say } from '../../services/say.ts'
import { chipFace } from './chip-face.ts'
import { fieldId, fieldShell } from './field-shell.ts'
import { inside, type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { propField } from './prop-field.ts'
import { words } from './words.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isRepeat = (value: unknown): value is { each: string; item: Record<string, unknown> } =>
  isObject(value) && typeof value.each === 'string' && isObject(value.item)

/** A list of objects: written item by item, or one item repeated over a list of the data. */
export function listField(panel: Panel, place: Place): TemplateResult {
  const repeated = isRepeat(place.value)
  const canRepeat = place.schema['x-static'] !== true && (repeated || treeRows(place.fields, 'list', new Set()).length > 0)
  const switcher = canRepeat
    ? html`<div class="segmented tiny" role="group">
        <button type="button" aria-pressed=${!repeated} @click=${() => repeated && toFixed(place)}>${say(words.fixed)}</button>
        <button type="button" aria-pressed=${repeated} @click=${(event: Event) => !repeated && pickList(panel, place, event)}>${say(words.fromList)}</button>
      </div>`
    : undefined
  const body = repeated ? repeatBody(panel, place) : fixedBody(panel, place)
  return fieldShell(panel, place, body, { ...(switcher ? { aside: switcher } : {}) })
}

/** From repeated to written: the item stays as a first item, without what only made sense inside the list. */
function toFixed(place: Place): void {
  const { item } = place.value as { item: Record<string, unknown> }
  const mentions = (value: unknown): boolean => /\b(item|index)\b/.test(JSON.stringify(value) ?? '')
  const kept = Object.fromEntries(Object.entries(item).map(([key, value]) => [key, mentions(value) ? '' : value]))
  setValue(place, [{ id: 'i1', ...kept }])
}

function pickList(panel: Panel, place: Place, event: Event): void {
  const first = Array.isArray(place.value) ? (place.value[0] as Record<string, unknown> | undefined) : undefined
  const { id: _, ...item } = first ?? freshItem(place.schema, [])
  panel.pick({
    anchor: event.currentTarget as Element,
    fields: place.fields,
    want: 'list',
    bare: true,
    done: (each) => {
      if (each !== null) setValue(place, { each, item })
    },
  })
}

function repeatBody(panel: Panel, place: Place): TemplateResult {
  const { each } = place.value as { each: string }
  const face = chipFace(place.fields)(each)
  const item = inside(place, 'item', place.schema.items ?? {}, true, panel.fieldsInside(each))
  const change = (event: Event): void =>
    panel.pick({
      anchor: event.currentTarget as Element,
      fields: place.fields,
      want: 'list',
      bare: true,
      expression: each,
      done: (picked) => (picked === null ? toFixed(place) : place.setIn(['each'], picked)),
    })
  return html`<div class="bound">
      <button type="button" class=${face.code ? 'chip code' : 'chip'} id=${fieldId(place.path)} title=${face.title} @click=${change}><ui-icon name="list"></ui-icon>${face.label}</button>
    </div>
    <fieldset class="inner">
      <legend class="label">${say(words.eachItem)}</legend>
      ${itemFields(panel, item)}
    </fieldset>`
}

const itemFields = (panel: Panel, item: Place): TemplateResult[] =>
  Object.entries(item.schema.properties ?? {})
    .filter(([, schema]) => schema['x-control'] !== 'id')
    .map(([name, schema]) => propField(panel, inside(item, name, schema, item.schema.required?.includes(name) ?? false)))

function fixedBody(panel: Panel, place: Place): TemplateResult {
  const items = Array.isArray(place.value) ? place.value.map((item) => (isObject(item) ? item : {})) : []
  const { maxItems = Number.POSITIVE_INFINITY, minItems = 0 } = place.schema
  const add = (): void => {
    setValue(place, [...items, freshItem(place.schema, items)])
    panel.toggle(`${place.path.join('.')}.${items.length}`, true)
  }
  return html`<ul class="items" id=${fieldId(place.path)}>
      ${items.length === 0 ? html`<li class="none">${say(words.noItems)}</li>` : nothing}
      ${repeat(
        items,
        (item, index) => item.id ?? index,
        (item, index) => itemRow(panel, place, items, item, index, minItems),
      )}
    </ul>
    <button type="button" class="quiet add" ?disabled=${items.length >= maxItems} @click=${add}><ui-icon name="plus"></ui-icon>${say(words.addItem)}</button>`
}

function itemRow(
  panel: Panel,
  place: Place,
  items: readonly Record<string, unknown>[],
  item: Record<string, unknown>,
  index: number,
  minItems: number,
): TemplateResult {
  const key = `${place.path.join('.')}.${index}`
  const open = panel.isOpen(key)
  const child = inside(place, index, place.schema.items ?? {}, true)
  const wrong = problemsAt(panel, child.path, true).length > 0
  const text = summary(place, child, item)
  const called = text || say(words.untitled)
  const move = (by: number): void => {
    const to = index + by
    if (to < 0 || to >= items.length) return
    const next = [...items]
    const [one] = next.splice(index, 1)
    next.splice(to, 0, one as Record<string, unknown>)
    const [here, there] = [open, panel.isOpen(`${place.path.join('.')}.${to}`)]
    setValue(place, next)
    panel.toggle(key, there)
    panel.toggle(`${place.path.join('.')}.${to}`, here)
    panel.focusLater(`head-${fieldId([...place.path, to])}`)
  }
  const keys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return html`<li class=${open ? 'item open' : 'item'} data-path=${child.path.join('.')}>
    <div class="head">
      <button type="button" class="quiet title" id="head-${fieldId(child.path)}" aria-expanded=${open} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" @keydown=${keys} @click=${() => panel.toggle(key)}>
        <ui-icon class="twist" name="chevron-right"></ui-icon>
        <span class="name">${text || html`<span class="muted">${called}</span>`}</span>
        ${wrong && !open ? html`<ui-icon class="bad" name="warning"></ui-icon>` : nothing}
      </button>
      <span class="acts">
        <button type="button" class="icon-button small" title=${say(words.up)} aria-label="${say(words.up)}: ${called}" ?disabled=${index === 0} @click=${() => move(-1)}><ui-icon name="arrow-up"></ui-icon></button>
        <button type="button" class="icon-button small" title=${say(words.down)} aria-label="${say(words.down)}: ${called}" ?disabled=${index === items.length - 1} @click=${() => move(1)}>
          <ui-icon name="arrow-down"></ui-icon>
        </button>
        <button
          type="button"
          class="icon-button small"
          title=${say(words.remove)}
          aria-label="${say(words.remove)} ${called}"
          ?disabled=${items.length <= minItems}
          @click=${() =>
            setValue(
              place,
              items.filter((_, i) => i !== index),
            )}
        >
          <ui-icon name="trash"></ui-icon>
        </button>
      </span>
    </div>
    ${open ? html`<div class="inside">${itemFields(panel, child)}</div>` : nothing}
  </li>`
}

/** The first text of an item, its bound fields by their labels; '' where it has none. */
function summary(place: Place, child: Place, item: Record<string, unknown>): string {
  const name = Object.entries(place.schema.items?.properties ?? {}).find(([, schema]) => schema['x-text'] === true)?.[0]
  const shown = name === undefined ? '' : child.textIn?.([name]).shown || String(item[name] ?? '')
  const face = chipFace(place.fields)
  return parseTemplate(shown)
    .map((part) => (typeof part === 'string' ? part : `‹${face(part.hole).label}›`))
    .join('')
    .trim()
}

/** A new item with an id (translations need one) and what its schema demands. */
function freshItem(schema: JsonSchema, items: readonly unknown[]): Record<string, unknown> {
  const { properties = {}, required = [] } = schema.items ?? {}
  const item: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(properties)) {
    if (one['x-control'] === 'id') item[name] = freeItemId(items)
    else if (required.includes(name))
      item[name] =
        one.default ?? (one.enum ? one.enum[0] : one.type === 'boolean' ? false : one.type === 'number' || one.type === 'integer' ? (one.minimum ?? 0) : '')
  }
  return item
}
