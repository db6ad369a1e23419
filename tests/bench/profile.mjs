// Where a Worker's processor time goes: V8's own profiler, through workerd's inspector.
import WebSocket from 'ws'

/** Profiles a Worker (by its name) while `work` runs; gives microseconds of self time by line of its bundle, and by name for what is not of the bundle. */
export async function profile(inspectorPort, worker, work) {
  const socket = new WebSocket(`ws://127.0.0.1:${inspectorPort}/core:user:${worker}`)
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  let last = 0
  const waiting = new Map()
  socket.on('message', (data) => {
    const { id, result, error } = JSON.parse(String(data))
    const done = waiting.get(id)
    waiting.delete(id)
    if (error) done?.reject(new Error(error.message))
    else done?.resolve(result)
  })
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  try {
    await send('Profiler.enable')
    await send('Profiler.setSamplingInterval', { interval: 200 })
    await send('Profiler.start')
    await work()
    const { profile: taken } = await send('Profiler.stop')
    const self = new Map(taken.nodes.map(({ id }) => [id, 0]))
    taken.samples.forEach((id, i) => {
      self.set(id, (self.get(id) ?? 0) + (taken.timeDeltas[i] ?? 0))
    })
    return taken.nodes.map(({ id, callFrame }) => ({ name: callFrame.functionName, line: callFrame.lineNumber, url: callFrame.url, self: self.get(id) ?? 0 }))
  } finally {
    socket.close()
  }
}

const parts = [
  [/^runtime\/engine\/|^blocks\//, 'render'],
  [/^runtime\/edge\/pages\//, 'pages'],
  [/^runtime\/edge\/context\/|node_modules\/jose/, 'seal'],
  [/^runtime\/edge\/egress\//, 'egress'],
  [/^runtime\/edge\/(?:storage|publish)\//, 'storage'],
  [/node_modules\/hono/, 'hono'],
  [/node_modules\/@cfworker|^schemas\//, 'schema check'],
  [/node_modules\/@marcbachmann/, 'expressions'],
  [/^runtime\/edge\/attempts\//, 'attempts'],
  [/^runtime\/edge\//, 'host and http'],
]

/** Shares of the busy time by part, the largest first. esbuild writes `// path` above each module of a bundle. */
export function shares(nodes, code) {
  const lines = code.split('\n')
  const moduleAt = []
  let here = ''
  for (const [i, line] of lines.entries()) {
    const found = /^\/\/ ((?:[\w@.-]+\/)+[\w@.-]+)$/.exec(line)
    if (found) here = found[1]
    moduleAt[i] = here
  }
  const sums = new Map()
  let all = 0
  for (const { name, line, url, self } of nodes) {
    if (name === '(idle)' || name === '(root)') continue
    const module = line >= 0 && url !== '' && !url.startsWith('node:') ? (moduleAt[line] ?? '') : ''
    const part = partOf(name, module)
    sums.set(part, (sums.get(part) ?? 0) + self)
    all += self
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .filter(([, time]) => time / all >= 0.01)
    .map(([part, time]) => `${part} ${Math.round((time / all) * 100)} %`)
    .join(', ')
}

function partOf(name, module) {
  if (name === '(garbage collector)') return 'memory'
  if (name === '(program)') return 'workerd'
  // Functions of the platform: Headers, Response, URL, fetch, cryptography.
  if (module === '') return 'platform calls'
  return parts.find(([pattern]) => pattern.test(module))?.[1] ?? 'other'
}
