// The list of commands → builder/generated/registry.ts (git-ignored).
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeIfChanged } from '../schemas/write-if-changed.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const suffix = '.command.ts'
const names = readdirSync(here('commands'))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length))
  .sort()
const camel = (name) => name.replace(/-(\w)/g, (_, c) => c.toUpperCase())

writeIfChanged(
  here('generated/registry.ts'),
  `${names.map((name) => `import ${camel(name)} from '../commands/${name}${suffix}'`).join('\n')}\n\nexport const commands = {\n${names.map((name) => `  '${name}': ${camel(name)},`).join('\n')}\n} as const\n`,
)
