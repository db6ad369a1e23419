import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const S='http://localhost:9300', dir='/tmp/sa'
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] })
const only = process.argv[2]
async function check(page, name){
  await page.evaluate(() => Promise.all(document.getAnimations().map((o)=>o.finished.catch(()=>{}))).catch(()=>{}))
  await page.screenshot({ path: `${dir}/${name}.png` })
  await page.evaluate(axe)
  const v = await page.evaluate('axe.run({ resultTypes: ["violations"] }).then(r=>r.violations)')
  for (const { id, help, nodes } of v) console.log(name, id, '|', nodes.slice(0,4).map(n=>n.target.flat().join(' ')+' :: '+(n.any[0]?.message ?? n.all[0]?.message ?? '').slice(0,140)).join('\n      '), nodes.length)
}
for (const [locale, scheme] of [['en','light'],['en','dark'],['zh-CN','light'],['zh-CN','dark']]) {
  if (only && only !== `${locale}-${scheme}`) continue
  const ctx = await browser.newContext({ locale, colorScheme: scheme, viewport:{width:1440,height:900}, reducedMotion:'reduce' })
  const page = await ctx.newPage()
  page.on('pageerror', e=>console.log('PAGEERROR', e.message)); page.on('console', m=>m.type()==='error'&&console.log('CONSOLE', m.text().slice(0,200)))
  const n = `${locale}-${scheme}`
  await page.goto(S); await page.locator('button.person').first().waitFor()
  await check(page, `${n}-1signin`)
  await page.locator('button.person').first().click()
  await page.locator('tl-app-card').first().waitFor(); await page.waitForTimeout(1500)
  await check(page, `${n}-2list`)
  await page.goto(S+'/new'); await page.locator('tl-service-list').waitFor(); await page.waitForTimeout(1500)
  await check(page, `${n}-3new`)
  await page.goto(S+'/apps/order-status'); await page.locator('tl-device').first().waitFor(); await page.waitForTimeout(2500)
  await check(page, `${n}-4editor`)
  await page.locator('.bench').last().focus(); await page.keyboard.press('ArrowDown'); await page.waitForTimeout(500)
  await check(page, `${n}-5selected`)
  await page.locator('.side-tabs button').nth(1).click()
  await page.locator('button.strip').click(); await page.waitForTimeout(300)
  await check(page, `${n}-6outline`)
  await page.getByRole('button',{name:/^(Code|代码)$/}).click(); await page.locator('.monaco-editor .view-line').first().waitFor(); await page.waitForTimeout(1500)
  await check(page, `${n}-7code`)
  await page.locator('button.publish').click(); await page.waitForTimeout(1200)
  await check(page, `${n}-8publish`)
  await ctx.close()
}
await browser.close()
