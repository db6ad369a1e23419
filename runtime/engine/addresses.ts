import type { App } from '../../schemas/documents.ts'

/** The view an app opens with. */
export const startView = (app: App): string =>
  app.start !== undefined && Object.hasOwn(app.views, app.start) ? app.start : (Object.keys(app.views)[0] as string)

/** The path of a view, within the apps' origin. */
export const viewPath = (app: App, view: string): string => `/${app.brand}/${app.id}${view === startView(app) ? '' : `/${view}`}`

/** The address of a view, within the apps' origin. The language stands in the URL unless it is the default. */
export function viewAddress(app: App, view: string, locale: string): string {
  const path = viewPath(app, view)
  return locale === app.locales[0] ? path : `${path}?lang=${locale}`
}
