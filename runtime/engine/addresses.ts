import type { App } from '../../schemas/documents.ts'
import type { Release } from './program.ts'

/** The view an app opens with. */
export const startView = (app: App): string =>
  app.start !== undefined && Object.hasOwn(app.views, app.start) ? app.start : (Object.keys(app.views)[0] as string)

/** The path of a view, within the apps' origin. */
export const viewPath = (app: App, view: string): string => `/${app.brand}/${app.id}${view === startView(app) ? '' : `/${view}`}`

/** The address of a view, within the apps' origin. The language stands in the URL unless it is the default. */
export const viewAddress = (app: App, view: string, locale: string): string => inLanguage(viewPath(app, view), locale, app)

/** The same of what was compiled. */
export const releaseAddress = (release: Release, view: string, locale: string): string =>
  inLanguage(`/${release.brand}/${release.app}${view === release.start ? '' : `/${view}`}`, locale, release)

const inLanguage = (path: string, locale: string, { locales }: Pick<Release, 'locales'>): string => (locale === locales[0] ? path : `${path}?lang=${locale}`)
