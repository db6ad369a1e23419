// What the test runners wrote, as one list: { title, file, took (ms), passed }.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from '../../cli/project/root.mjs'

/** A run that ended badly although no test of it failed: it broke outside of them. */
const broken = (tests, code) =>
  code !== 0 && tests.every(({ passed }) => passed) ? [...tests, { title: 'the run itself', file: '', took: 0, passed: false }] : tests

export function readVitest(file, code) {
  const results = readJson(file)?.testResults ?? []
  const tests = results.flatMap(({ name, status, assertionResults }) => {
    const own = assertionResults
      .filter((one) => one.status === 'passed' || one.status === 'failed')
      .map((one) => ({ title: one.fullName, file: relative(root, name), took: one.duration ?? 0, passed: one.status === 'passed' }))
    // A file that cannot be loaded has no tests of its own to fail.
    return status === 'failed' && own.every(({ passed }) => passed)
      ? [...own, { title: 'the file itself', file: relative(root, name), took: 0, passed: false }]
      : own
  })
  return broken(tests, code)
}

export function readPlaywright(file, code) {
  const visit = ({ specs = [], suites = [] }) => [
    ...specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status !== 'skipped')
        .map(({ results, status }) => ({
          title: spec.title,
          file: `tests/e2e/${spec.file}`,
          took: results.reduce((sum, { duration }) => sum + duration, 0),
          passed: status !== 'unexpected',
        })),
    ),
    ...suites.flatMap(visit),
  ]
  return broken(visit(readJson(file) ?? {}), code)
}

/** A report that is such a list already. */
export const readOwn = (file, code) => broken(readJson(file) ?? [], code)

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
