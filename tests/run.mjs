// `npm test`: every stage from a fresh clone. `npm test -- unit worker` runs only those, `npm test -- --changed` only what one's own changes concern.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, generated } from '../cli/project/build.mjs'
import { install } from '../cli/project/install.mjs'
import { bold, green, Plain, quiet, red, seconds, step } from '../cli/project/progress.mjs'
import { needBrowser } from './browser.mjs'
import { changedFiles, ownWorkSince } from './stage/changed-files.mjs'
import { inTurn } from './stage/in-turn.mjs'
import { endWithPrograms } from './stage/run-program.mjs'
import { reports, stages } from './stage/stages.mjs'

const shownSlowest = 10

async function main(args) {
  const options = args.filter((one) => one.startsWith('-'))
  const wanted = args.filter((one) => !one.startsWith('-'))
  const strange = options.find((one) => one !== '--changed')
  if (strange) throw new Plain(`There is no option "${strange}". There is --changed: only what your own changes concern.`)
  const unknown = wanted.find((name) => !Object.hasOwn(stages, name))
  if (unknown) throw new Plain(`There is no stage "${unknown}". The stages are: ${Object.keys(stages).join(', ')}.`)
  const names = Object.keys(stages).filter((name) => (wanted.length > 0 ? wanted.includes(name) : !stages[name].asked))
  const since = options.length > 0 ? ownWorkSince() : null
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  console.log(`\n${bold('Touchlet tests')}${since ? quiet(` for ${changedFiles(since).length} files changed since ${since.slice(0, 8)}`) : ''}\n`)
  await step('packages', install)
  if (names.some((name) => stages[name].browser)) {
    await step('browser', async () => {
      process.env.CHROME_PATH = needBrowser()
      return process.env.CHROME_PATH
    })
  }
  for (const name of names) if (stages[name].prepare) await step(`programs for ${name}`, async () => stages[name].prepare())
  await build(step, names.some((name) => stages[name].needs === 'all') ? undefined : generated)

  console.log('')
  const all = []
  const began = performance.now()
  const running = inTurn(
    names.map((name) => ({ ...stages[name], name })),
    since,
  )
  for (const name of names) {
    if (process.stdout.isTTY) process.stdout.write(`  ${quiet('…')} ${name}`)
    const { tests, said, note, took } = await running.get(name)
    writeFileSync(join(reports, `${name}.log`), said)
    all.push(...tests.map((one) => ({ ...one, stage: name })))
    const failed = tests.filter(({ passed }) => !passed).length
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K')
    console.log(
      `  ${failed === 0 ? green('✓') : red('✗')} ${name.padEnd(8)} ${tests.length - failed} passed, ${failed} failed ${quiet(`${seconds(took)}${note ? `, ${note}` : ''}`)}`,
    )
    if (failed > 0) console.log(`\n${said}\n`)
  }
  printSlowest(all, performance.now() - began)
  const failed = all.filter(({ passed }) => !passed).length
  console.log(`\n${all.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function printSlowest(tests, took) {
  const slowest = tests
    .filter(({ file }) => file)
    .sort((a, b) => b.took - a.took)
    .slice(0, shownSlowest)
  if (slowest.length === 0) return
  console.log(`\n  ${seconds(took)} in all; the slowest tests:`)
  for (const { took, file, title } of slowest) console.log(quiet(`  ${seconds(took).padStart(8)}  ${file}: ${title}`))
}

endWithPrograms()
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(`\n${red(error instanceof Plain ? error.message : error.stack)}\n\n0 passed, 1 failed`)
    process.exit(1)
  },
)
