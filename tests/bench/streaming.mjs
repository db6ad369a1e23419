// One of three services takes two seconds: when the first byte comes, and when what does not need that service is there.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { inRoot, root } from '../../cli/project/root.mjs'
import { runCommand } from '../../cli/project/run-command.mjs'
import { median, spread } from './figures.mjs'

const folder = inRoot('.wrangler/bench/three')
const slowMs = 2000
const text = (en) => ({ en, 'zh-CN': en })

const service = (id, system) => ({
  schema: 1,
  id,
  version: '1.0.0',
  title: text(id),
  system,
  owner: 'bench',
  question: text('How long?'),
  kind: 'query',
  http: { method: 'GET', url: `{${system}}/wait/${id}`, query: { slow: '{slow}' } },
  input: { type: 'object', properties: { slow: { type: 'string', maxLength: 5 } }, required: [] },
  output: { type: 'object', properties: { said: { type: 'string' } }, required: ['said'] },
  timeout: 5000,
  samples: [{ name: 'one', input: {}, output: { said: id } }],
})

const app = (brand) => ({
  schema: 1,
  id: 'three',
  brand,
  title: 'Three',
  job: 'Show what three services say',
  outcome: 'answered',
  locales: ['en'],
  asks: { slow: { value: { type: 'string', maxLength: 5 }, label: text('Slow'), optional: true, sensitivity: 'public' } },
  views: {
    start: {
      data: Object.fromEntries(
        ['first', 'second', 'third'].map((name) => [name, { service: `bench-${name}@1`, input: { slow: { $: "default(asks.slow, '')" } } }]),
      ),
      blocks: ['first', 'second', 'third'].map((name) => ({ id: name, type: 'stat', props: { label: name, value: `{{ ${name}.said }}` } })),
    },
  },
})

/** Publishes the app on a running Worker; its backend has to answer `/wait/<id>`, late where `slow` is that id. */
export async function publishThree({ brand, system, studio, token }) {
  rmSync(folder, { recursive: true, force: true })
  for (const kind of ['services', 'apps']) mkdirSync(`${folder}/${kind}`, { recursive: true })
  for (const name of ['first', 'second', 'third']) writeFileSync(`${folder}/services/bench-${name}.json`, JSON.stringify(service(`bench-${name}`, system)))
  writeFileSync(`${folder}/apps/three.json`, JSON.stringify(app(brand)))
  for (const command of ['push', 'publish'])
    await runCommand(process.execPath, [inRoot('dist/cli/touchlet.mjs'), command, folder, '--brand', brand, '--to', studio], {
      cwd: root,
      env: { ...process.env, TOUCHLET_TOKEN: token },
      say: `touchlet ${command}`,
    })
}

/** Rows of the table. The slow service is the first on the page: what stands below it must not wait for it. */
export async function measureStreaming({ apps, brand, firstBytes = 40, wholePages = 3, say = () => {} }) {
  const page = `${apps}/${brand}/three`
  const slowPage = `${page}?slow=first`
  // A few milliseconds each, so by turns and often; who waits for the first byte alone leaves then.
  const none = []
  const slow = []
  for (let turn = 0; turn < firstBytes; turn++) {
    for (const [url, times] of turn % 2
      ? [
          [page, none],
          [slowPage, slow],
        ]
      : [
          [slowPage, slow],
          [page, none],
        ])
      times.push(await firstByte(url))
  }
  const whole = []
  for (let turn = 0; turn < wholePages; turn++) whole.push(await read(slowPage))
  say(`first byte ${median(none).toFixed(1)} ms, with a slow service ${median(slow).toFixed(1)} ms`)
  return [
    [`first byte where one of three services takes 2 s ÷ where all take 10 ms, medians of ${firstBytes}`, (median(slow) / median(none)).toFixed(2), '≤ 1.20'],
    ['… later by, ms', (median(slow) - median(none)).toFixed(1), ''],
    [
      '… what needs the other two is there after, ms (the slow one stands above them)',
      spread(
        whole.map(({ others }) => others),
        0,
      ),
      `< ${slowMs}`,
    ],
    [
      '… all of it, ms',
      spread(
        whole.map(({ all }) => all),
        0,
      ),
      '',
    ],
  ]
}

async function firstByte(url) {
  const began = performance.now()
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const reader = answer.body.getReader()
  await reader.read()
  const ms = performance.now() - began
  await reader.cancel()
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return ms
}

async function read(url) {
  const began = performance.now()
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const seen = { others: 0, all: 0 }
  let page = ''
  const decoder = new TextDecoder()
  for await (const piece of answer.body) {
    const at = performance.now() - began
    page += decoder.decode(piece, { stream: true })
    if (page.includes('bench-second') && page.includes('bench-third')) seen.others ||= at
  }
  if (!answer.ok || !page.includes('bench-first')) throw new Error(`${url} answers ${answer.status}: ${page.slice(-300)}`)
  seen.all = performance.now() - began
  return seen
}
