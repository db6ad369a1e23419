import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseEnv } from 'node:util'
import { Plain } from './progress.mjs'
import { inRoot } from './root.mjs'

const key = () => randomBytes(32).toString('base64url')
/** Keys of an installation, made once. */
const made = { DEMO_SIGN_IN: () => 'loopback', SESSION_KEY: key, CONTEXT_KEY: key, CLI_TOKEN: key }

/**
 * Secrets and addresses of a local run. `file` (.dev.vars) belongs to whoever develops here: what is missing is added at its end
 * and nothing in it is changed. `runFile` is written anew by each run and holds what follows its ports: every sample brand's systems
 * are the one sample backend, and its token is bound to each of them. What `file` says of secrets and origins comes first.
 * `more` (TOUCHLET_LOCAL_ORIGINS) lets a publisher's own system be a server on this machine: `{"https://pim.example":"http://127.0.0.1:9000"}`.
 */
export function writeVars({ state, isDefaultState, backendPort, brands, more = {} }) {
  // Another state directory (a test's) is another installation: its keys and ports stay with it.
  const file = isDefaultState ? inRoot('.dev.vars') : join(state, 'dev.vars')
  const runFile = join(state, 'run.vars')
  const backendFile = join(state, 'backend.vars')
  const text = read(file)
  const theirs = parseEnv(text)
  const missing = Object.entries(made).filter(([name]) => !theirs[name])
  const added = Object.fromEntries(missing.map(([name, make]) => [name, make()]))
  if (missing.length > 0) write(file, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${print(added)}`)

  const secrets = readJson(file, 'SERVICE_SECRETS', theirs.SERVICE_SECRETS)
  const origins = readJson(file, 'LOCAL_ORIGINS', theirs.LOCAL_ORIGINS)
  const token = parseEnv(read(backendFile)).OMS_TOKEN ?? key()
  const backend = `http://127.0.0.1:${backendPort}`
  const sampleSecret = brands.map(({ id, systems }) => ({ origin: systems.OMS.origin, brand: id, value: token }))
  const sampleOrigins = Object.fromEntries(brands.flatMap(({ systems }) => Object.values(systems).map(({ origin }) => [origin, backend])))
  write(
    runFile,
    print({
      // Nothing stands before a local Worker that could vouch for an address: all of this machine is one client.
      CLIENT_ADDRESS_HEADER: theirs.CLIENT_ADDRESS_HEADER ?? '',
      SERVICE_SECRETS: JSON.stringify({ ...secrets, OMS_TOKEN: bindings(secrets.OMS_TOKEN, sampleSecret) }),
      LOCAL_ORIGINS: JSON.stringify({ ...sampleOrigins, ...origins, ...more }),
    }),
  )
  write(backendFile, print({ OMS_TOKEN: token }))
  return { file, runFile, backendFile, cliToken: theirs.CLI_TOKEN || added.CLI_TOKEN }
}

/** Theirs, and the samples' wherever theirs say nothing about that brand and origin. */
function bindings(theirs, samples) {
  const known = theirs === undefined ? [] : [theirs].flat()
  return [...known, ...samples.filter(({ origin, brand }) => !known.some((one) => one.origin === origin && (one.brand ?? brand) === brand))]
}

function readJson(file, name, text) {
  if (!text) return {}
  try {
    const value = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Said below, with the place.
  }
  throw new Plain(`${name} in ${file} is not a JSON object. Mend that line, or delete it and start again.`)
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
/** JSON stands in single quotes, so one inside it is written as its escape. */
const print = (vars) =>
  Object.entries(vars)
    .map(([name, value]) => `${name}=${/[{}"\s]/.test(value) ? `'${value.replaceAll("'", '\\u0027')}'` : value}\n`)
    .join('')

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text, { mode: 0o600 })
}
