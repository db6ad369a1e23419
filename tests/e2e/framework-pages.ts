import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build, type InlineConfig } from 'vite'

/** Host pages in other people's frameworks, as their own tools build them: rendered on the server, taken over in the browser. */
export const frameworks = { react: ['react-page.jsx', 'react-server.jsx'], vue: ['vue-page.js', 'vue-server.js'] } as const
export type Framework = keyof typeof frameworks

export interface FrameworkPage {
  /** `embed`: whether embed.js is there before the framework, or comes when the test says so */
  url(mode: string, embed: 'first' | 'later'): string
  close(): Promise<void>
}

const root = fileURLToPath(new URL('./frameworks', import.meta.url))

export async function startFrameworkPage(name: Framework, apps: string): Promise<FrameworkPage> {
  const [page, server] = frameworks[name]
  const outDir = fileURLToPath(new URL(`../../.wrangler/frameworks/${name}-${process.pid}`, import.meta.url))
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'touchlet-app' } } })],
    // As in development: there React's strict mode does everything twice, and both say what does not fit together.
    define: { 'process.env.NODE_ENV': '"development"', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
  }
  await build({ ...config, build: { outDir, emptyOutDir: true, minify: false, rollupOptions: { input: page, output: { entryFileNames: 'page.js' } } } })
  await build({ ...config, build: { outDir: `${outDir}/server`, ssr: server, rollupOptions: { output: { entryFileNames: 'server.mjs' } } } })
  const script = readFileSync(`${outDir}/page.js`, 'utf8')
  const { render } = (await import(pathToFileURL(`${outDir}/server/server.mjs`).href)) as { render(host: object): string | Promise<string> }

  const http = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://host')
    if (url.pathname === '/page.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    if (url.pathname !== '/') return void response.writeHead(404).end()
    const host = { app: 'acme/parcel', mode: url.searchParams.get('mode') }
    const embed = url.searchParams.get('embed') === 'first' ? `<script src="${apps}/embed.js"></script>` : ''
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${embed}</head><body><div id="root" data-host='${JSON.stringify(host)}'>${await render(host)}</div><script type="module" src="/page.js"></script></body></html>`,
    )
  })
  await new Promise<void>((done, fail) => http.once('error', fail).listen(0, '127.0.0.1', done))
  // By another name: another site to the browser.
  const origin = `http://localhost:${(http.address() as AddressInfo).port}`
  return {
    url: (mode, embed) => `${origin}/?mode=${mode}&embed=${embed}`,
    close: () => {
      http.closeAllConnections()
      return new Promise((done) => http.close(() => done()))
    },
  }
}
