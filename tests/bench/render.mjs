// Requests per second of the rendered page beside the same page from a template and from memory, on workerd itself.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import workerd from 'workerd'
import { isFree } from '../../cli/project/ports.mjs'
import { inRoot, root } from '../../cli/project/root.mjs'
import { runCommand } from '../../cli/project/run-command.mjs'
import { spread } from './figures.mjs'
import { load } from './load.mjs'

const paths = ['/constant', '/rendered', '/template', '/sealed']
const folder = inRoot('.wrangler/bench')
const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'error' }

/** Rows of the table. workerd is started anew for each round, and in a round the paths take turns. */
export async function measureRender({ rounds = 5, turns = 4, ms = 400, say = () => {} } = {}) {
  await prepare()
  const ratios = { '/rendered': [], '/template': [], '/sealed': [] }
  const cpu = { '/rendered': [], '/template': [], '/sealed': [] }
  const against = []
  let perSecond = 0
  let bytes = 0
  let note = ''
  for (let round = 0; round < rounds; round++) {
    const port = await freePort()
    const server = await startWorkerd(port)
    try {
      const same = await (await fetch(`http://127.0.0.1:${port}/same`)).text()
      if (same !== 'same') note = same
      for (const path of paths) await load({ port, path, ms: 6000, atMost: 4000 })
      const answered = Object.fromEntries(paths.map((path) => [path, 0]))
      const spent = Object.fromEntries(paths.map((path) => [path, 0]))
      for (let turn = 0; turn < turns; turn++) {
        for (let i = 0; i < paths.length; i++) {
          const path = paths[(i + turn + round) % paths.length]
          const before = server.cpu()
          const result = await load({ port, path, ms })
          answered[path] += result.perSecond / turns
          spent[path] += (server.cpu() - before) / result.answered / turns
          if (path === '/rendered') bytes = result.bytes
        }
      }
      for (const path of Object.keys(ratios)) {
        ratios[path].push(answered[path] / answered['/constant'])
        cpu[path].push(spent['/constant'] / spent[path])
      }
      against.push(spent['/template'] / spent['/rendered'])
      perSecond = Math.max(perSecond, answered['/rendered'])
      say(`round ${round + 1}: ${paths.map((path) => `${path.slice(1)} ${Math.round(answered[path])}/s ${(spent[path] * 1000).toFixed(0)} µs`).join(', ')}`)
    } finally {
      await server.stop()
    }
  }
  if (note) say(`the template no longer writes the same page:\n${note}`)
  const from = 'the same bytes from memory'
  return [
    [`order page (${(bytes / 1000).toFixed(1)} kB) rendered: requests/s ÷ ${from}`, spread(ratios['/rendered']), ''],
    [`… from a template written by hand${note ? ' (which differs)' : ''} ÷ ${from}`, spread(ratios['/template']), ''],
    [`… rendered, with a context sealed for it ÷ ${from}`, spread(ratios['/sealed']), ''],
    // Processor time is what is paid for, and other programs on the machine do not change it.
    ...(Number.isFinite(against[0])
      ? [
          [`… rendered: requests per processor second ÷ ${from}`, spread(cpu['/rendered']), ''],
          ['… template, likewise', spread(cpu['/template']), ''],
          ['… rendered ÷ template, likewise', spread(against), ''],
        ]
      : []),
    ['… rendered, best round', `${Math.round(perSecond).toLocaleString('en')} requests/s`, ''],
  ]
}

/** Bundles the measured Worker, with the release and the data it renders from. */
async function prepare() {
  mkdirSync(folder, { recursive: true })
  await build({ ...common, entryPoints: [inRoot('tests/bench/render/prepare.ts')], outfile: `${folder}/prepare.mjs`, platform: 'node' })
  await runCommand(process.execPath, [`${folder}/prepare.mjs`, `${folder}/input.json`], { cwd: root, say: 'the example page' })
  await build({
    ...common,
    entryPoints: [inRoot('tests/bench/render/worker.ts')],
    outfile: `${folder}/worker.js`,
    conditions: ['workerd', 'worker', 'browser'],
    minify: true,
    define: { INPUT: readFileSync(`${folder}/input.json`, 'utf8') },
  })
}

async function freePort() {
  for (let port = 9710; port < 9800; port++) if (await isFree(port)) return port
  throw new Error('no free port between 9710 and 9800')
}

async function startWorkerd(port) {
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .measured)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const measured :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-04-01"
);
`
  writeFileSync(`${folder}/config.capnp`, config)
  const child = spawn(workerd.default, ['serve', `${folder}/config.capnp`], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part) => {
    said = (said + part).slice(-4000)
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 2000)
    await ended
    clearTimeout(late)
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`workerd ended:\n${said}`)
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/same`)
      if (answer.ok) return { stop, cpu: () => processorTime(child.pid) }
      throw new Error(`workerd answers ${answer.status}:\n${said}`)
    } catch (error) {
      if (error.cause?.code !== 'ECONNREFUSED') {
        await stop()
        throw error
      }
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  await stop()
  throw new Error(`workerd does not answer:\n${said}`)
}

/** Milliseconds of processor time a process has used; NaN where the system does not tell (`/proc` is Linux's). */
function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    // Ticks of 10 ms, on every Linux there is.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}
