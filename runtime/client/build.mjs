// Bundles the scripts that reach a customer into modules that export them as text.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { writeIfChanged } from '../../schemas/write-if-changed.mjs'

/** Bytes, brotli: `enhance` rides in the first view's one congestion window (docs/architecture.md). */
const limits = { enhance: 3020, embed: 8000 }

const blocks = new URL('../../blocks/', import.meta.url)
const behaviours = {}
const ofBlocks = readdirSync(blocks, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [[entry.name, `${entry.name}/${entry.name}.client.ts`]] : [],
)
const others = readdirSync(new URL('behaviours/', import.meta.url)).map((file) => [file.split('.')[0], `../runtime/client/behaviours/${file}`])
for (const [name, path] of [...ofBlocks, ...others]) {
  if (!existsSync(new URL(path, blocks))) continue
  // Where behave.ts looks for them: `self.touchlet`, by name.
  const contents = `import enhance from './${path}';(self.touchlet??={})[${JSON.stringify(name)}]=enhance`
  behaviours[name] = await bundle({ stdin: { contents, resolveDir: fileURLToPath(blocks), loader: 'ts' } })
}
writeIfChanged(
  fileURLToPath(new URL('generated/behaviours.ts', import.meta.url)),
  `/** Scripts of blocks, by type, and of conditions. */\nexport const behaviours: Readonly<Record<string, string>> = ${JSON.stringify(behaviours, null, 2)}\n`,
)

for (const [name, limit] of Object.entries(limits)) {
  const text = await bundle({ entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))] })
  const size = brotliCompressSync(text).length
  writeIfChanged(fileURLToPath(new URL(`generated/${name}.ts`, import.meta.url)), `export const ${name}: string = ${JSON.stringify(text)}\n`)
  console.log(`runtime/client ${name}: ${text.length} bytes, ${size} compressed`)
  if (size > limit) throw new Error(`${name} is ${size} bytes compressed; it may have ${limit}`)
}

async function bundle(entry) {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    // All of it is checked as strict code; saying so in every page is a line for nothing.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false, useDefineForClassFields: false } },
    // Names of ours that meet neither the DOM nor another page: messages and view attributes keep theirs.
    mangleProps: /^(?:accepts|back|keep|leave|nodes|shown|take|turn|undo|upgrade|varying|wear)$/,
    legalComments: 'none',
    write: false,
  })
  const text = outputFiles[0].text.trim()
  // Inline in a page: nothing in it may end the element early.
  if (/<\/script|<!--/i.test(text)) throw new Error(`the text would break out of its <script>: ${JSON.stringify(entry)}`)
  return text
}
