import { chromium } from '@playwright/test'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] })
const sets = JSON.parse(process.argv[2])
import { writeFileSync } from 'node:fs'
for (const [name, files, h] of sets) { const p = await b.newPage({ viewport: { width: 1500, height: h ?? 1100 } }); writeFileSync('/tmp/zshots/m.html', `<body style="margin:0;background:#888;display:flex;gap:10px;align-items:start">${files.map((f) => `<img src="${f}.png" style="max-height:none">`).join('')}`); await p.goto('file:///tmp/zshots/m.html'); await p.screenshot({ path: `/tmp/zshots/${name}.png` }); await p.close() }
await b.close()
