// Requests per second of the rendered page beside the same page from a template and from memory, on workerd itself.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import workerd from 'workerd'
import { isFree } from '../../cli/project/ports.mjs'
import { inRoot, root } from '../../cli/project/root.mjs'
import { runCommand } from '../../cli/project/run-command.mjs'
import { quantile, spread } from './figures.mjs'
import { load } from './load.mjs'

const paths = ['/constant', '/bytes', '/rendered', '/template', '/sealed']
const folder = inRoot('.wrangler/bench')
const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'error' }

/** Rows of the table. workerd is started anew for each round, and in a round the paths take turns. */
export async function measureRender({ rounds = 5, turns = 16, ms = 120, say = () => {} } = {}) {
  await prepare()
  const measured = []
  let note = ''
  for (let round = 0; round < rounds; round++) {
    const server = await startWorkerd(await freePort())
    try {
      const same = await (await fetch(`${server.origin}/same`, { signal: AbortSignal.timeout(10_000) })).text()
      if (same !== 'same') note = same
      const one = await measureRound(server, { round, turns, ms })
      measured.push(one)
      say(`round ${round + 1}: ${paths.map((path) => `${path.slice(1)} ${Math.round(one.perSecond[path])}/s ${one.cpu[path].toFixed(0)} µs`).join(', ')}`)
    } finally {
      await server.stop()
    }
  }
  if (note) say(`the template no longer writes the same page:\n${note}`)
  const { bytes } = measured[0]
  const cpu = (a, b) => spread(measured.map((one) => one.cpu[b] / one.cpu[a]))
  const wall = (a, b) => spread(measured.map((one) => one.perSecond[a] / one.perSecond[b]))
  const template = `a template written by hand${note ? ' (which differs)' : ''}`
  const rows = []
  // Processor time is what is paid for, and other programs on the machine change it least.
  if (Number.isFinite(measured[0].cpu['/rendered'])) {
    rows.push(
      [`order page (${(bytes / 1000).toFixed(1)} kB) rendered, requests per processor second ÷ ${template}`, cpu('/rendered', '/template'), '≥ 0.95'],
      ['… ÷ the same page from a constant text', cpu('/rendered', '/constant'), '≥ 0.70'],
      ['… ÷ the same page from constant bytes', cpu('/rendered', '/bytes'), ''],
      ['… rendered, with a context sealed for it ÷ a constant text', cpu('/sealed', '/constant'), ''],
      ['… template ÷ a constant text', cpu('/template', '/constant'), ''],
    )
  }
  return [
    ...rows,
    [`… rendered, requests per second ÷ ${template}`, wall('/rendered', '/template'), ''],
    ['… ÷ a constant text', wall('/rendered', '/constant'), ''],
    [
      '… rendered, requests per second',
      spread(
        measured.map((one) => one.perSecond['/rendered']),
        0,
      ),
      '',
    ],
  ]
}

async function measureRound({ port, cpu }, { round, turns, ms }) {
  for (const path of paths) await load({ port, path, ms: 4000, atMost: 4000 })
  const seen = Object.fromEntries(paths.map((path) => [path, { perSecond: [], cpu: [] }]))
  let bytes = 0
  for (let turn = 0; turn < turns; turn++) {
    for (let i = 0; i < paths.length; i++) {
      const path = paths[(i + turn + round) % paths.length]
      const before = cpu()
      const result = await load({ port, path, ms })
      seen[path].cpu.push((cpu() - before) / result.answered)
      seen[path].perSecond.push(result.perSecond)
      if (path === '/rendered') bytes = result.bytes
    }
  }
  // Other programs only ever add: of a round's turns the better quarter tells more of ours, and less of theirs, than the middle.
  const cpuOf = (path) => quantile(seen[path].cpu, 0.25)
  const perSecondOf = (path) => quantile(seen[path].perSecond, 0.75)
  const each = (of) => Object.fromEntries(paths.map((path) => [path, of(path)]))
  return { perSecond: each(perSecondOf), cpu: each(cpuOf), bytes }
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
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 2000)
    await ended
    clearTimeout(late)
    process.off('exit', abandon)
  }
  const origin = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`workerd ended:\n${said}`)
    try {
      const answer = await fetch(`${origin}/same`, { signal: AbortSignal.timeout(10_000) })
      if (answer.ok) return { origin, port, stop, cpu: () => processorTime(child.pid) }
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

/** Microseconds of processor time a process has used; NaN where the system does not tell (`/proc` is Linux's). */
function processorTime(pid) {
  try {
    // Nanoseconds of each thread; `/proc/<pid>/stat` counts in steps of 10 ms.
    const threads = readdirSync(`/proc/${pid}/task`)
    return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1000, 0)
  } catch {
    return Number.NaN
  }
}
