import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot } from './root.mjs'

const key = () => randomBytes(32).toString('base64url')
const parse = (text) => Object.fromEntries([...text.matchAll(/^([A-Z][A-Z0-9_]*)='?(.*?)'?$/gm)].map(([, name, value]) => [name, value]))
const print = (vars) =>
  Object.entries(vars)
    .map(([name, value]) => `${name}=${/[{}"\s]/.test(value) ? `'${value}'` : value}\n`)
    .join('')

/**
 * Secrets and addresses of a local run. Keys are made once and kept; addresses follow the ports of this run. Every brand's
 * systems are the one sample backend, and its token is bound to each of them. `more`
 * (TOUCHLET_LOCAL_ORIGINS) lets a publisher's own system be a server on this machine: `{"https://pim.example":"http://127.0.0.1:9000"}`.
 */
export function writeVars({ state, isDefaultState, backendPort, brands, more = {} }) {
  // Another state directory (a test's) is another installation: its keys and ports stay with it.
  const file = isDefaultState ? inRoot('.dev.vars') : join(state, 'dev.vars')
  const kept = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {}
  const [before] = kept.SERVICE_SECRETS ? [JSON.parse(kept.SERVICE_SECRETS).OMS_TOKEN].flat() : []
  const token = before?.value ?? key()
  const backend = `http://127.0.0.1:${backendPort}`
  const vars = {
    DEMO_SIGN_IN: 'loopback',
    SESSION_KEY: key(),
    CONTEXT_KEY: key(),
    CLI_TOKEN: key(),
    ...kept,
    SERVICE_SECRETS: JSON.stringify({ OMS_TOKEN: brands.map(({ id, systems }) => ({ origin: systems.OMS.origin, brand: id, value: token })) }),
    LOCAL_ORIGINS: JSON.stringify({
      ...Object.fromEntries(brands.flatMap(({ systems }) => Object.values(systems).map(({ origin }) => [origin, backend]))),
      ...more,
    }),
  }
  const backendFile = join(state, 'backend.vars')
  write(file, print(vars))
  write(backendFile, print({ OMS_TOKEN: token }))
  return { file, backendFile, cliToken: vars.CLI_TOKEN }
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text, { mode: 0o600 })
}
