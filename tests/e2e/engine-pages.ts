import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { behaviours } from '../../runtime/client/generated/behaviours.ts'
import { enhance } from '../../runtime/client/generated/enhance.ts'
import { compile } from '../../runtime/engine/compile.ts'
import { load } from '../../runtime/engine/load.ts'
import { renderPage } from '../../runtime/engine/page.ts'
import { type SampleOptions, sampleState } from '../../runtime/engine/samples.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { App, Brand } from '../../schemas/documents.ts'

/** A brand with nothing but its own looks: what an app needs beside them, it brings. */
export const bareWorld = (name = 'aurora/brand.json'): World => ({
  brand: JSON.parse(readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')) as Brand,
  facts: [],
  services: [],
  dataBlocks: [],
})

export interface EnginePages {
  /** a view as text, with its services' samples */
  shown(view: string, locale?: string, options?: SampleOptions): string
  /** opens a view; whatever is asked for afterwards, a form's post included, is answered with the view it names */
  open(page: Page, view?: string, locale?: string): Promise<void>
}

/** Pages as the engine makes them, on a secure origin of their own; what the edge adds is tested elsewhere. */
export function enginePages(app: App, world: World, options: SampleOptions = {}): EnginePages {
  const { release, problems } = compile(app, world, { scripts: { page: enhance, blocks: behaviours } })
  if (!release) throw new Error(JSON.stringify(problems))
  const loaded = Object.fromEntries(app.locales.map((locale) => [locale, load(release, locale)]))
  const seal = () => ({ context: 'sealed' })
  const shown: EnginePages['shown'] = (view, locale = app.locales[0] as string, more = {}) =>
    renderPage(loaded[locale] as never, view, { ...sampleState(app, world, view, { ...options, ...more }), seal }) as string
  return {
    shown,
    async open(page, view = 'start', locale = app.locales[0]) {
      await page.route('https://made.test/**', (route) => {
        const asked = new URL(route.request().url()).pathname.split('/')[3] || 'start'
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: asked in app.views ? shown(asked, locale) : '' })
      })
      await page.goto(`https://made.test/${app.brand}/${app.id}/${view === 'start' ? '' : view}`)
    },
  }
}
