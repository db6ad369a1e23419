import { shot, go, close, B } from './zz-shoot.mjs'
for (const s of ['A1006 6610','A1004 2468','A1003 1357']) await shot('st-'+s.slice(0,5)+'-en', {h:900}, go.find('en', ...s.split(' ')), false)
await shot('focus-en', {}, async (p) => { await go.start('en')(p); for (let i=0;i<3;i++) await p.keyboard.press('Tab') }, false)
await shot('410', {}, (p) => p.goto(`${B}/x/y`))
await close()
