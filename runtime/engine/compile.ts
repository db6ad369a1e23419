import { baseCss } from '../../blocks/generated/base-css.ts'
import { blocks } from '../../blocks/generated/registry.ts'
import { direction } from '../../blocks/kit/direction.ts'
import { type App, type BlockNode, type View, validateDocument } from '../../schemas/documents.ts'
import { hasErrors, type Problem } from '../../schemas/problem.ts'
import { maxBlocks } from '../../schemas/read-json.ts'
import { startView } from './addresses.ts'
import { askMetas } from './ask-meta.ts'
import { answerKey, carriedMeta, carriedTo, usedIn } from './carried.ts'
import { checkDigitalLink } from './check-digital-link.ts'
import { checkFlow } from './check-flow.ts'
import { guardsOf, refusedViews } from './check-guards.ts'
import { compileTitle } from './compile-title.ts'
import { compileNodes, type Language, type ViewFindings } from './compile-view.ts'
import { conditionsOf } from './conditions.ts'
import { ExpressionTable } from './expression-table.ts'
import { askNodes, formMethod, isOpen } from './form-node.ts'
import { inLocale } from './format.ts'
import { frame } from './frame.ts'
import { compileInputs, InputFindings } from './inputs.ts'
import { Problems } from './problems.ts'
import type { FormMeta, Program, Release, ViewMeta, ViewProgram } from './program.ts'
import { isBinding } from './props.ts'
import { classesIn, pruneCss } from './prune-css.ts'
import { formCommand, formsOf, inputScope, reservedNames, viewScope } from './scope.ts'
import { ServiceTable } from './service-table.ts'
import { settleCss } from './settle-css.ts'
import { brandCss } from './tokens.ts'
import { viewsAfterCommands } from './views-after-commands.ts'
import type { World } from './world.ts'

export interface CompileOptions {
  /** for the canvas: comments around every node's output, and a release in spite of errors (what cannot be drawn is left out) */
  marks?: boolean
  /** the script that goes into every page, and those of blocks (and of conditions), by name, which go into apps that use them */
  scripts?: { page: string; blocks: Readonly<Record<string, string>> }
}

export interface Compiled {
  /** null exactly where a problem is an error (with `marks`: where nothing can be drawn) */
  release: Release | null
  problems: Problem[]
}

/** An app document → a release, or what is wrong with it. Takes any JSON value whatever; never throws. */
export function compile(app: unknown, world: World, options: CompileOptions = {}): Compiled {
  try {
    const envelope = validateDocument('app', app)
    return envelope.length > 0 ? { release: null, problems: envelope } : compileApp(app as App, world, options)
  } catch {
    // A defect of ours: the composer is told, the studio stays up, nothing is published.
    const problems = new Problems()
    problems.say('cannot-compile', '')
    return { release: null, problems: problems.list }
  }
}

function compileApp(app: App, world: World, { marks = false, scripts = { page: '', blocks: {} } }: CompileOptions): Compiled {
  const problems = new Problems()
  checkIds(app, problems)
  if (hasErrors(problems.list)) return { release: null, problems: problems.list }
  const asks = askMetas(app, world, problems)
  const used = new Set<string>()
  const behaviours = new Set<string>()
  const found: Record<string, ViewFindings> = Object.fromEntries(
    Object.keys(app.views).map((view) => [
      view,
      { needs: new Set<string>(), leads: new Set<string>(), pictured: new Set<string>(), flow: { uses: new Set<string>(), ways: [] } },
    ]),
  )
  const deeds = new Set(formsOf(app).flatMap(({ node }) => formCommand(node)?.as ?? []))

  // What is given travels sealed where it may not stand in an address.
  const closed = !isOpen(app, asks)
  if (closed) behaviours.add('again')
  const answering = viewsAfterCommands(app)
  const programs: Record<string, Program> = {}
  const scopes = Object.fromEntries(Object.keys(app.views).map((view) => [view, viewScope(app, world, view)]))
  for (const locale of app.locales) {
    const table = new ExpressionTable()
    const language: Language = { app, world, locale, table, asks, deeds, problems, marks, used, behaviours }
    const views: Record<string, ViewProgram> = {}
    for (const [id, view] of Object.entries(app.views)) {
      const dataNames = new Set([...Object.keys(view.data ?? {}), ...answerNames(app, id)])
      const ops = compileNodes(view.blocks, language, id, scopes[id] as never, dataNames, found[id] as ViewFindings)
      const [text, otherwise] = titleOf(app, id, view, locale)
      const title = compileTitle(text, otherwise, id, `views.${id}.title`, scopes[id] as never, language, found[id] as ViewFindings)
      views[id] = { ...title, ops: frame(ops, { language, view: id, title, closed, replays: answering.has(id) }) }
    }
    const job = (locale === app.locales[0] ? undefined : app.strings?.[locale]?.['$app.job']) ?? app.job
    programs[locale] = { locale, dir: direction(locale), job, offline: inLocale(offline, locale), exprs: table.list, views }
  }

  const table = new ExpressionTable()
  const services = new ServiceTable(world, problems)
  const { views, forms } = metas(app, world, asks, found, answering, deeds, table, services, problems)
  checkFlow(app, asks, found, problems)
  const { digitalLink, help } = world.brand
  if (help?.phone === undefined && help?.url === undefined) problems.say('no-help', '', '', undefined, 'warning')
  if (digitalLink?.app === app.id) checkDigitalLink(world.brand, asks, problems, `asks.${digitalLink.ask}`)
  checkStrings(app, problems)
  if (hasErrors(problems.list) && !marks) return { release: null, problems: problems.list }
  for (const type of [...used]) for (const one of blocks[type]?.borrows ?? []) used.add(one)
  const inUse = Object.values(blocks).filter((block) => used.has(block.type))
  const sheet = [baseCss, ...inUse.map((block) => block.css)].join('')
  const brandSheet = brandCss(world.brand)
  const rtl = Object.values(programs).some(({ dir }) => dir === 'rtl')
  if (!marks)
    for (const [id, meta] of Object.entries(views))
      meta.css = settleCss(pruneCss(sheet, classesIn(programsOf(programs, id), inUse, scripts.blocks), rtl) + brandSheet)
  return {
    problems: problems.list,
    release: {
      format: 1,
      brand: app.brand,
      app: app.id,
      outcome: app.outcome,
      start: startView(app),
      locales: app.locales,
      timeZone: world.brand.timeZone,
      currency: world.brand.currency,
      css: sheet + brandSheet,
      script: [...inUse.map(({ type }) => type), ...behaviours].map((name) => scripts.blocks[name] ?? '').join('') + scripts.page,
      programs,
      exprs: table.list,
      asks,
      views,
      forms,
      services: services.list,
      brandName: world.brand.name,
    },
  }
}

const offline = {
  en: 'There is no connection. Nothing you typed is lost: please try again.',
  'zh-CN': '网络连接不上。您填写的内容都还在，请稍后再试。',
}

/** One view in each language. */
const programsOf = (programs: Readonly<Record<string, Program>>, view: string): (ViewProgram | undefined)[] =>
  Object.values(programs).map(({ views }) => views[view])

/** Names under which forms leading to a view hand it their command's answer. */
function answerNames(app: App, view: string): string[] {
  return formsOf(app).flatMap(({ node }) => (node.props?.next === view ? (formCommand(node)?.as ?? []) : []))
}

/** A view's title in one language, and the app's own. */
function titleOf(app: App, id: string, view: View, locale: string): [text: string, otherwise: string] {
  const strings = locale === app.locales[0] ? undefined : app.strings?.[locale]
  const appTitle = strings?.['$app.title'] ?? app.title
  return [view.title === undefined ? appTitle : (strings?.[`$${id}.title`] ?? view.title), appTitle]
}

function checkIds(app: App, problems: Problems): void {
  const seen = new Set<string>()
  let count = 0
  const walk = (nodes: readonly BlockNode[], path: string): void => {
    for (const [i, node] of nodes.entries()) {
      if (seen.has(node.id)) problems.say('duplicate-id', `${path}[${i}].id`, node.id, node.id)
      seen.add(node.id)
      count++
      for (const [name, slot] of Object.entries(node.slots ?? {})) walk(slot, `${path}[${i}].slots.${name}`)
    }
  }
  for (const [id, view] of Object.entries(app.views)) walk(view.blocks, `views.${id}.blocks`)
  if (count > maxBlocks) problems.say('too-many-blocks', 'views', String(maxBlocks))
}

/** What the edge needs to know of views and forms beside their programs. */
function metas(
  app: App,
  world: World,
  asks: Release['asks'],
  found: Record<string, ViewFindings>,
  answering: ReadonlySet<string>,
  deeds: ReadonlySet<string>,
  table: ExpressionTable,
  services: ServiceTable,
  problems: Problems,
): Pick<Release, 'views' | 'forms'> {
  const scope = inputScope(app, world)
  const formList = formsOf(app)
  const forms: Record<string, FormMeta> = {}
  for (const { node, view } of formList) {
    const next = typeof node.props?.next === 'string' && Object.hasOwn(app.views, node.props.next) ? node.props.next : view
    const meta: FormMeta = { view, next, asks: [...new Set(askNodes(node).map(({ ask }) => ask))], method: formMethod({ app, asks }, node) ? 'get' : 'post' }
    const conditions = conditionsOf(node, scope, table)
    if (conditions) meta.conditions = conditions
    const command = formCommand(node)
    if (command) {
      const place = `${pathOf(app, node.id)}.props.command`
      const service = services.add(command.service, 'command', `${place}.service`, node.id)
      for (const { $ } of bindingsIn(command.input)) for (const key of usedIn($, deeds)) found[view]?.flow.uses.add(key)
      for (const to of Object.values(command.refused ?? {})) found[view]?.flow.ways.push({ to, sets: [] })
      if (service !== null)
        meta.command = {
          service,
          input: compileInputs(command.input ?? {}, services.list[service]!, scope, table, `${place}.input`, problems, new InputFindings(), node.id),
          ...(command.as === undefined ? {} : { as: command.as }),
          ...refusedViews(app, command, services.list[service]!.refusals, place, node.id, problems),
        }
      const { as } = node.props!.command as { as?: unknown }
      if (typeof as === 'string' && reservedNames.has(as)) problems.say('reserved-name', `${place}.as`, as, node.id)
    }
    forms[node.id] = meta
  }
  const views: Record<string, ViewMeta> = {}
  for (const [id, view] of Object.entries(app.views)) {
    const data: ViewMeta['data'] = {}
    const needs = new Set(found[id]?.needs)
    const shows = new Set<string>()
    for (const [name, { service: ref, input }] of Object.entries(view.data ?? {})) {
      const path = `views.${id}.data.${name}`
      if (reservedNames.has(name)) problems.say('reserved-name', path, name)
      const service = services.add(ref, 'query', `${path}.service`)
      if (service === null) continue
      const findings = new InputFindings()
      const template = compileInputs(input, services.list[service]!, scope, table, `${path}.input`, problems, findings)
      for (const ask of findings.needs) needs.add(ask)
      const back = formList.find(({ node }) => askNodes(node).some(({ ask }) => findings.asks.has(ask)))?.view
      for (const { $ } of bindingsIn(input))
        for (const key of usedIn($, deeds)) {
          found[id]?.flow.uses.add(key)
          shows.add(key)
        }
      if (back !== undefined) found[id]?.flow.ways.push({ to: back, sets: [] })
      ;(data as Record<string, unknown>)[name] = { service, input: template, ...(back === undefined ? {} : { back }) }
    }
    for (const { when, to } of view.guards ?? []) {
      for (const key of usedIn(when, deeds)) found[id]?.flow.uses.add(key)
      found[id]?.flow.ways.push({ to, sets: [] })
    }
    for (const key of [...[...needs].map(answerKey), ...answerNames(app, id)]) found[id]?.flow.uses.add(key)
    for (const ask of needs) {
      if (!formList.some(({ node }) => askNodes(node).some((one) => one.ask === ask))) problems.say('never-asked', `views.${id}`, ask)
    }
    const own = Object.entries(forms).filter(([, form]) => form.view === id)
    const open = Object.values(asks).every(({ sensitivity }) => sensitivity === 'public')
    const everyones = Object.values(data).every(({ service }) => services.list[service]?.cache.scope === 'shared')
    const told = answerNames(app, id).length > 0
    const leading = Object.values(forms).filter((form) => form.next === id)
    const after = told && leading.every((form) => form.command) ? leading[0]?.view : undefined
    views[id] = {
      needs: [...needs],
      // A question is answered where its data are shown; a deed is done where the form that does it leads.
      ends: app.outcome === 'answered' ? Object.keys(data).length > 0 : leading.some((form) => form.command),
      ...(after === undefined ? {} : { after }),
      ...(answering.has(id) && { replays: true as const }),
      ...guardsOf(app, id, scope, table, problems),
      data,
      forms: own.map(([form]) => form),
      canonical: carriedMeta(new Set([...shows, ...[...needs].map(answerKey)]), asks).asks.filter((name) => asks[name]?.sensitivity === 'public'),
      shared: !told && (open || needs.size === 0) && everyones && own.every(([, form]) => !form.command),
    }
  }
  const carried = carriedTo(Object.fromEntries(Object.entries(found).map(([id, { flow }]) => [id, flow])))
  for (const [id, meta] of Object.entries(views)) meta.carries = carriedMeta(carried[id] ?? new Set(), asks)
  return { views, forms }
}

/** The bound ones of a service's inputs. */
const bindingsIn = (input: Readonly<Record<string, unknown>> = {}): { $: string }[] => Object.values(input).filter(isBinding)

/** Where a node stands, as a readable path. */
function pathOf(app: App, id: string): string {
  let found = ''
  const walk = (nodes: readonly BlockNode[], path: string): void => {
    for (const [i, node] of nodes.entries()) {
      if (node.id === id) found = `${path}[${i}]`
      for (const [name, slot] of Object.entries(node.slots ?? {})) walk(slot, `${path}[${i}].slots.${name}`)
    }
  }
  for (const [view, { blocks: nodes }] of Object.entries(app.views)) walk(nodes, `views.${view}.blocks`)
  return found
}

/** Translations that belong to nothing: left behind by a deleted node, or mistyped. */
function checkStrings(app: App, problems: Problems): void {
  const ids = new Set<string>(['$app', ...Object.keys(app.views).map((view) => `$${view}`)])
  const walk = (nodes: readonly BlockNode[]): void => {
    for (const node of nodes) {
      ids.add(node.id)
      for (const slot of Object.values(node.slots ?? {})) walk(slot)
    }
  }
  for (const view of Object.values(app.views)) walk(view.blocks)
  for (const [locale, strings] of Object.entries(app.strings ?? {})) {
    for (const address of Object.keys(strings)) {
      if (!ids.has(address.split('.')[0] as string) || !app.locales.includes(locale))
        problems.say('stray-translation', `strings.${locale}.${address}`, address, undefined, 'warning')
    }
  }
  for (const [i, locale] of app.locales.entries())
    if (!/^(?:en|zh)(?:-|$)/.test(locale)) problems.say('foreign-words', `locales[${i}]`, locale, undefined, 'warning')
  for (const locale of app.locales.slice(1)) {
    if (app.strings?.[locale]?.['$app.title'] === undefined) problems.say('untranslated', 'title', locale, undefined, 'warning')
    for (const [id, view] of Object.entries(app.views))
      if (view.title !== undefined && app.strings?.[locale]?.[`$${id}.title`] === undefined)
        problems.say('untranslated', `views.${id}.title`, locale, undefined, 'warning')
  }
}
