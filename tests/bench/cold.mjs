// What a new isolate costs: the Worker's weight, and its first answers beside that of a Worker that does nothing.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import workerd from 'workerd'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { findPorts } from '../../cli/project/ports.mjs'
import { inRoot, root } from '../../cli/project/root.mjs'
import { runCommand } from '../../cli/project/run-command.mjs'
import { bundleWorker } from '../../runtime/edge/build.mjs'
import { bytes, median, spread } from './figures.mjs'

const folder = inRoot('.wrangler/bench/cold')
const empty = "export default { fetch: () => new Response('') }"
/** As the Worker keeps a copy: confirmed for as long as a bench may run. */
const confirmed = (value) => JSON.stringify({ value, confirmedAt: Date.now() + 3_600_000 })

/** KV as workerd asks for it: the key is the path. */
const shelf = (values) => `const values = ${JSON.stringify(values)}
export default { fetch: ({ url }) => {
  const value = values[decodeURIComponent(new URL(url).pathname.slice(1))]
  return value === undefined ? new Response(null, { status: 404 }) : new Response(value)
} }`

/** What is measured: a name for it, which Worker answers, and what it is asked for. */
const cases = [
  { name: 'empty', worker: 'empty', path: '/' },
  { name: 'script', worker: 'whole', path: '/embed.js' },
  { name: 'page', worker: 'whole', path: '/aurora/order-status' },
]

/** Rows of the table. */
export async function measureCold({ runs = 41, say = () => {} } = {}) {
  const modules = await prepare()
  const taken = Object.fromEntries(cases.map(({ name }) => [name, []]))
  // One after the other, so that what else the machine does weighs on all.
  for (let run = 0; run < runs; run++) for (const one of run % 2 ? cases : [...cases].reverse()) taken[one.name].push(await firstAnswer(one, modules))
  const above = (name, what) =>
    spread(
      taken[name].map((one, i) => one[what] - taken.empty[i][what]),
      1,
    )
  const middle = (name, what) => median(taken[name].map((one) => one[what])).toFixed(1)
  say(`first answer: ${cases.map(({ name }) => `${name} ${middle(name, 'ms')} ms (${middle(name, 'busy')} of the processor)`).join(', ')}`)
  const packed = modules.map(({ text }) => gzipSync(text, { level: 9 }).length).reduce((sum, one) => sum + one, 0)
  return [
    ['Worker with every block, minified and gzipped', bytes(packed), '≤ 1,000,000 B'],
    ['first answer of a new process (a script) above that of a Worker that holds the same text and does nothing, ms', above('script', 'ms'), '≤ 5'],
    ['… of that, processor time', above('script', 'busy'), ''],
    ['… first page of an app instead, its release read and prepared', above('page', 'ms'), ''],
    ['… of that, processor time', above('page', 'busy'), ''],
  ]
}

/** Writes what `npm run deploy` would ship, and one released app for it to show; gives the Worker's modules, the first of them first. */
async function prepare() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { files, modules: names } = await bundleWorker()
  const modules = names.sort((a, b) => Number(b === 'worker.js') - Number(a === 'worker.js')).map((name) => ({ name, text: files[name] }))
  for (const { name, text } of modules) writeFileSync(`${folder}/${name}`, text)
  await build({
    entryPoints: [inRoot('tests/bench/render/prepare.ts')],
    outfile: `${folder}/prepare.mjs`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  await runCommand(process.execPath, [`${folder}/prepare.mjs`, `${folder}/input.json`], { cwd: root, say: 'the example page' })
  const { release } = JSON.parse(readFileSync(`${folder}/input.json`, 'utf8'))
  const kept = {
    'brand:aurora': confirmed(JSON.parse(readFileSync(inRoot('examples/aurora/brand.json'), 'utf8'))),
    'live:aurora/order-status': confirmed({ release: 'one', generation: 1, movedAt: '2026-01-01T00:00:00Z' }),
    'release:one': JSON.stringify(release),
  }
  writeFileSync(`${folder}/shelf.mjs`, shelf(kept))
  writeFileSync(`${folder}/empty.mjs`, empty)
  return modules
}

/**
 * From the start of a process to its first answer: milliseconds that pass, and those of them in which the process was `busy`,
 * which other work on the machine does not lengthen (NaN where the system does not tell). The empty Worker carries the same modules unread: reading the
 * file itself costs the local server some ms, and the network none.
 */
async function firstAnswer({ name, worker, path }, modules) {
  const port = await findPorts(9760)
  const { compatibilityDate, compatibilityFlags } = workerOptionsOf(inRoot('wrangler.toml')).workerOptions
  const parts =
    worker === 'empty'
      ? [`(name = "worker.js", esModule = embed "empty.mjs")`, ...modules.map((one) => `(name = "${one.name}.txt", data = embed "${one.name}")`)]
      : modules.map((one) => `(name = "${one.name}", esModule = embed "${one.name}")`)
  writeFileSync(
    `${folder}/config.capnp`,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .measured), (name = "shelf", worker = .shelf)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const measured :Workerd.Worker = (
  modules = [${parts.join(', ')}],
  bindings = [(name = "RELEASES", kvNamespace = "shelf"), (name = "CONTEXT_KEY", text = "${'A'.repeat(43)}")],
  compatibilityDate = "${compatibilityDate}", compatibilityFlags = ${JSON.stringify(compatibilityFlags)}
);
const shelf :Workerd.Worker = (modules = [(name = "shelf.mjs", esModule = embed "shelf.mjs")], compatibilityDate = "${compatibilityDate}");
`,
  )
  const began = performance.now()
  const child = spawn(workerd.default, ['serve', `${folder}/config.capnp`], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    for (;;) {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5000) })
        await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`${name}: status ${answer.status}`)
        return { ms: performance.now() - began, busy: busyMs(child.pid) }
      } catch (error) {
        if (error.cause?.code !== 'ECONNREFUSED' || performance.now() - began > 10_000) throw error
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    }
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

/** Linux: /proc/<pid>/task/<thread>/schedstat begins with the nanoseconds a thread has run. */
function busyMs(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0)
  } catch {
    return Number.NaN
  }
}
