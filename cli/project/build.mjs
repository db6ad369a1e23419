import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot, root } from './root.mjs'
import { runCommand } from './run-command.mjs'

const node = (...args) => runCommand(process.execPath, args, { cwd: root, say: `node ${args[0]}` })

/** What is built: after which others, from which files, into which, and how. Unchanged inputs are not built again. */
const builds = [
  { name: 'documents and their checks', after: [], from: ['schemas'], to: ['schemas/generated/validators.js'], run: () => node('schemas/generate.mjs') },
  {
    name: 'blocks',
    after: ['documents and their checks'],
    from: ['blocks', 'schemas/write-if-changed.mjs'],
    to: ['blocks/generated/registry.ts'],
    run: () => node('blocks/generate.mjs'),
  },
  {
    name: 'regions',
    after: [],
    from: ['runtime/edge/regions/generate.mjs', 'package-lock.json'],
    to: ['runtime/edge/regions/generated/china.ts'],
    run: () => node('runtime/edge/regions/generate.mjs'),
  },
  {
    name: 'editor commands',
    after: [],
    from: ['builder/commands', 'builder/generate.mjs'],
    to: ['builder/generated/registry.ts'],
    run: () => node('builder/generate.mjs'),
  },
  {
    name: 'scripts for customers',
    after: ['blocks'],
    from: ['runtime/client', 'blocks'],
    to: ['runtime/client/generated/enhance.ts'],
    run: () => node('runtime/client/build.mjs'),
  },
  {
    name: 'command line',
    after: ['blocks'],
    from: ['cli', 'schemas', 'blocks', 'runtime/engine'],
    to: ['dist/cli/touchlet.mjs'],
    run: () => node('cli/build.mjs'),
  },
  {
    name: 'studio',
    after: ['blocks', 'regions', 'editor commands'],
    from: ['builder', 'schemas', 'blocks', 'runtime/engine', 'runtime/edge'],
    to: ['dist/studio/index.html'],
    run: () => node('node_modules/vite/bin/vite.js', 'build', '--config', 'builder/vite.config.ts', '--logLevel', 'warn'),
  },
]

/** What code generators write, for the stages that need no more (type-check, lint, unit tests). */
export const generated = ['documents and their checks', 'blocks', 'regions', 'editor commands']

/** Builds what has changed, each as soon as what it is made of is there. `only` limits it to some. */
export async function build(step, only = builds.map(({ name }) => name)) {
  const lock = readFileSync(inRoot('package-lock.json'))
  const done = new Map()
  for (const one of builds.filter(({ name }) => only.includes(name))) {
    done.set(
      one.name,
      Promise.all(one.after.map((name) => done.get(name))).then(() => step(one.name, () => buildOne(one, lock))),
    )
  }
  await Promise.all(done.values())
}

async function buildOne({ name, from, to, run }, lock) {
  const stamp = inRoot('node_modules/.cache/touchlet', `${name.replaceAll(' ', '-')}.sha256`)
  const before = hashOf(from, lock)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === before && to.every((path) => existsSync(inRoot(path)))) return 'unchanged'
  await run()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hashOf(from, lock))
}

function hashOf(folders, lock) {
  const hash = createHash('sha256').update(lock)
  const visit = (path) => {
    for (const entry of readdirSync(inRoot(path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const one = `${path}/${entry.name}`
      if (entry.isDirectory()) visit(one)
      else if (!/\.test\.ts$/.test(entry.name)) hash.update(one).update(readFileSync(inRoot(one)))
    }
  }
  for (const path of folders) {
    if (/\.\w+$/.test(path)) hash.update(path).update(readFileSync(inRoot(path)))
    else visit(path)
  }
  return hash.digest('hex')
}
