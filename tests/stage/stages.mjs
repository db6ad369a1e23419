// What `npm test` consists of. Each stage gives its tests (see reports.mjs) and, where one failed, what was said.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findPorts } from '../../cli/project/ports.mjs'
import { inRoot, offline } from '../../cli/project/root.mjs'
import { needOtherBrowsers } from '../browser.mjs'
import { changedFiles } from './changed-files.mjs'
import { readOwn, readPlaywright, readVitest } from './reports.mjs'
import { runProgram } from './run-program.mjs'

export const reports = inRoot('.wrangler/reports')
const bin = (path) => inRoot('node_modules', path)
const quiet = { ...offline, CI: 'true', FORCE_COLOR: '0' }

/**
 * In the order in which they are shown. `run` is given the commit that `--changed` compares with, or null.
 *   needs    what is built: `generated` (code generators only) or `all`
 *   browser  Chromium and a Chinese font are needed
 *   alone    keeps every core busy by itself; the others run two at a time
 *   prepare  installs what else it needs
 *   asked    runs only when it is named
 */
export const stages = {
  types: {
    needs: 'generated',
    run: () =>
      program('types', [bin('typescript/bin/tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', inRoot('node_modules/.cache/touchlet/types.tsbuildinfo')]),
  },
  lint: { needs: 'generated', run: () => program('lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']) },
  unit: { needs: 'all', run: (since) => vitest('unit', since, []) },
  worker: { needs: 'all', run: (since) => vitest('worker', since, ['--config', 'runtime/edge/vitest.config.ts']) },
  e2e: { needs: 'all', browser: true, alone: true, run: (since) => playwright(since) },
  browsers: { needs: 'all', alone: true, asked: true, prepare: needOtherBrowsers, run: otherBrowsers },
}

/** A stage that is one command counts as one test. */
async function program(name, args) {
  const { code, said, took } = await runProgram(args, quiet)
  return { tests: [{ title: name, file: '', took, passed: code === 0 }], said }
}

async function vitest(name, since, args) {
  const file = join(reports, `${name}.json`)
  const changed = since ? ['--changed', since, '--passWithNoTests'] : []
  const { code, said } = await runProgram(
    [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...changed, ...args],
    quiet,
  )
  return { tests: readVitest(file, code), said }
}

async function playwright(since) {
  const file = join(reports, 'e2e.json')
  const state = inRoot('.wrangler/e2e-state')
  // No import leads from a browser test to what it tests: only those that were themselves edited are known to be concerned.
  const specs = since ? changedFiles(since).filter((path) => /^tests\/e2e\/.*\.spec\.ts$/.test(path)) : []
  if (since && specs.length === 0) return { tests: [], said: '', note: 'no browser test was edited; all of them: npm test -- e2e' }
  rmSync(state, { recursive: true, force: true })
  const { code, said } = await runProgram(
    [bin('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...specs],
    {
      ...quiet,
      E2E_PORT: String(await findPorts(9700)),
      TOUCHLET_STATE: state,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  )
  return { tests: readPlaywright(file, code), said }
}

/** The story in WebKit and Firefox. */
async function otherBrowsers() {
  const file = join(reports, 'browsers.json')
  const { code, said } = await runProgram(['tests/browsers/run.mjs', file], quiet)
  return { tests: readOwn(file, code), said, note: 'pictures in .wrangler/browsers' }
}
