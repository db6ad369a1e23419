import { html, nothing, type TemplateResult } from 'lit'
import { checkExpression } from '../../../runtime/engine/check-expression.ts'
import { findVersion } from '../../../runtime/engine/world.ts'
import type { BlockNode } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { treeRows } from '../../binding/field-tree.ts'
import { blockOf, dataBlockOf } from '../../core/block-types.ts'
import type { Path } from '../../core/json.ts'
import { locate } from '../../core/locate.ts'
import { choicesOf } from '../../core/schema-words.ts'
import { textIn } from '../../core/text-key.ts'
import { say } from '../../services/say.ts'
import '../tl-condition/tl-condition.element.ts'
import { chipFace } from './chip-face.ts'
import { errors } from './field-shell.ts'
import { group } from './group.ts'
import { fieldsAt, inside, type Panel, type Place, pathText, problemsAt, write } from './panel.ts'
import { propField } from './prop-field.ts'
import { schemaOfPath, scopeAt } from './scope-at.ts'
import { words } from './words.ts'

/** Everything about the selected node. */
export function nodePanel(panel: Panel, id: string): TemplateResult {
  const found = locate(panel.app, id)
  if (!found) return html``
  const { node } = found
  const fields = fieldsAt(panel.app, panel.world, { view: found.view, node: id })
  const dataBlock = dataBlockOf(node.type, panel.world.dataBlocks)
  const schema: JsonSchema = dataBlock ? ((dataBlock.settings ?? {}) as JsonSchema) : (blockOf(node.type)?.schema ?? {})
  const props = propsPlace(panel, node, [...found.path, 'props'], schema, dataBlock ? [] : fields, dataBlock === undefined)
  const all = Object.entries(schema.properties ?? {}).filter(([, one]) => one['x-control'] !== 'id')
  const places = all.map(([name, one]) => inside(props, name, one, schema.required?.includes(name) ?? false))
  const rare = places.filter((place) => isRare(place))
  // A data block's settings are few and chosen by its publisher: they stand together.
  const layout = dataBlock ? [] : places.filter((place) => !rare.includes(place) && isLayout(place))
  const content = places.filter((place) => !rare.includes(place) && !layout.includes(place))
  const own = panel.problems.filter(
    (problem) => problem.node === id && (problem.path === pathText(found.path) || problem.path === pathText([...found.path, 'type'])),
  )
  return html`${own.length > 0 ? html`<div class="notes">${errors(own)}</div>` : nothing}
    ${dataBlock ? fromGroup(panel, node, found.path, dataBlock.uses) : nothing}
    ${
      content.length > 0
        ? group(
            panel,
            dataBlock ? 'settings' : 'content',
            content.map((place) => propField(panel, place)),
          )
        : nothing
    }
    ${
      layout.length > 0
        ? group(
            panel,
            'layout',
            layout.map((place) => propField(panel, place)),
          )
        : nothing
    }
    ${group(panel, 'behaviour', behaviour(panel, node, found.path), { open: node.when !== undefined || node.each !== undefined })}
    ${
      rare.length > 0
        ? group(
            panel,
            'more',
            rare.map((place) => propField(panel, place)),
            { open: rare.some((place) => place.value !== undefined || problemsAt(panel, place.path, true).length > 0) },
          )
        : nothing
    }`
}

/** How a thing looks rather than what it says: choices, figures and switches that are written down once. */
const isLayout = ({ schema }: Place): boolean =>
  schema['x-text'] !== true && (schema.enum !== undefined || schema.type === 'boolean' || schema.type === 'integer' || schema.type === 'number')

/** Fine tuning that has a good default and has not been touched. */
const isRare = ({ schema, required }: Place): boolean =>
  schema['x-rare'] === true ||
  (!required &&
    schema['x-static'] === true &&
    schema.default !== undefined &&
    (schema.type === 'boolean' || ((schema.type === 'integer' || schema.type === 'number') && (schema.maximum ?? 0) > 100)))

/** The node's props as one place; `set-prop` and `set-text` do the writing. */
function propsPlace(panel: Panel, node: BlockNode, path: Path, schema: JsonSchema, fields: Place['fields'], translated: boolean): Place {
  const { session, app, locale } = panel
  const first = app.locales[0] as string
  return {
    path,
    name: 'props',
    schema,
    value: node.props ?? {},
    required: true,
    fields,
    setIn: (at, value) => void session.run('set-prop', value === undefined ? { id: node.id, path: at } : { id: node.id, path: at, value }),
    ...(translated && app.locales.length > 1 && locale !== first
      ? {
          textIn: (at: Path) => ({
            shown: textIn(node, at, locale, app),
            original: textIn(node, at, first, app),
            set: (text: string) => void session.run('set-text', { id: node.id, path: at, text, locale }),
          }),
        }
      : {}),
  }
}

/** Which of the view's data a data block shows. */
function fromGroup(panel: Panel, node: BlockNode, path: Path, uses: Readonly<Record<string, string>>): TemplateResult {
  const view = panel.app.views[panel.view]
  const data = Object.entries(view?.data ?? {})
  const rows = Object.entries(uses).map(([name, ref]) => {
    const current = node.from?.[name]
    const fitting = data.filter(([, one]) => one.service.split('@')[0] === ref.split('@')[0])
    const service = findVersion(panel.world.services, ref)
    const id = `from-${name}`
    return html`<div class="field" data-path=${[...path, 'from', name].join('.')}>
      <div class="top"><label for=${id}>${service ? say(service.title) : name}</label></div>
      <select id=${id} @change=${(event: Event) => write(panel, words.changeData, [...path, 'from', name], (event.target as HTMLSelectElement).value)}>
        ${current === undefined || !fitting.some(([one]) => one === current) ? html`<option value="" .selected=${true}>${current ?? say(words.choose)}</option>` : nothing}
        ${fitting.map(([one]) => html`<option value=${one} .selected=${one === current}>${one}</option>`)}
      </select>
      ${errors(problemsAt(panel, [...path, 'from', name]))}
    </div>`
  })
  return group(panel, 'data', rows)
}

/** When it is shown, and for what it is repeated. */
function behaviour(panel: Panel, node: BlockNode, path: Path): TemplateResult[] {
  const { app, world, session } = panel
  const scope = scopeAt(app, world, panel.view, node.id)
  const fields = fieldsAt(app, world, { view: panel.view, node: node.id })
  const around = fieldsAt(app, world, { view: panel.view })
  const face = chipFace(around)
  const choose = (event: Event): void =>
    panel.pick({
      anchor: event.currentTarget as Element,
      fields: around,
      want: 'list',
      bare: true,
      ...(node.each === undefined ? {} : { expression: node.each }),
      done: (picked) => void session.run('set-each', picked === null ? { id: node.id } : { id: node.id, value: picked }),
    })
  const lists = treeRows(around, 'list', new Set()).length > 0
  return [
    html`<div class="field" data-path=${[...path, 'when'].join('.')}>
      <div class="top"><span class="label">${say(words.showOnlyWhen)}</span></div>
      <tl-condition
        .value=${node.when ?? ''}
        .fields=${fields}
        .check=${(source: string) => checkExpression(source, scope, { type: 'boolean' }).problems}
        .choices=${(field: string) => choicesOf(schemaOfPath(scope, field) ?? {})?.map((one) => ({ value: one.value, label: say(one.label) }))}
        @condition-change=${(event: CustomEvent<string>) => session.run('set-when', event.detail === '' ? { id: node.id } : { id: node.id, value: event.detail })}
        @pick-condition-field=${(event: CustomEvent) => panel.pick({ ...event.detail, fields })}
      ></tl-condition>
      ${errors(problemsAt(panel, [...path, 'when']))}
    </div>`,
    html`<div class="field" data-path=${[...path, 'each'].join('.')}>
      <div class="top"><span class="label">${say(words.repeatFor)}</span></div>
      ${
        node.each === undefined
          ? html`<button type="button" class="quiet add" ?disabled=${!lists} @click=${choose}><ui-icon name="plus"></ui-icon>${say(lists ? words.chooseList : words.noLists)}</button>`
          : html`<div class="bound">
              <button type="button" class=${face(node.each).code ? 'chip code' : 'chip'} title=${face(node.each).title} @click=${choose}><ui-icon name="list"></ui-icon>${face(node.each).label}</button>
              <button type="button" class="icon-button small" title=${say(words.remove)} aria-label=${say(words.remove)} @click=${() => session.run('set-each', { id: node.id })}><ui-icon name="x"></ui-icon></button>
            </div>`
      }
      ${errors(problemsAt(panel, [...path, 'each']))}
    </div>`,
  ]
}
