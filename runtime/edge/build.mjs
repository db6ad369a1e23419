// The Worker as it is deployed, started and measured → dist/worker/. What is imported by `import()` is a module of its own, which workerd
// reads when it is first asked for (flag `new_module_registry`). wrangler runs this before `dev` and `deploy` (wrangler.toml).
import { readdirSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeIfChanged } from '../../schemas/write-if-changed.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Its modules by name, and what `readFirst` of them a new isolate reads before it can answer: the first and what that imports,
 * not what may be imported later. `inputs`: the source files in those, with their bytes.
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
  const readFirst = new Set()
  const read = (path) => {
    if (readFirst.has(path)) return
    readFirst.add(path)
    for (const { kind, path: next, external } of metafile.outputs[path].imports) if (kind === 'import-statement' && !external) read(next)
  }
  read('dist/worker/worker.js')
  const inputs = {}
  for (const path of readFirst)
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[path].inputs)) inputs[input] = (inputs[input] ?? 0) + bytesInOutput
  const files = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]))
  return { files, modules: Object.keys(files).filter((name) => name.endsWith('.js')), readFirst: [...readFirst].map((path) => basename(path)), inputs }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { files } = await bundleWorker()
  const folder = `${root}dist/worker`
  for (const [name, text] of Object.entries(files)) writeIfChanged(`${folder}/${name}`, text)
  // What is no longer part of it would be deployed along.
  for (const name of readdirSync(folder)) if (!Object.hasOwn(files, name)) rmSync(`${folder}/${name}`)
}
