import { baseCss } from '../../blocks/generated/base-css.ts'
import { blocks } from '../../blocks/generated/registry.ts'
import { compile } from '../../runtime/engine/compile.ts'
import { load } from '../../runtime/engine/load.ts'
import { renderView } from '../../runtime/engine/render.ts'
import type { ViewState } from '../../runtime/engine/state.ts'
import { brandCss } from '../../runtime/engine/tokens.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { App, BlockNode, Brand } from '../../schemas/documents.ts'
import { stillCss } from '../core/still-css.ts'

/** What the canvas shows. */
export interface Scene {
  app: App
  world: World
  view: string
  locale: string
  state: ViewState
}

/** The inside of the root element, with a pair of comments around every node; null where nothing can be drawn. */
export function drawScene({ app, world, view, locale, state }: Scene): string | null {
  const { release } = compile(drawable(app), world, { marks: true })
  if (!release?.views[view]) return null
  const html = renderView(load(release, locale), view, state)
  return typeof html === 'string' ? html : null
}

/** Some nodes of the view only, each with its comments: much less work than the whole. */
export function drawNodes(scene: Scene, nodes: readonly BlockNode[]): Map<string, string> | null {
  const drawn = new Map<string, string>()
  if (nodes.length === 0) return drawn
  const html = drawScene({ ...scene, app: only(scene.app, scene.view, nodes) })
  if (html === null) return null
  for (const [i, { id }] of nodes.entries()) {
    const start = html.indexOf(`<!--[${id}-->`)
    const next = nodes[i + 1]
    const until = next ? html.indexOf(`<!--[${next.id}-->`) : html.length
    const end = html.lastIndexOf(endMark, until) + endMark.length
    if (start < 0 || end <= start) return null
    drawn.set(id, html.slice(start, end))
  }
  return drawn
}
const endMark = '<!--]-->'

/** The app with these nodes in the view, and in the others the forms alone: their commands' answers are in scope here. */
function only(app: App, view: string, nodes: readonly BlockNode[]): App {
  const views = Object.fromEntries(Object.entries(app.views).map(([id, one]) => [id, { ...one, blocks: id === view ? [...nodes] : forms(one.blocks) }]))
  return { ...app, views }
}

function forms(nodes: readonly BlockNode[]): BlockNode[] {
  return nodes.flatMap((node) => (node.type === 'form' ? [node] : Object.values(node.slots ?? {}).flatMap(forms)))
}

/** An app in the middle of being typed may lack what its envelope demands; the canvas goes on. */
function drawable(app: App): App {
  return { ...app, title: app.title || ' ', job: app.job || ' ' }
}

/** What opens over the page is worked on in its place. */
const openInPlace = '.tl [popover]{display:block;position:static;width:auto;margin-top:8px}'

/** Every block's css, so that placing the first one of a kind needs no new sheet. Light or dark as asked for, whatever the person's system says. */
export function sceneCss(brand: Brand, scheme: 'light' | 'dark'): string {
  const css = [baseCss, ...Object.values(blocks).map((block) => block.css), brandCss(brand)].join('')
  return `${css.replace(/@media\s*\(prefers-color-scheme:\s*dark\)/g, scheme === 'dark' ? '@media all' : '@media not all')}.tl{color-scheme:${scheme};min-height:100%}${openInPlace}${stillCss}`
}
