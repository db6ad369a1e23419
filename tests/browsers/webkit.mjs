// WebKitGTK's own browser, Safari's engine, driven over W3C WebDriver (https://www.w3.org/TR/webdriver2/).
import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { findPorts } from '../../cli/project/ports.mjs'
import { find } from './find.mjs'

const reference = 'element-6066-11e4-a52e-4f735466cecf'
const control = '\uE009'
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

/** @returns {Promise<import('./story.mjs').Tab & { version: string, close(): Promise<void> }>} */
export async function openWebKit({ width, height }) {
  const port = await findPorts(9730)
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    // Without a display card, and without the sandbox, which root may not have.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: 'ignore',
    detached: true,
  })
  const say = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) })
    const { value } = await answer.json()
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  const isUp = () =>
    say('GET', '/status').then(
      () => true,
      () => false,
    )
  for (let tries = 0; tries < 300 && !(await isUp()); tries++) await wait(100)
  const { sessionId, capabilities } = await say('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } },
  })
  const at = `/session/${sessionId}`
  const command = (path, body) => say('POST', `${at}/${path}`, body)
  await command('window/rect', { width, height })
  const run = (script, ...args) => command('execute/sync', { script, args })
  const element = async (what) => (await run(`return (${find})(arguments[0])`, what))?.[reference] ?? null
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    open: (url) => command('url', { url }),
    reload: () => command('refresh'),
    back: () => command('back'),
    address: () => say('GET', `${at}/url`),
    has: async (what) => (await element(what)) !== null,
    text: (what) => run(`return (${find})(arguments[0])?.textContent ?? null`, what),
    attribute: (what, name) => run(`return (${find})(arguments[0])?.getAttribute(arguments[1]) ?? null`, what, name),
    count: (css) => run('return document.querySelectorAll(arguments[0]).length', css),
    press: async (what) => command(`element/${await element(what)}/click`),
    async fill(what, text) {
      const field = await element(what)
      await command(`element/${field}/click`)
      await command(`element/${field}/value`, { text: `${control}a${control}${text}` })
    },
    picture: async () => Buffer.from(await say('GET', `${at}/screenshot`), 'base64'),
    async close() {
      await say('DELETE', at).catch(() => {})
      process.kill(-driver.pid, 'SIGTERM')
    },
  }
}
