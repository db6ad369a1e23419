import { exports } from 'cloudflare:workers'
import type { App, Service } from '../../../schemas/documents.ts'
import { answerService, brand, facts, orderService, storesService } from './documents.ts'
import { trialVars } from './vars.ts'

const origin = 'http://localhost'

/** A call of the studio's API, as the CLI makes it. */
export async function cli(method: string, path: string, body?: unknown): Promise<{ status: number; body: never }> {
  const headers = { authorization: `Bearer ${trialVars.CLI_TOKEN}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const response = await exports.default.fetch(`${origin}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: response.status, body: (await response.json()) as never }
}

/** A call as the builder's page makes it, with the cookie it has. */
export function browser(
  method: string,
  path: string,
  { body, cookie, headers = {} }: { body?: unknown; cookie?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return exports.default.fetch(`${origin}/api${path}`, {
    method,
    headers: {
      origin,
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

export async function signIn(person: string): Promise<string> {
  const response = await browser('POST', '/session', { body: { person } })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] as string
}

/** The brand with everything it has published. */
export async function publishBrand(services: readonly Service[] = [orderService, storesService, answerService]): Promise<void> {
  await expectOk(cli('PUT', '/brands/acme', { brand }))
  for (const fact of facts) await expectOk(cli('PUT', `/brands/acme/facts/${fact.id}`, { fact }))
  for (const service of services) await expectOk(cli('PUT', `/brands/acme/services/${service.id}`, { service }))
}

export async function publishApp(app: App): Promise<{ release: string; url: string }> {
  const created = await cli('POST', '/brands/acme/apps', { app })
  let { revision } = created.body as { revision: number }
  if (created.status === 409) {
    const now = (await cli('GET', `/brands/acme/apps/${app.id}`)).body as { revision: number }
    revision = ((await expectOk(cli('PUT', `/brands/acme/apps/${app.id}`, { app, revision: now.revision }))) as { revision: number }).revision
  }
  return (await expectOk(cli('POST', `/brands/acme/apps/${app.id}/publish`, { revision }))) as { release: string; url: string }
}

async function expectOk(call: Promise<{ status: number; body: never }>): Promise<unknown> {
  const { status, body } = await call
  if (status > 299) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body
}
