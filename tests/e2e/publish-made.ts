import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect } from '@playwright/test'
import { madeSystems, state, studio } from './touchlet.ts'

/** The key of the command line, as the running Touchlet has it. */
export const cliToken = (): string => /^CLI_TOKEN=(.*)$/m.exec(readFileSync(join(state, 'dev.vars'), 'utf8'))?.[1] ?? ''

/** Publishes an app that a test made up, with its service where it has one, under the example brand. */
export async function publishMade(request: APIRequestContext, app: { brand: string; id: string }, service?: { id: string }): Promise<void> {
  const headers = { authorization: `Bearer ${cliToken()}` }
  const at = `${studio}/api/brands/${app.brand}`
  const tell = async (method: 'put' | 'post', path: string, data: object) => {
    const answer = await request[method](at + path, { headers, data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as { revision: number }
  }
  if (service) {
    const { brand } = (await (await request.get(`${at}/world`, { headers })).json()) as { brand: { systems: object } }
    await tell('put', '', { brand: { ...brand, systems: { ...brand.systems, ...madeSystems } } })
    await tell('put', `/services/${service.id}`, { service })
  }
  const { revision } = await tell('post', '/apps', { app })
  await tell('post', `/apps/${app.id}/publish`, { revision })
}
