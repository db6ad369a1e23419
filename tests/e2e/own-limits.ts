import { readFileSync } from 'node:fs'
import { inRoot } from '../../cli/project/root.mjs'
import { cliToken } from './publish-made.ts'
import { studio } from './touchlet.ts'

/** All tests are one client, this machine, and send more in ten minutes than a client does. */
export default async function setOwnLimits(): Promise<void> {
  const brand = JSON.parse(readFileSync(inRoot('examples/aurora/brand.json'), 'utf8'))
  const answer = await fetch(`${studio}/api/brands/aurora`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${cliToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ brand: { ...brand, commands: { perClient: 1000 } } }),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
}
