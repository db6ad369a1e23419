// Our page beside a page written by hand, by the same harness that measured other products (`../shared/bench`).
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { findPorts } from '../../cli/project/ports.mjs'
import { inRoot, root } from '../../cli/project/root.mjs'
import { needBrowser } from '../browser.mjs'

const harness = inRoot('../shared/bench')

/**
 * The page written by hand can be opened with the answers in its address and then shows an order at once. Ours never can: a
 * phone number stands in no address. So what is compared is what both do: the form takes input, and its answer is there.
 */
export async function comparePages({ apps, runs = 3 }) {
  if (!existsSync(harness)) throw new Error('the harness is not here: ../shared/bench')
  const port = await findPorts(9714)
  const limit = spawn(process.execPath, [`${harness}/limit/serve.mjs`, String(port)], { stdio: 'ignore' })
  const contestants = [
    {
      name: 'hand-written page (the limit)',
      url: `http://127.0.0.1:${port}/?order=A1001&phone=4321`,
      readySelector: '#lookup button',
      formFillSteps: [
        { fill: '[name=order]', value: 'A1002' },
        { fill: '[name=phone]', value: '8765' },
        { click: '#lookup button' },
        { see: '[data-order=A1002]' },
      ],
    },
    {
      name: 'Touchlet, order-status',
      url: `${apps}/aurora/order-status?lang=en`,
      readySelector: '.tl-form .tl-button',
      formFillSteps: [
        { fill: '[name=orderNo]', value: 'A1001' },
        { fill: '[name=phone]', value: '4321' },
        { click: '.tl-form .tl-button' },
        { see: '[data-view=result] .tl-timeline' },
      ],
    },
  ]
  mkdirSync(inRoot('.wrangler/bench'), { recursive: true })
  const file = inRoot('.wrangler/bench/contestants.json')
  writeFileSync(file, JSON.stringify(contestants))
  try {
    await new Promise((resolve, reject) => {
      const args = [`${harness}/bench.mjs`, file, '--net', 'link', '--runs', String(runs), '--base-port', '9716', '--chromium', needBrowser()]
      const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PLAYWRIGHT_FROM: inRoot('package.json') } })
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`the harness ended with ${code}`))))
    })
    console.log('\nTo compare: “form ready” and “submit answered”. Ours asks for the phone number first, so its first page is the form, never an order.')
  } finally {
    limit.kill()
    rmSync(file, { force: true })
  }
}
