import { chromium } from '@playwright/test'
const B = process.env.BASE ?? 'http://127.0.0.1:9100', OUT = '/tmp/zshots/'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
export async function ctx(o = {}) { return b.newContext({ viewport: { width: o.w ?? 375, height: o.h ?? 740 }, deviceScaleFactor: o.dpr ?? 1, colorScheme: o.dark ? 'dark' : 'light', javaScriptEnabled: o.js ?? true, reducedMotion: 'reduce' }) }
export const go = {
  start: (l) => async (p) => { await p.goto(`${B}/aurora/order-status?lang=${l}`) },
  find: (l, no, ph) => async (p) => { await p.goto(`${B}/aurora/order-status?lang=${l}`); await p.fill('[name=orderNo]', no); await p.fill('[name=phone]', ph); await p.click('form .tl-button'); await p.waitForSelector('[data-view=result]'); await p.waitForTimeout(400) },
}
export async function shot(name, o, f, full = true) { const c = await ctx(o); const p = await c.newPage(); try { await f(p); await p.screenshot({ path: OUT + name + '.png', fullPage: full }) } catch (e) { console.log(name, e.message.split('\n')[0]) } await c.close() }
export const close = () => b.close()
export { B, OUT }
