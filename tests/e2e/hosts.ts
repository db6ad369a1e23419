import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Pages of other people, on another origin, that an app is embedded in: a friendly one and the ways in which hosts are
 * known to break what they embed.
 */
export const hostKinds = ['plain', 'unset', 'small-rem', 'quirks', 'rtl', 'tokens', 'strict-csp', 'trusted-types'] as const
export type HostKind = (typeof hostKinds)[number]
export type EmbedMode = 'inline' | 'frame'

/** Puts the app at the page's edge, whatever else the host does: what is compared is the app, not where it stands. */
const place = '#place{position:absolute!important;top:0!important;left:0!important;right:0!important;display:block!important}'

const styles: Record<HostKind, string> = {
  plain: 'body{font-family:Georgia,serif;color:#333}',
  unset: '*{all:unset}',
  'small-rem': 'html{font-size:62.5%}body{font-size:1.4rem;line-height:2.2;letter-spacing:2px}',
  quirks: 'body{font-size:30px;color:#c00}table{border:3px solid red}',
  rtl: 'html{direction:rtl;text-align:right}',
  tokens: `*{${['ground', 'surface', 'text', 'muted', 'line', 'accent', 'on-accent', 'good', 'warn', 'bad'].map((name) => `--tl-${name}:#f0f!important`).join(';')};${['radius', 'space', 's', 'm', 'l', 'xl', 'xxl'].map((name) => `--tl-${name}:40px!important`).join(';')};--tl-weight:100!important;--tl-shadow:0 0 50px red!important}`,
  'strict-csp': 'body{color:#060}*,*::before,*::after{box-sizing:content-box!important;border-radius:0!important;font-style:italic!important}',
  'trusted-types': '',
}

const csp: Partial<Record<HostKind, (apps: string) => string>> = {
  // Pictures come from wherever the brand keeps them; a host that embeds it lets them in.
  'strict-csp': (apps) =>
    `default-src 'none'; script-src ${apps}/embed.js; connect-src ${apps}; img-src http://127.0.0.1:* data:; frame-src ${apps}; style-src 'self'; base-uri 'none'`,
  'trusted-types': () => "require-trusted-types-for 'script'; trusted-types 'none'",
}

/** Attributes of the embedding script that most hosts do without. */
export type More = Partial<Record<'sample' | 'every', string>> & {
  /** a Content-Security-Policy instead of the kind's own */
  policy?: string
}

function hostPage(kind: HostKind, mode: EmbedMode, app: string, apps: string, lang: string, more: More): string {
  const others = Object.entries(more).map(([name, value]) => ` data-${name}="${value}"`)
  const html = kind === 'rtl' ? '<html dir="rtl" lang="ar">' : '<html lang="en">'
  return `${kind === 'quirks' ? '' : '<!doctype html>'}${html}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${kind}</title>
<link rel="stylesheet" href="/${kind}.css"></head><body><div id="place"><script async src="${apps}/embed.js" data-app="${app}" data-mode="${mode}" data-lang="${lang}"${others.join('')}></script></div></body></html>`
}

export interface Hosts {
  origin: string
  url(kind: HostKind, mode: EmbedMode, app: string, lang: string, more?: More): string
  close(): Promise<void>
}

/** Starts the host pages. `apps` is the origin of the apps; `port` must be one that the brand lists among its embedders. */
export async function startHosts(apps: string, port: number): Promise<Hosts> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://hosts')
    const kind = hostKinds.find((one) => url.pathname === `/${one}` || url.pathname === `/${one}.css`)
    if (!kind) {
      response.writeHead(404).end()
    } else if (url.pathname.endsWith('.css')) {
      response.writeHead(200, { 'content-type': 'text/css' }).end(`body{margin:0}${styles[kind]}${place}`)
    } else {
      const { mode, app = '', lang = '', policy = csp[kind]?.(apps), ...more } = Object.fromEntries(url.searchParams)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) })
      response.end(hostPage(kind, mode === 'inline' ? 'inline' : 'frame', app, apps, lang, more))
    }
  })
  // There is one such port, and test files run side by side: the second takes its other address, a third waits its turn.
  for (let waited = 0; !(await listens(server, port, '127.0.0.1')) && !(await listens(server, port, '::1')); waited += 500) {
    if (waited > 40_000) throw new Error(`port ${port} is taken`)
    await new Promise((done) => setTimeout(done, 500))
  }
  // By another name: another site to the browser, in a process of its own.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: (kind, mode, app, lang, more) => `${origin}/${kind}?${new URLSearchParams({ mode, app, lang, ...more })}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function listens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    // A machine without IPv6 has no ::1.
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' || error.code === 'EADDRNOTAVAIL' ? done(false) : fail(error))
    server.once('error', failed)
    server.listen({ port, host }, () => {
      server.off('error', failed)
      done(true)
    })
  })
}
