// The Worker as it is deployed, started and measured → dist/worker/. What is imported by `import()` is a module of its own, which workerd
// reads when it is first asked for (flag `new_module_registry`). wrangler runs this before `dev` and `deploy` (wrangler.toml).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { argv, kill, pid } from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeIfChanged } from '../../schemas/write-if-changed.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * `files`: what stands in dist/worker/, by name; `modules`: the names of those that are code. `inputsOf(source)`: the source files
 * that are read when the module made of `source` is imported, with all it imports itself and without what it may import later.
 */
export async function bundleWorker() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { worker: 'runtime/edge/worker.ts' },
    outdir: 'dist/worker',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    write: false,
    metafile: true,
    external: ['cloudflare:*', 'node:*'],
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  })
  const files = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]))
  const modules = Object.keys(files).filter((name) => name.endsWith('.js'))
  const { outputs } = metafile
  const inputsOf = (source) => {
    const read = new Set()
    const visit = (path) => {
      if (read.has(path)) return
      read.add(path)
      for (const { kind, path: next, external } of outputs[path].imports) if (kind === 'import-statement' && !external) visit(next)
    }
    visit(Object.keys(outputs).find((path) => outputs[path].entryPoint === source))
    return [...new Set([...read].flatMap((path) => Object.keys(outputs[path].inputs)))]
  }
  return { files, modules, inputsOf }
}

if (argv[1] === fileURLToPath(import.meta.url)) await onceAtATime(writeWorker)

async function writeWorker() {
  const { files } = await bundleWorker()
  const folder = `${root}dist/worker`
  for (const [name, text] of Object.entries(files)) writeIfChanged(`${folder}/${name}`, text)
  // What is no longer part of it would be deployed along.
  for (const name of readdirSync(folder)) if (!Object.hasOwn(files, name)) rmSync(`${folder}/${name}`)
}

/**
 * `wrangler dev` starts a build for each file that changes and waits for none: a checkout or a rebase started hundreds at once.
 * A build that finds another at work asks it to run once more, and ends.
 */
async function onceAtATime(work) {
  const lock = `${root}dist/worker.building`
  const again = `${lock}-again`
  mkdirSync(`${root}dist`, { recursive: true })
  for (;;) {
    if (!take(lock)) {
      writeFileSync(again, '')
      // The first build has to be there before `wrangler dev` goes on.
      while (!existsSync(`${root}dist/worker/worker.js`) && existsSync(lock)) await setTimeout(50)
      return
    }
    try {
      rmSync(again, { force: true })
      await work()
    } finally {
      rmSync(lock, { force: true })
    }
    if (!existsSync(again)) return
  }
}

/** Whether the lock is ours now. One whose owner is gone is taken over. */
function take(lock) {
  try {
    writeFileSync(lock, String(pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  try {
    kill(Number(readFileSync(lock, 'utf8')), 0)
    return false
  } catch {
    writeFileSync(lock, String(pid))
    return true
  }
}
