// `npm start`: everything from a fresh clone to a studio and its apps, on this machine alone.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { backendFolder, edgeFolder, migrateLocal } from './migrate.mjs'
import { choosePorts } from './ports.mjs'
import { bold, Plain, quiet, red, seconds, step } from './progress.mjs'
import { inRoot } from './root.mjs'
import { seed } from './seed.mjs'
import { writeVars } from './vars.mjs'
import { WorkerProcess } from './worker-process.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
const running = []
let ending = false

async function end(code) {
  if (ending) return
  ending = true
  await Promise.all(running.map((worker) => worker.stop()))
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!ending && process.stdout.isTTY) console.log(quiet('\n  ending …'))
    end(0)
  })
}

function fail(error) {
  if (ending) return
  console.error(`\n${red(error instanceof Plain ? error.message : (error.stack ?? String(error)))}\n`)
  return end(1)
}

function localOrigins(text = '{}') {
  try {
    return JSON.parse(text)
  } catch {
    throw new Plain(`TOUCHLET_LOCAL_ORIGINS is not JSON: ${text}`)
  }
}

async function start() {
  const began = performance.now()
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) throw new Plain(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
  const examples = readJson(inRoot('examples/start-here.json'))
  // Known before any work is done, so that a taken port costs nobody a minute.
  const { port, backendPort } = await choosePorts(process.env)
  const defaultState = inRoot('.wrangler/state')
  const state = resolve(process.env.TOUCHLET_STATE ?? defaultState)
  const studio = `http://localhost:${port}`
  const apps = `http://127.0.0.1:${port}`

  console.log(`\n${bold('Touchlet')} ${quiet(`on port ${port}`)}\n`)
  await step('packages', install)
  await build(step)
  await step('databases', () => migrateLocal(state))
  const brands = [examples.documents, ...examples.brands].map((folder) => readJson(inRoot(folder, 'brand.json')))
  const vars = writeVars({ state, isDefaultState: state === defaultState, backendPort, brands, more: localOrigins(process.env.TOUCHLET_LOCAL_ORIGINS) })

  // Building takes a while: another start may have come first.
  await choosePorts(process.env)
  const begin = (name, ...args) => {
    // Ctrl-C may come between two of them: what is started after the ending would outlive it.
    if (ending) throw new Plain('Ending.')
    const worker = new WorkerProcess(name, args)
    running.push(worker)
    worker.died().catch(fail)
    return worker
  }
  const backend = begin(
    'The sample backend',
    '--config',
    examples.backend,
    '--port',
    String(backendPort),
    '--env-file',
    vars.backendFile,
    '--persist-to',
    backendFolder(state),
  )
  const edge = begin('The studio and the apps', '--config', 'wrangler.toml', '--port', String(port), '--env-file', vars.file, '--persist-to', edgeFolder(state))
  await step('sample backend', () => backend.ready(`http://127.0.0.1:${backendPort}/health`))
  await step('studio and apps', () => edge.ready(`${apps}/health`))
  await step('example apps', () => seed({ state, studio, token: vars.cliToken, examples }))
  backend.gone(`http://127.0.0.1:${backendPort}/health`).catch(fail)
  edge.gone(`${apps}/health`).catch(fail)
  for (const worker of running) worker.onLine = (line) => console.log(quiet(`  ${worker.name.toLowerCase()}: `) + line)

  console.log(`\n  Ready in ${seconds(performance.now() - began)}. End it with Ctrl-C.\n`)
  console.log(`  Studio   ${bold(studio)}`)
  console.log(`  An app   ${bold(`${apps}/${examples.app}`)}   ${quiet(examples.try)}`)
  console.log(
    `  ${quiet('The same app')} ${brands
      .slice(1)
      .map(({ id }) => `${apps}/${id}/${examples.app.split('/')[1]}`)
      .join('  ')}\n`,
  )
}

start().catch(fail)
