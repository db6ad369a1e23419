// `npm test`: every stage from a fresh clone. `npm test -- unit worker` runs only those.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, generated } from '../cli/project/build.mjs'
import { install } from '../cli/project/install.mjs'
import { findPorts } from '../cli/project/ports.mjs'
import { bold, green, Plain, quiet, red, seconds, step } from '../cli/project/progress.mjs'
import { inRoot, offline, root } from '../cli/project/root.mjs'
import { needBrowser } from './browser.mjs'

const reports = inRoot('.wrangler/reports')
const bin = (path) => inRoot('node_modules', path)

/** Each gives how many passed and failed. A stage that is one command counts as one test. */
const stages = {
  types: () => single([bin('typescript/bin/tsc'), '--noEmit']),
  lint: () => single([bin('@biomejs/biome/bin/biome'), 'check', '.']),
  unit: () => vitest('unit', []),
  worker: () => vitest('worker', ['--config', 'runtime/edge/vitest.config.ts']),
  e2e: () => playwright(),
}
/** The tests in workerd mostly wait for time-outs, so they start with those that do not. */
const together = { unit: 'worker' }
const live = new Set()

async function main(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(stages, name))
  if (unknown.length > 0) throw new Plain(`There is no stage "${unknown[0]}". The stages are: ${Object.keys(stages).join(', ')}.`)
  const names = wanted.length > 0 ? wanted : Object.keys(stages)
  const browserNeeded = names.includes('e2e')
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  console.log(`\n${bold('Touchlet tests')}\n`)
  await step('packages', install)
  if (browserNeeded) {
    await step('browser', async () => {
      process.env.CHROME_PATH = needBrowser()
      return process.env.CHROME_PATH
    })
  }
  await build(step, browserNeeded || names.includes('worker') || names.includes('unit') ? undefined : generated)

  console.log('')
  let passed = 0
  let failed = 0
  const started = new Map()
  const start = (name) => {
    if (!started.has(name)) started.set(name, timed(stages[name]))
    return started.get(name)
  }
  for (const name of names) {
    if (process.stdout.isTTY) process.stdout.write(`  ${quiet('…')} ${name}`)
    if (names.includes(together[name])) start(together[name])
    const { took, ...result } = await start(name)
    writeFileSync(join(reports, `${name}.log`), result.said)
    passed += result.passed
    failed += result.failed
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K')
    console.log(`  ${result.failed === 0 ? green('✓') : red('✗')} ${name.padEnd(8)} ${result.passed} passed, ${result.failed} failed ${quiet(seconds(took))}`)
    if (result.failed > 0) console.log(`\n${result.said}\n`)
  }
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function timed(stage) {
  const began = performance.now()
  return { ...(await stage()), took: performance.now() - began }
}

async function single(args) {
  const { code, said } = await run(args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, said }
}

async function vitest(name, args) {
  const file = join(reports, `${name}.json`)
  const { code, said } = await run([bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args])
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1, said }
  // A file that cannot be loaded has no tests of its own to fail.
  const broken = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.every((one) => one.status !== 'failed')).length
  const failed = report.numFailedTests + broken
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1), said }
}

async function playwright() {
  const file = join(reports, 'e2e.json')
  const port = await findPorts(9700)
  const state = inRoot('.wrangler', 'e2e-state')
  rmSync(state, { recursive: true, force: true })
  const { code, said } = await run([bin('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], {
    E2E_PORT: String(port),
    TOUCHLET_STATE: state,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  const stats = readReport(file)?.stats
  if (!stats) return { passed: 0, failed: 1, said }
  const passed = stats.expected + stats.flaky
  return { passed, failed: stats.unexpected || (code === 0 ? 0 : 1), said }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...offline, CI: 'true', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    live.add(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
    child.on('close', (code) => {
      live.delete(child)
      resolve({ code, said: said.slice(-200_000) })
    })
  })
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of live) child.kill(signal)
    process.exit(130)
  })
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(`\n${red(error instanceof Plain ? error.message : error.stack)}\n\n0 passed, 1 failed`)
    process.exit(1)
  },
)
