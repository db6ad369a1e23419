// Bundles the two scripts that reach a customer into modules that export them as text.
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { writeIfChanged } from '../../schemas/write-if-changed.mjs'

/** Bytes, brotli: `enhance` rides in the first view's one congestion window (docs/architecture.md). */
const limits = { enhance: 3000, embed: 8000 }

for (const [name, limit] of Object.entries(limits)) {
  const { outputFiles } = await build({
    entryPoints: [new URL(`${name}.ts`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  })
  const text = outputFiles[0].text.trim()
  // Inline in a page: nothing in it may end the element early.
  if (/<\/script|<!--/i.test(text)) throw new Error(`${name}: the text would break out of its <script>`)
  const size = brotliCompressSync(text).length
  writeIfChanged(new URL(`generated/${name}.ts`, import.meta.url).pathname, `export const ${name}: string = ${JSON.stringify(text)}\n`)
  console.log(`runtime/client ${name}: ${text.length} bytes, ${size} compressed`)
  if (size > limit) throw new Error(`${name} is ${size} bytes compressed; it may have ${limit}`)
}
