import { shot, go, close, B } from './zz-shoot.mjs'
import { execSync } from 'node:child_process'
const rate = (l, no, ph, n=4) => async (p) => { await go.find(l, no, ph)(p); await p.locator(`input[type=radio][value="${n}"]`).check({ force: true }) }
const send = (l, no, ph) => async (p) => { await rate(l, no, ph)(p); await p.locator('form:has([name=score]) .tl-button').click(); await p.waitForTimeout(1500) }
await Promise.all([
shot('a-inline-zh-320', {w:320}, async (p) => { await go.start('zh-CN')(p); await p.click('form .tl-button'); await p.waitForTimeout(300) }),
shot('a-rated-en-320-dark', {w:320,dark:true}, rate('en','A1005','9076')),
shot('a-thanks-en', {}, send('en','A1003','1357')),
])
await shot('a-already-zh', {}, send('zh-CN','A1003','1357'))
await Promise.all([
shot('a-768-zh-dark', {w:768,dark:true}, go.find('zh-CN','A1001','4321')),
shot('a-stores-en-768', {w:768}, (p) => p.goto(`${B}/aurora/store-finder/stores?lang=en&city=Hangzhou`)),
shot('a-one-zh-320', {w:320}, (p) => p.goto(`${B}/aurora/store-finder/stores?lang=zh-CN&city=${encodeURIComponent('青岛')}`)),
])
await Promise.all([
shot('a-rtl-long', {}, async (p) => { await go.find('en','A1002','8802')(p); await p.evaluate(() => { const r=document.querySelector('.tl'); r.dir='rtl'; document.querySelectorAll('.tl-list-words p:first-child')[0].textContent='Supercalifragilisticexpialidocious-Überlangename-ohneLeerzeichen '.repeat(2); document.querySelector('.tl-stat-label').textContent='Order A1002 · Maximiliana Wolfeschlegelsteinhausenbergerdorff-Adolphine van der Bijl'; document.querySelector('.tl-name').textContent='Aurora Living International Handelsgesellschaft mbH und Co. KG'; document.querySelectorAll('.tl-details dd')[1].textContent='A very long carrier name that goes on and on and never stops' }) }),
shot('a-zoom188', {w:188,h:370,dpr:2}, go.find('zh-CN','A1001','4321')),
shot('a-open-en', {}, async (p) => { await go.start('en')(p); await p.locator('summary').nth(1).click() }),
])
await shot('a-print', {w:794}, async (p) => { await go.find('en','A1001','4321')(p); await p.emulateMedia({ media: 'print' }) })
for (const [n,l] of [['404b','en']]) await shot('a-'+n, {}, (p) => p.goto(`${B}/aurora/nix?lang=en`))
await shot('a-500-unknownbrand', {}, (p) => p.goto(`${B}/nix/nix`))
await shot('a-415', {}, async (p) => { await go.start('en')(p); const r = await p.request.post(`${B}/aurora/order-status/result?lang=en`, { data: '{}', headers: { 'content-type': 'application/json' } }); console.log(r.status()); await p.setContent(await r.text()) })
await shot('a-413', {}, async (p) => { await go.start('en')(p); const r = await p.request.post(`${B}/aurora/order-status/result`, { form: { _f: 'find', orderNo: 'x'.repeat(3e5) } }); console.log(r.status()); await p.setContent(await r.text()) })
await shot('a-400', {}, async (p) => { await go.start('en')(p); const r = await p.request.post(`${B}/aurora/order-status/result?lang=en`, { form: { _f: 'nope' } }); console.log(r.status()); await p.setContent(await r.text()) })
if (process.argv[2]) { execSync('kill -STOP '+process.argv[2]); await shot('a-slow-en', {js:false}, async (p) => { await p.goto(`${B}/aurora/order-status?lang=en`); await p.fill('[name=orderNo]','A1007'); await p.fill('[name=phone]','5544'); await p.click('form .tl-button', {noWaitAfter:true}); await p.waitForTimeout(6000) }); 
await shot('a-failsend-zh', {}, async (p) => { await p.goto(`${B}/aurora/satisfaction-survey`); await p.locator('input[type=radio][value="4"]').check({ force: true }); await p.locator('form .tl-button').click(); await p.waitForTimeout(6500) }); execSync('kill -CONT '+process.argv[2]) }
await close()
