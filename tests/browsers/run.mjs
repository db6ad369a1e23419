// `npm test -- browsers`: the README's story in Safari's engine and in Firefox. Writes { title, took (ms), passed } as JSON to the file that is named.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../../cli/project/root.mjs'
import { startProduct } from '../running-product.mjs'
import { openFirefox } from './firefox.mjs'
import { steps } from './story.mjs'
import { openWebKit } from './webkit.mjs'

const pictures = inRoot('.wrangler/browsers')
const size = { width: 1280, height: 900 }

async function main(report) {
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const examples = readdirSync(inRoot('examples/aurora/apps')).map((file) => file.replace('.json', ''))
  const product = await startProduct('.wrangler/browsers/state')
  const tests = []
  try {
    for (const [name, open] of Object.entries({ webkit: openWebKit, firefox: openFirefox })) {
      const tab = await open(size)
      console.log(`${name}: ${tab.version}`)
      try {
        for (const [title, take] of Object.entries(steps({ ...product, examples }))) {
          const began = performance.now()
          const error = await take(tab).then(
            () => null,
            (error) => error,
          )
          tests.push({ title: `${name}: ${title}`, file: 'tests/browsers/story.mjs', took: performance.now() - began, passed: !error })
          console.log(`  ${error ? '✗' : '✓'} ${title}${error ? `\n    ${error.message}` : ''}`)
          writeFileSync(join(pictures, `${name}-${tests.length}.png`), await tab.picture())
        }
      } finally {
        await tab.close()
      }
    }
  } finally {
    await product.stop()
    if (report) writeFileSync(report, JSON.stringify(tests))
  }
  return tests.every(({ passed }) => passed) ? 0 : 1
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
