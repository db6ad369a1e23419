// Our page beside a page written by hand, by the same harness that measured other products (`../shared/bench`).
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { findPorts } from '../../cli/project/ports.mjs'
import { inRoot, root } from '../../cli/project/root.mjs'
import { needBrowser } from '../browser.mjs'
import { median, spread } from './figures.mjs'

const harness = inRoot('../shared/bench')

/**
 * The page written by hand can be opened with the answers in its address and then shows an order at once. Ours never can: a
 * phone number stands in no address. So what is compared is what both do: the form takes input, and its answer is there.
 */
export async function comparePages({ apps, runs = 11, say = () => {} }) {
  if (!existsSync(harness)) throw new Error('the harness is not here: ../shared/bench')
  const port = await findPorts(9714)
  const limit = spawn(process.execPath, [`${harness}/limit/serve.mjs`, String(port)], { stdio: 'ignore' })
  const contestants = [
    {
      name: 'hand-written page (the limit)',
      url: `http://127.0.0.1:${port}/?order=A1001&phone=4321`,
      contentSelector: '#lookup',
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
      contentSelector: '.tl-form',
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
  const out = inRoot('.wrangler/bench/pages.json')
  writeFileSync(file, JSON.stringify(contestants))
  try {
    await new Promise((resolve, reject) => {
      const args = [`${harness}/bench.mjs`, file, '--net', 'link', '--runs', String(runs), '--base-port', '9716', '--chromium', needBrowser(), '--out', out]
      const child = spawn(process.execPath, args, {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, PLAYWRIGHT_FROM: inRoot('package.json') },
      })
      child.stderr.on('data', (part) => say(String(part).trim()))
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`the harness ended with ${code}`))))
    })
    const { raw } = JSON.parse(readFileSync(out, 'utf8'))
    const [limitRuns, ourRuns] = contestants.map(({ name }) => raw[name])
    // Run by run, since what else the machine does weighs on both of a run.
    const ratio = (key) => spread(ourRuns.map((one, i) => one[key] / limitRuns[i][key]))
    const figure = (key, digits = 0, scale = 1) =>
      `${(median(ourRuns.map((one) => one[key])) / scale).toFixed(digits)} / ${(median(limitRuns.map((one) => one[key])) / scale).toFixed(digits)}`
    return [
      ['in a browser (phone, slow link), ours ÷ the page written by hand: its form is seen', ratio('content'), '≤ 1.10'],
      ['… its form is ready', ratio('formReady'), '≤ 1.10'],
      ['… what was sent is answered', ratio('submitted'), '≤ 1.10'],
      ['… blocking time, ms, ours / by hand', figure('tbt'), '≤ 1.2 ×'],
      ['… heap, MB', figure('heap', 2, 1e6), '≤ 1.2 ×'],
      ['… layout shift', figure('cls', 3), '0'],
      ['… on the wire, kB', figure('bytes', 1, 1000), ''],
    ]
  } finally {
    limit.kill()
    rmSync(file, { force: true })
  }
}
