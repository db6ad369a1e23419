import type { Settings } from '../settings.ts'

/** Where customers are: the apps' host, on the scheme and port of the request. */
export function appsOrigin({ protocol, port }: URL, { appsHost }: Pick<Settings, 'appsHost'>): string {
  return `${protocol}//${appsHost}${port && !appsHost.includes(':') ? `:${port}` : ''}`
}

/** Where customers find an app. */
export const appAddress = (request: string, settings: Settings, brand: string, app: string): string =>
  `${appsOrigin(new URL(request), settings)}/${brand}/${app}`
