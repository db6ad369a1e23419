import type { Settings } from '../settings.ts'

/** Where customers find an app: the apps' host, on the scheme and port of the request. */
export function appAddress(request: string, { appsHost }: Settings, brand: string, app: string): string {
  const { protocol, port } = new URL(request)
  return `${protocol}//${appsHost}${port && !appsHost.includes(':') ? `:${port}` : ''}/${brand}/${app}`
}
