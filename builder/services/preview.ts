import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'
import { stillCss } from '../core/still-css.ts'

export interface Preview {
  css: string
  /** the root element with what stands in it */
  html: string
}

/** A view as customers get it, on the services' samples; null where the app does not compile. The engine is loaded with the first one. */
export async function preview(app: App, world: World, locale: string, view?: string): Promise<Preview | null> {
  const [{ compile }, { load }, { pageShell }, { renderView }, { sampleState }] = await Promise.all([
    import('../../runtime/engine/compile.ts'),
    import('../../runtime/engine/load.ts'),
    import('../../runtime/engine/page-shell.ts'),
    import('../../runtime/engine/render.ts'),
    import('../../runtime/engine/samples.ts'),
  ])
  const { release } = compile(app, world)
  if (!release) return null
  const shown = view !== undefined && Object.hasOwn(release.views, view) ? view : release.start
  const loaded = load(release, app.locales.includes(locale) ? locale : (app.locales[0] ?? 'en'))
  const body = renderView(loaded, shown, sampleState(app, world, shown))
  if (typeof body !== 'string') return null
  const { style, close } = pageShell(loaded, shown)
  const root = style.slice(style.indexOf('<body>') + '<body>'.length)
  return { css: release.css + stillCss, html: root + body + close }
}
