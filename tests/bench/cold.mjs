// What a new isolate costs: the bundle's weight, and its first answer beside that of a Worker that does nothing.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import workerd from 'workerd'
import { findPorts } from '../../cli/project/ports.mjs'
import { inRoot } from '../../cli/project/root.mjs'
import { bytes, median, spread } from './figures.mjs'

const folder = inRoot('.wrangler/bench/cold')

/** Rows of the table. */
export async function measureCold({ runs = 15, say = () => {} } = {}) {
  mkdirSync(folder, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: [inRoot('runtime/edge/worker.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['cloudflare:*', 'node:*'],
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  })
  const text = outputFiles[0].text
  writeFileSync(`${folder}/whole.js`, text)
  // The empty one carries the same text unread: reading the file itself costs the local server some 30 ms, and the network none.
  writeFileSync(`${folder}/empty.js`, "export default { fetch: () => new Response('') }")
  const taken = { whole: [], empty: [] }
  // One after the other, so that what else the machine does weighs on both.
  for (let run = 0; run < runs; run++) for (const name of run % 2 ? ['whole', 'empty'] : ['empty', 'whole']) taken[name].push(await firstAnswer(name))
  const above = taken.whole.map((ms, i) => ms - taken.empty[i])
  say(`first answer: ${median(taken.whole).toFixed(1)} ms, of an empty Worker ${median(taken.empty).toFixed(1)} ms`)
  return [
    ['Worker with every block, minified and gzipped', bytes(gzipSync(text, { level: 9 }).length), '≤ 1,000,000 B'],
    ['first answer of a new process above that of a Worker that holds the same text and does nothing, ms', spread(above, 1), '≤ 5'],
  ]
}

/** Milliseconds from the start of a process to its first answer, for a request that needs no storage. */
async function firstAnswer(name) {
  const port = await findPorts(9760)
  writeFileSync(
    `${folder}/config.capnp`,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .measured)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const measured :Workerd.Worker = (modules = [(name = "worker.js", esModule = embed "${name}.js")${name === 'empty' ? ', (name = "beside.txt", text = embed "whole.js")' : ''}], compatibilityDate = "2026-04-01");
`,
  )
  const began = performance.now()
  const child = spawn(workerd.default, ['serve', `${folder}/config.capnp`], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    for (;;) {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/embed.js`, { signal: AbortSignal.timeout(5000) })
        await answer.arrayBuffer()
        return performance.now() - began
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
