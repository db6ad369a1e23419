import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asText, testContext } from '../../blocks/kit/testing.ts'
import { renderReturn } from '../../blocks/return/return.render.ts'
import { behaviours } from '../../runtime/client/generated/behaviours.ts'
import { embed } from '../../runtime/client/generated/embed.ts'
import { enhance } from '../../runtime/client/generated/enhance.ts'

/**
 * A tiny app served by hand, in the markup of real pages, for what the real Worker cannot be asked to do: be slow, break
 * the line, publish another release under the customer's eyes.
 */
export interface FixtureApp {
  origin: string
  /** requests for pages so far, `GET /acme/parcel` */
  readonly log: string[]
  /** how the next answers come: not before this, or the line breaks */
  until: Promise<void> | undefined
  broken: boolean
  /** the css of the release that answers now */
  css: string
  /** scripts of blocks before the page's own: another release may have others */
  behaviours: string
  close(): Promise<void>
}

const field = (name: string, label: string, control: string, error = '') =>
  `<div class="tl-field" data-missing="Enter the ${label.toLowerCase()}" data-invalid="It looks like A123"><label class="tl-label" for="${name}">${label}</label>${control}<p class="tl-error" id="${name}-error">${error}</p></div>`

const startView = (typed = '', error = '') => `<h1>Find your parcel</h1>
<form class="tl-form" id="f1" method="post" action="/acme/parcel/result">
${error ? `<div class="tl-say" data-tone="bad" role="alert" tabindex="-1"><p>Please check:</p><ul><li><a href="#code">${error}</a></li></ul></div>` : ''}
<input type="hidden" name="_f" value="f1">
${field('code', 'Parcel number', `<input id="code" name="code" value="${typed}" required pattern="[A-Z]\\d{3}|GONE" aria-describedby="code-error"${error ? ' aria-invalid="true"' : ''}>`, error)}
${field('action', 'Note', '<input id="action" name="action" aria-describedby="action-error">')}
<button class="tl-button" type="submit">Find</button></form>
<p><a id="to-about" href="/acme/parcel/about">About</a> <a id="to-other" href="/acme/other">Other app</a> <a id="out" href="https://example.com/">Out</a></p>`

/** Where the way back of an app leads that stands in nobody's page. */
export const shop = 'https://shop.example/'

const views: Record<string, (query: URLSearchParams) => string> = {
  start: () => startView(),
  result: () =>
    `<h1>On its way</h1><p id="top">Here it is</p><p><a id="jump" href="#end">To the end</a> <a id="again" href="/acme/parcel">Another one</a></p><img id="bought" src="/acme/pic.svg" alt="" width="8" height="8" loading="lazy"><div class="tall"></div><h2 id="end">The end</h2><form data-tl="again" method="post" action="/acme/parcel/result" hidden><input type="hidden" name="_c" value="sealed"></form>`,
  done: () =>
    `<h1>Done</h1>${asText(renderReturn({ label: 'Back to the host' }, testContext()))}${asText(renderReturn({ label: 'To the shop', href: shop }, testContext()))}`,
  about: (query) =>
    `<h1>About</h1><form method="get" action="/acme/parcel/about"><input type="search" id="q" name="q" aria-label="Search" value="${query.get('q')?.replace(/\W/g, '') ?? ''}"></form><p role="status">${query.get('q') ? `Found for ${query.get('q')?.replace(/\W/g, '')}` : ''}</p><img id="pic" src="/acme/pic.svg" alt="" width="8" height="8"><p id="late" data-tl="late">As it is</p><div class="tall"></div><a id="to-result" href="/acme/parcel/result">Result</a>`,
}

export async function startFixtureApp(port = 0): Promise<FixtureApp> {
  const app: FixtureApp = {
    origin: '',
    log: [],
    until: undefined,
    broken: false,
    behaviours: '',
    css: '.tl{all:initial;display:block;direction:ltr;container-type:inline-size;font:16px/1.5 sans-serif;color:#123;background:#fff}.tl *{box-sizing:border-box}.tl-error:empty{display:none}.tall{height:1600px}body{margin:0}',
    close: async () => {},
  }
  const page = (view: string, inner: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${view} · Parcel</title><style>${app.css}</style></head><body><div class="tl" lang="en" dir="ltr" data-app="acme/parcel" data-view="${view}" data-outcome="answered" data-offline="There is no connection. Nothing is lost."><header><p>Acme</p></header><main>${inner}</main></div><script data-name="${app.behaviours.length}">${app.behaviours}${enhance}</script></body></html>`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://app')
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache',
      'access-control-allow-origin': '*',
      'content-security-policy': `style-src 'sha256-${createHash('sha256').update(app.css).digest('base64')}'`,
    }
    if (url.pathname === '/embed.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(embed)
    if (url.pathname === '/acme/pic.svg')
      return void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const script = /^\/blocks\/(\w+)\.js$/.exec(url.pathname)?.[1]
    if (script !== undefined && Object.hasOwn(behaviours, script))
      return void response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(behaviours[script])
    if (url.pathname === '/acme/other') return void response.writeHead(200, headers).end('<!doctype html><title>Other</title><h1>Another app</h1>')
    const [, brand, name, view = 'start'] = url.pathname.split('/')
    const render = views[view]
    if (brand !== 'acme' || name !== 'parcel' || !render) return void response.writeHead(404).end()
    app.log.push(`${request.method} ${request.url}`)
    let body = ''
    for await (const part of request) body += part
    await app.until
    if (app.broken) return void request.socket.destroy()
    if (new URLSearchParams(body).get('code') === 'GONE')
      return void response.writeHead(422, headers).end(page('start', startView('GONE', 'There is no such parcel')))
    response.writeHead(200, headers).end(page(view, render(url.searchParams)))
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done))
  app.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  app.close = () => {
    server.closeAllConnections()
    return new Promise((done) => server.close(() => done()))
  }
  return app
}
