import { blocks } from '../../blocks/generated/registry.ts'
import type { RegisteredBlock } from '../../blocks/kit/block.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import { Html, html, when } from '../../blocks/kit/html.ts'
import type { Op, Part } from '../../blocks/kit/ops.ts'
import type { App, BlockNode, DataBlock } from '../../schemas/documents.ts'
import type { Problem } from '../../schemas/problem.ts'
import { answerKey, anyAnswer, usedIn, type ViewUse } from './carried.ts'
import { checkExpression, sureWhen } from './check-expression.ts'
import { checkNodeProps, currentProps } from './check-props.ts'
import { clientCondition, isReactive } from './conditions.ts'
import { dataBlockScope } from './data-block-scope.ts'
import type { ExpressionTable } from './expression-table.ts'
import { shownField } from './form.ts'
import { asksOf } from './form-node.ts'
import { namedIn } from './named-in.ts'
import { placeOfProps } from './place-of-props.ts'
import type { Problems } from './problems.ts'
import type { AskMeta } from './program.ts'
import { propsTemplate, type Resolved, resolveProps } from './props.ts'
import { type Rename, rename } from './rename.ts'
import { renderContext } from './render-context.ts'
import type { Want } from './schema-types.ts'
import { itemScope, type Scope } from './scope.ts'
import { findVersion, type World } from './world.ts'

/** What is the same for every node of one language. */
export interface Language {
  app: App
  world: World
  locale: string
  table: ExpressionTable
  asks: Readonly<Record<string, AskMeta>>
  /** names of what deeds answer */
  deeds: ReadonlySet<string>
  problems: Problems
  /** comments around every node, for the canvas */
  marks: boolean
  /** block types in use, for their css and scripts */
  used: Set<string>
  /** scripts in use that belong to no block */
  behaviours: Set<string>
}

/** What a view's nodes tell of it. */
export interface ViewFindings {
  /** asks that its expressions need answered */
  needs: Set<string>
  /** views it leads to */
  leads: Set<string>
  /** languages in which a picture has been drawn */
  pictured: Set<string>
  /** what has to be carried to it */
  flow: ViewUse
}

/** Where a list of nodes stands. */
export interface Place {
  view: string
  path: string
  scope: Scope
  /** data names whose arrival has been waited for around */
  waited: ReadonlySet<string>
  dataNames: ReadonlySet<string>
  /** before an id, inside a data block: `t1/` */
  prefix: string
  repeated: boolean
  form: string | null
  /** the questions of the form around */
  formAsks: ReadonlySet<string>
  /** the data block around, whose tree this is */
  inside: { block: DataBlock; rename: Rename; node: string; path: string } | null
}

export function compileNodes(
  nodes: readonly BlockNode[],
  language: Language,
  view: string,
  scope: Scope,
  dataNames: ReadonlySet<string>,
  findings: ViewFindings,
): Op[] {
  const place: Place = {
    view,
    path: `views.${view}.blocks`,
    scope,
    waited: new Set(),
    dataNames,
    prefix: '',
    repeated: false,
    form: null,
    formAsks: new Set(),
    inside: null,
  }
  const parts = rows(nodes, place, language, findings)
  // In the canvas, and where nothing is waited for, there is nothing to let by.
  const late = !language.marks && parts.length > 1 && dataNames.size > 0
  return late ? [['parts', parts.map((ops) => html`${new Html(ops)}`.ops)]] : [...joined(parts).ops]
}

/** Nodes in a row. Neighbours that wait for the same data wait once, so that a failure is told once. */
function list(nodes: readonly BlockNode[], place: Place, language: Language, findings: ViewFindings): Html {
  return joined(rows(nodes, place, language, findings))
}

/** What each node comes to; one that waits for the same as the one before it is part of that one's. */
function rows(nodes: readonly BlockNode[], place: Place, language: Language, findings: ViewFindings): Op[][] {
  const found: Op[][] = []
  for (const [i, one] of nodes.entries()) {
    const own: Op[] = []
    for (const op of node(one, { ...place, path: `${place.path}[${i}]` }, language, findings).ops) {
      const row = own.length > 0 ? own : found.at(-1)
      const last = row?.at(-1)
      if (row && Array.isArray(op) && op[0] === 'need' && Array.isArray(last) && last[0] === 'need' && String(last[1]) === String(op[1]))
        row[row.length - 1] = need(op[1] as string[], [...(last[2] as Op[]), ...(op[2] as Op[])], place)
      else own.push(op)
    }
    if (own.length > 0) found.push(own)
  }
  return found
}

/** What waits for data; inside a form it has to know, as its fallback has buttons and a form cannot stand in a form. */
const need = (names: readonly string[], ops: readonly Op[], { form }: Place): Op => (form === null ? ['need', names, ops] : ['need', names, ops, form])

/** Through the tag, which joins neighbouring literals. */
const joined = (parts: readonly (readonly Op[])[]): Html => html`${new Html(parts.flat())}`

function node(one: BlockNode, place: Place, language: Language, findings: ViewFindings): Html {
  const { problems } = language
  const owner = place.inside?.node ?? one.id
  const here = place.inside?.path ?? place.path
  const names = new Set<string>()
  const at = (path: string): string => (place.inside ? here : `${here}.${path}`)

  const expression = (scope: Scope, source: string, want: Want, path: string, optional: boolean): number | null => {
    const checked = checkExpression(source, scope, want, path)
    const plain = /^[\w.]+$/.test(source)
    const wrong = checked.problems.filter((problem) => !(optional && plain && problem.code === 'optional-field'))
    for (const problem of wrong) problems.add({ ...problem, node: owner } as Problem)
    if (wrong.length > 0) return null
    // What is asked right here need not have been answered before.
    for (const ask of checked.asks) if (!place.formAsks.has(ask)) findings.needs.add(ask)
    const renamed = place.inside ? rename(source, place.inside.rename) : source
    for (const key of usedIn(renamed, language.deeds)) findings.flow.uses.add(key)
    for (const name of checked.names) names.add(place.inside?.rename.inputs[name] ?? name)
    return language.table.add(renamed)
  }

  let scope = place.scope
  let repeated = place.repeated
  let each: number | null = null
  if (one.each !== undefined) {
    const checked = checkExpression(one.each, scope, { type: 'array' }, at('each'))
    each = expression(scope, one.each, { type: 'array' }, at('each'), false)
    scope = itemScope(scope, checked.schema.items)
    repeated = true
    if (each === null) return marked(one.id, new Html([]), place, language)
  }
  let condition: number | null = null
  if (one.when !== undefined) {
    condition = expression(scope, one.when, { type: 'boolean' }, at('when'), false)
    if (condition === null || language.table.isFalse(condition)) return marked(one.id, new Html([]), place, language)
    if (language.table.isTrue(condition)) condition = null
    scope = { names: scope.names, sure: new Set([...scope.sure, ...sureWhen(one.when, scope)]) }
  }

  const inner: Place = { ...place, scope, repeated }
  let body: Html
  if (one.type.startsWith('data:')) body = dataBlock(one, inner, language, findings)
  else {
    const block = Object.hasOwn(blocks, one.type) ? (blocks[one.type] as RegisteredBlock) : undefined
    if (!block) {
      problems.say('unknown-block', at('type'), one.type, owner)
      return marked(one.id, new Html([]), place, language)
    }
    // Props first: what they wait for, the slots need not wait for again.
    const propPlace = placeOfProps(one, inner, language, expression)
    const props = currentProps(one, block, at('version'), owner, problems)
    const drawable = checkNodeProps(one, props, block, at('props'), owner, problems)
    const resolved = resolveProps(props, block.schema, propPlace)
    const drawn = draw(one, block, drawable ? resolved : null, { ...inner, waited: new Set([...place.waited, ...waitsFor(names, place)]) }, language, findings)
    body = drawn.html
    for (const name of drawn.waits) names.add(name)
  }
  if (condition !== null)
    body = isReactive(one.when as string, place.scope, place.formAsks)
      ? reactive(one, condition, body, place, language)
      : new Html([['when', [condition], body.ops, []]])
  if (each !== null) body = new Html([['each', each, body.ops]])
  const waits = waitsFor(names, place)
  if (waits.length > 0) body = new Html([need(waits, body.ops, place)])
  return marked(one.id, body, place, language)
}

/** A part of a form that is always on the page: disabled and hidden while its condition does not hold, so that it is neither checked nor sent. */
function reactive(one: BlockNode, condition: number, body: Html, place: Place, language: Language): Html {
  language.behaviours.add('when')
  const run = clientCondition(one.when as string, language.asks, place.formAsks)
  const script = run !== null && html` data-tl="when" data-when="${JSON.stringify(run)}"`
  return html`<fieldset class="tl-when" role="presentation"${script}${when(new Hole([condition]), null, html` hidden disabled`)}><input type="hidden" name="${shownField}" value="${one.id}">${body}</fieldset>`
}

const waitsFor = (names: ReadonlySet<string>, place: Place): string[] =>
  [...names].filter((name) => place.dataNames.has(name) && !place.waited.has(name)).sort()

function marked(id: string, body: Html, place: Place, { marks }: Language): Html {
  return marks && !place.inside ? new Html([`<!--[${id}-->`, ...body.ops, '<!--]-->']) : body
}

interface Drawn {
  html: Html
  /** data without which nothing in its slots could be shown, so that the frame around them is not shown either */
  waits: readonly string[]
}

/** Runs the block's render on what is known, holes standing for what is not; `null` props are of the wrong kind and not drawn. */
function draw(one: BlockNode, block: RegisteredBlock, resolved: Resolved | null, place: Place, language: Language, findings: ViewFindings): Drawn {
  language.used.add(block.type)
  const id: Part[] = place.repeated ? [`${place.prefix}${one.id}-`, language.table.addPath('$at')] : [`${place.prefix}${one.id}`]
  const owner = place.inside?.node ?? one.id
  const slots = compileSlots(one, block, owner, place, language, findings)
  const waits = sharedWaits(Object.values(slots))
  if (resolved === null) return { html: new Html([]), waits: [] }
  const { value, structural } = resolved
  if (structural) {
    const filled = Object.fromEntries(Object.entries(slots).map(([name, { ops }]) => [name, ops]))
    // It is drawn elsewhere and later; the views it may lead to are named in its props.
    for (const { name } of namedIn(one.props, block.schema, 'view')) {
      findings.leads.add(name)
      findings.flow.ways.push({ to: name, sets: [] })
    }
    for (const key of askedLater(one, block)) findings.flow.uses.add(key)
    const call = ['call', `${block.type}@${block.version}`, propsTemplate(value), filled, id] as const
    return { html: new Html([place.form === null ? call : [...call, place.form]]), waits }
  }
  try {
    return { html: block.render(value as never, renderContext(one, id, slots, place, language, findings)), waits }
  } catch {
    // The props are wrong in a way that has been said already, or the block is.
    if (!language.problems.list.some((problem) => problem.node === owner && problem.severity === 'error'))
      language.problems.say('cannot-render', place.inside?.path ?? place.path, '', owner)
    return { html: new Html([]), waits: [] }
  }
}

/** The answers that a block drawn late may show: those its props name, and all where it could name some and names none. */
function askedLater(one: BlockNode, { schema }: RegisteredBlock): string[] {
  if (!JSON.stringify(schema).includes('"x-control":"ask"')) return []
  const named = namedIn(one.props, schema, 'ask')
  return named.length > 0 ? named.map(({ name }) => answerKey(name)) : [anyAnswer]
}

function compileSlots(one: BlockNode, block: RegisteredBlock, owner: string, place: Place, language: Language, findings: ViewFindings): Record<string, Html> {
  const compiled: Record<string, Html> = {}
  for (const [name, nodes] of Object.entries(one.slots ?? {})) {
    const path = `${place.path}.slots.${name}`
    const slot = block.slots?.[name]
    if (!slot) language.problems.say('unknown-slot', path, name, owner)
    for (const [i, child] of nodes.entries()) {
      const group = blocks[child.type]?.group
      if (slot?.accepts && group && !slot.accepts.includes(group)) language.problems.say('slot-refuses', `${path}[${i}]`, child.type, child.id)
    }
    compiled[name] = list(nodes, { ...place, path, ...(one.type === 'form' && { form: one.id, formAsks: new Set(asksOf(one)) }) }, language, findings)
  }
  return compiled
}

const onlyMarks = /^(?:<!--(?:\[\w+|\])-->)+$/

/** The data that everything in these slots waits for. */
function sharedWaits(slots: readonly Html[]): readonly string[] {
  let shared: readonly string[] | null = null
  for (const op of slots.flatMap(({ ops }) => ops)) {
    if (typeof op === 'string' && onlyMarks.test(op)) continue
    if (typeof op === 'string' || op[0] !== 'need') return []
    shared = shared === null ? op[1] : shared.filter((name) => op[1].includes(name))
  }
  return shared ?? []
}

/** A data block's tree in place of its node. Its names are its own; its ids stand behind the node's. */
function dataBlock(one: BlockNode, place: Place, language: Language, findings: ViewFindings): Html {
  const { world, problems } = language
  const ref = one.type.slice('data:'.length)
  const owner = place.inside?.node ?? one.id
  const here = place.inside?.path ?? place.path
  const block = findVersion(world.dataBlocks, ref)
  if (!block || place.inside) {
    problems.say('unknown-data-block', `${here}.type`, ref, owner)
    return new Html([])
  }
  const { scope, inputs, settings } = dataBlockScope(block, one, place, language)
  const inside = { block, rename: { inputs, settings }, node: one.id, path: place.path }
  // The block shows these data, so all of it waits for them: no frame of it stands around nothing.
  const waits = waitsFor(new Set(Object.values(inputs)), place)
  const tree = list(
    block.blocks,
    { ...place, waited: new Set([...place.waited, ...waits]), scope, prefix: `${place.prefix}${one.id}/`, inside },
    language,
    findings,
  )
  return waits.length > 0 ? new Html([need(waits, tree.ops, place)]) : tree
}
