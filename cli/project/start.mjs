// `npm start`: everything from a fresh clone to a studio and its apps, on this machine alone.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { backendFolder, databases, edgeFolder, migrateLocal } from './migrate.mjs'
import { choosePorts, expectFree } from './ports.mjs'
import { bold, Plain, quiet, red, seconds, step } from './progress.mjs'
import { inRoot } from './root.mjs'
import { endCommands } from './run-command.mjs'
import { seed } from './seed.mjs'
import { writeVars } from './vars.mjs'
import { WorkerProcess } from './worker-process.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
/** What a person can do about a step that failed, below why it did. */
const advice = {
  packages:
    'npm installs what package-lock.json names from its registry. Try `npm ci` by itself to see all it says; behind a proxy, `npm config set proxy` and `registry` help.',
  database: 'What is kept of earlier runs may not fit: `npm start` with TOUCHLET_STATE=/some/new/folder starts empty, and leaves the other as it is.',
  worker: 'Its last words are above. On a machine that is very busy, a second `npm start` goes on where this one ended.',
  examples: 'The examples are pushed by the command line, whose words are above. A second `npm start` goes on where this one ended.',
}
const running = []
let ending = false

async function end(code) {
  if (ending) return
  ending = true
  endCommands()
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
  await step('packages', install, advice.packages)
  const brands = [examples.documents, ...examples.brands].map((folder) => readJson(inRoot(folder, 'brand.json')))
  const vars = writeVars({ state, isDefaultState: state === defaultState, backendPort, brands, more: localOrigins(process.env.TOUCHLET_LOCAL_ORIGINS) })

  const begin = async (name, onPort, ...args) => {
    // Building takes a while: another start may have come first.
    await expectFree(onPort, name.toLowerCase(), { port })
    // Ctrl-C may come between two of them: what is started after the ending would outlive it.
    if (ending) throw new Plain('Ending.')
    const worker = new WorkerProcess(name, [...args, '--port', String(onPort)])
    running.push(worker)
    worker.died().catch(fail)
    return worker
  }
  const startBackend = async () => {
    await step('sample backend: database', () => migrateLocal(state, databases.backend), advice.database)
    const files = ['--env-file', vars.backendFile, '--persist-to', backendFolder(state)]
    const backend = await begin('The sample backend', backendPort, '--config', examples.backend, ...files)
    await step('sample backend', () => backend.ready(`http://127.0.0.1:${backendPort}/health`), advice.worker)
    return backend
  }
  const migrateEdge = () => step('database', () => migrateLocal(state, databases.edge), advice.database)
  const [backend] = await Promise.all([startBackend(), migrateEdge(), build(step)])
  const files = ['--env-file', vars.file, '--env-file', vars.runFile, '--persist-to', edgeFolder(state)]
  const edge = await begin('The studio and the apps', port, '--config', 'wrangler.toml', ...files)
  await step('studio and apps', () => edge.ready(`${apps}/health`), advice.worker)
  await step('example apps', () => seed({ state, studio, token: vars.cliToken, examples }), advice.examples)
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
