// `npm run bench`: weight, pages in a browser, the editor, cold start, the whole stack and rendering alone, as one table.
// `-- weight render` takes some of them, `--write` puts the table of all into the README.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { inRoot } from '../../cli/project/root.mjs'
import { startProduct } from '../running-product.mjs'
import { launchBrowser } from './browser.mjs'
import { measureBuilder } from './builder.mjs'
import { measureCold } from './cold.mjs'
import { table } from './figures.mjs'
import { comparePages } from './peers.mjs'
import { measureRender } from './render.mjs'
import { measureStack } from './stack.mjs'
import { measureWeight } from './weight.mjs'

const parts = ['weight', 'browser', 'builder', 'cold', 'stack', 'render']
const options = process.argv.slice(2).filter((one) => one.startsWith('--'))
const named = process.argv.slice(2).filter((one) => !one.startsWith('--'))
for (const one of named) if (!parts.includes(one)) throw new Error(`there is no part "${one}"; the parts are ${parts.join(', ')}`)
if (named.length > 0 && options.includes('--write')) throw new Error('--write takes every part: a table of some would drop the others')
const wanted = named.length > 0 ? named : parts
const say = (text) => console.error(text)

// Every part is bounded by itself; this is for what nobody thought of. What was started ends with this process.
const limitMinutes = 20
setTimeout(() => {
  say(`not done after ${limitMinutes} minutes, which is too long`)
  process.exit(1)
}, limitMinutes * 60_000).unref()

const rows = Object.fromEntries(parts.map((part) => [part, []]))
if (['weight', 'builder', 'browser'].some((part) => wanted.includes(part))) {
  say('starting …')
  const product = await startProduct('.wrangler/bench/state')
  try {
    // First: what has been edited with for a while answers customers later than what has not.
    if (wanted.includes('browser')) rows.browser = await comparePages({ ...product, say })
    const browser = await launchBrowser()
    try {
      if (wanted.includes('weight')) rows.weight = await measureWeight({ ...product, browser })
      if (wanted.includes('builder')) rows.builder = await measureBuilder({ ...product, browser })
    } finally {
      await browser.close()
    }
  } finally {
    await product.stop()
  }
}
// Last, and alone: nothing else of ours runs while they are measured.
if (wanted.includes('cold')) rows.cold = await measureCold({ say })
if (wanted.includes('stack')) rows.stack = await measureStack({ say })
if (wanted.includes('render')) rows.render = await measureRender({ say })

if (wanted.length > 0) {
  const text = `${table(parts.flatMap((part) => rows[part]))}\n\n${circumstances()}`
  console.log(text)
  if (options.includes('--write')) writeInto(inRoot('README.md'), text)
}

/** What the figures depend on besides the code. */
function circumstances() {
  const busy = loadavg()[1]
  const others = busy > availableParallelism() ? `; the machine was busy with other work (load ${busy.toFixed(0)}), so take times and rates with care` : ''
  return `Measured on ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} processors, Node ${process.versions.node}. Least – median – most of the repeats${others}.`
}

/** Replaces what stands between the two marks. */
function writeInto(file, text) {
  const before = readFileSync(file, 'utf8')
  const marks = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/
  if (!marks.test(before)) throw new Error('README.md has no <!-- bench --> … <!-- /bench -->')
  writeFileSync(
    file,
    before.replace(marks, (_, from, to) => `${from}\n${text}\n\n${to}`),
  )
}
