import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** A request as the backend saw it. */
export interface Seen {
  method: string
  url: string
  headers: Record<string, unknown>
  body: string
}

/**
 * Two real origins: a brand's backend with all the ways one can misbehave, and a second one that must not be reached by a redirect.
 * Every test file has its own pair, so that files run side by side; they last as long as the process.
 */
export async function startBackend(): Promise<{ backend: string; elsewhere: string }> {
  const elsewhere = await start('')
  return { backend: await start(elsewhere), elsewhere }
}

async function start(elsewhere: string): Promise<string> {
  const seen: Seen[] = []
  const ended: Ended = new Map()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const url = request.url ?? '/'
    if (url === '/seen') json(response, 200, seen)
    else if (url === '/forget') json(response, 200, seen.splice(0).length)
    else {
      seen.push({ method: request.method ?? '', url, headers: request.headers, body })
      behave(request, response, body, { elsewhere, seen, ended })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let packed: Buffer | undefined
function bomb(): Buffer {
  packed ??= gzipSync(`{"no":"${'x'.repeat(16 * 1024 * 1024)}"}`)
  return packed
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** How deeds ended, by key: what a backend that keeps its keys can tell. */
type Ended = Map<string, { status: number; body: unknown }>

/** What to do is said in the path: `/orders/SLOW`. */
function behave(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  { elsewhere, seen, ended }: { elsewhere: string; seen: Seen[]; ended: Ended },
): void {
  const path = new URL(request.url ?? '/', 'http://backend').pathname
  if (path.startsWith('/outcomes/')) {
    const { status, body: told } = ended.get(decodeURIComponent(path.slice(10))) ?? { status: 404, body: {} }
    json(response, status, told)
    return
  }
  const key = String(request.headers['idempotency-key'])
  const how = request.method === 'POST' ? (JSON.parse(body || '{}').note ?? '') : (path.split('/')[2] ?? '')
  switch (how) {
    case 'SLOW':
      setTimeout(() => json(response, 200, { no: how, status: 'shipped' }), 3000)
      break
    case 'LATE':
      setTimeout(() => json(response, 200, { no: how, status: 'shipped' }), 250)
      break
    case 'NEVER':
      break
    case 'DONE-UNHEARD':
      ended.set(key, { status: 200, body: { no: 'R-late' } })
      break
    case 'DONE-LATER':
      setTimeout(() => ended.set(key, { status: 200, body: { no: 'R-later' } }), 1500)
      break
    case 'DIES':
      ended.set(key, { status: 200, body: { no: 'R-dead' } })
      request.socket.destroy()
      break
    case 'TAKEN-UNHEARD':
      ended.set(key, { status: 409, body: { code: 'already-answered' } })
      break
    case 'ODD-OUTCOME':
      ended.set(key, { status: 200, body: { nothing: true } })
      break
    case 'DRIP':
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"no":')
      break
    case 'E500':
      json(response, 500, { stack: 'Error: secret at backend.ts:1' })
      break
    case 'E502':
    case 'E503':
    case 'E504':
      json(response, Number(how.slice(1)), {})
      break
    case 'ONCE500': {
      const times = seen.filter(({ url }) => url === request.url).length
      json(response, times % 2 === 1 ? 500 : 200, { no: how, status: 'shipped' })
      break
    }
    case 'HTML':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>')
      break
    // What it was called with, as debug pages show it.
    case 'ECHO': {
      const told = String(request.headers.authorization)
      const key = told.replace('Bearer ', '')
      json(response, 200, { no: told, status: `${btoa(`user:${key}`)} ?key=${encodeURIComponent(key)}`, [key]: 1 })
      break
    }
    case 'HUGE':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"no":"a","status":"shipped","lines":[{"id":9007199254740993}]}')
      break
    case 'BIG':
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"no":"')
      for (let i = 0; i < 80; i++) response.write('x'.repeat(64 * 1024))
      response.end('","status":"shipped"}')
      break
    case 'BOMB':
      // 16 MB in 16 KB.
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb())
      break
    case 'NOTGZIP':
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('{"no":"a","status":"shipped"}')
      break
    case 'TRICKLE': {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"no":"')
      const drop = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(drop))
      break
    }
    case 'UTF16':
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-16le' }).end(Buffer.from('{"no":"a","status":"shipped"}', 'utf16le'))
      break
    case 'BYTES':
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from('{"no":"\xff\xfe","status":"shipped"}', 'latin1'))
      break
    case 'CONSTRUCT':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"no":"a","status":"shipped","x":{"constructor":{"prototype":{"y":1}}}}')
      break
    case 'NAMES':
      json(response, 200, { no: how, status: 'shipped', ['n'.repeat(5000)]: 1 })
      break
    case 'CROWD':
      json(response, 200, { no: how, status: 'shipped', list: Array.from({ length: 900 }, () => Array.from({ length: 50 }, (_, i) => i)) })
      break
    case 'LETTERS':
      json(response, 200, { no: 'a'.repeat(900_000), status: 'shipped' })
      break
    case 'DEEP':
      response.writeHead(200, { 'content-type': 'application/json' }).end('['.repeat(100_000) + ']'.repeat(100_000))
      break
    case 'LONG':
      json(response, 200, { no: how, status: 'shipped', list: Array.from({ length: 1001 }, () => 1) })
      break
    case 'WRONG':
      json(response, 200, { no: 5, unexpected: true })
      break
    case 'PROTO':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"no":"a","status":"shipped","__proto__":{"x":1}}')
      break
    case 'REDIR':
      response.writeHead(302, { location: '/orders/A1' }).end()
      break
    case 'AWAY':
      response.writeHead(307, { location: `${elsewhere}/orders/A1` }).end()
      break
    case 'RESET':
      request.socket.destroy()
      break
    case 'MISSING':
    case 'MISSING-2':
    case 'MISSING-3':
    case 'MISSING-4':
    case 'MISSING-5':
    case 'MISSING-6':
    case 'SOMEBODYS':
      json(response, 404, { code: 'not-found' })
      break
    case 'GUARDED':
    case 'GUARDED-2':
    case 'GUARDED-3': {
      const proven = new URL(request.url ?? '/', 'http://backend').searchParams.get('phone') === '4321'
      json(response, proven ? 200 : 404, proven ? { no: how, status: 'shipped' } : { code: 'not-found' })
      break
    }
    case 'TAKEN':
      json(response, 409, { code: 'already-answered' })
      break
    default:
      if (request.method === 'POST') json(response, 201, { no: `R-${seen.filter(({ method }) => method === 'POST').length}` })
      else json(response, 200, { no: how, status: 'shipped', name: '<b>Lin</b>', count: seen.length })
  }
}
