// `npm run bench`: weight, render throughput and the editor, as one table. `-- weight render builder` takes some of them,
// `--write` puts the table into the README, `--browser` runs the harness of ../shared/bench beside it.
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from '../../cli/project/root.mjs'
import { launchBrowser } from './browser.mjs'
import { measureBuilder } from './builder.mjs'
import { table } from './figures.mjs'
import { comparePages } from './peers.mjs'
import { measureRender } from './render.mjs'
import { startProduct } from './running-product.mjs'
import { measureWeight } from './weight.mjs'

const parts = ['weight', 'render', 'builder']
const options = process.argv.slice(2).filter((one) => one.startsWith('--'))
const named = process.argv.slice(2).filter((one) => !one.startsWith('--'))
for (const one of named) if (!parts.includes(one)) throw new Error(`there is no part "${one}"; the parts are ${parts.join(', ')}`)
const wanted = named.length > 0 ? named : options.includes('--browser') ? [] : parts
const say = (text) => console.error(text)

const rows = { weight: [], render: [], builder: [] }
if (wanted.includes('weight') || wanted.includes('builder') || options.includes('--browser')) {
  say('starting …')
  const product = await startProduct()
  try {
    const browser = await launchBrowser()
    try {
      if (wanted.includes('weight')) rows.weight = await measureWeight({ ...product, browser })
      if (wanted.includes('builder')) rows.builder = await measureBuilder({ ...product, browser })
    } finally {
      await browser.close()
    }
    if (options.includes('--browser')) await comparePages(product)
  } finally {
    await product.stop()
  }
}
// Last, and alone: nothing else of ours runs while it is measured.
if (wanted.includes('render')) rows.render = await measureRender({ say })

if (wanted.length > 0) {
  const text = table([...rows.weight, ...rows.render, ...rows.builder])
  console.log(text)
  if (options.includes('--write')) writeInto(inRoot('README.md'), text)
}

/** Replaces what stands between the two marks. */
function writeInto(file, text) {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, (_, from, to) => `${from}\n${text}\n\n${to}`)
  if (after === before && !before.includes(text)) throw new Error('README.md has no <!-- bench --> … <!-- /bench -->')
  writeFileSync(file, after)
}
