import { type Schema, Validator } from '@cfworker/json-schema'
import { checkSamples, type Misfit } from '../../runtime/engine/check-samples.ts'
import { compile } from '../../runtime/engine/compile.ts'
import type { World } from '../../runtime/engine/world.ts'
import { defineCommand } from '../command.ts'
import { type DocumentFile, readDocuments } from '../documents-on-disk.ts'
import { printProblems } from '../print-problems.ts'
import { say } from '../say.ts'
import { UsageError } from '../usage-error.ts'

export default defineCommand({
  usage: 'validate <files or folders…>',
  summary: { en: 'Says what is wrong with documents, and where.', 'zh-CN': '检查文档，说明哪里有什么问题。' },
  help: {
    en: 'Given a whole folder with its brand, apps are compiled as well, so that every binding is checked.\nEnds with 1 where something is wrong; warnings (!) do not count.',
    'zh-CN': '如果给出含有品牌的整个文件夹，还会编译其中的微应用，逐个检查数据绑定。\n有错误时以 1 退出；警告（!）不算错误。',
  },
  options: {},
  async run(targets) {
    if (targets.length === 0) throw new UsageError({ en: 'Say which files or folders to check.', 'zh-CN': '请说明要检查哪些文件或文件夹。' })
    const { documents, problems } = readDocuments(targets)
    for (const one of documents)
      if (one.kind === 'service') problems.push(...checkSamples(one.document, misfit).map((problem) => ({ file: one.file, problem })))
    const world = worldOf(documents)
    for (const one of documents) {
      if (one.kind === 'app' && world?.brand.id === one.document.brand)
        problems.push(...compile(one.document, world).problems.map((problem) => ({ file: one.file, problem })))
    }
    printProblems(problems)
    const errors = problems.filter(({ problem }) => problem.severity === 'error').length
    if (errors === 0) console.log(say({ en: `${documents.length} documents, nothing wrong.`, 'zh-CN': `共 ${documents.length} 份文档，没有错误。` }))
    return errors === 0 ? 0 : 1
  },
})

function worldOf(documents: readonly DocumentFile[]): World | null {
  const brand = documents.find((one) => one.kind === 'brand')?.document
  if (!brand) return null
  return {
    brand,
    facts: documents.flatMap((one) => (one.kind === 'fact' ? [one.document] : [])),
    services: documents.flatMap((one) => (one.kind === 'service' ? [one.document] : [])),
    dataBlocks: documents.flatMap((one) => (one.kind === 'data-block' ? [one.document] : [])),
  }
}

const misfit: Misfit = (schema, value) => {
  const { valid, errors } = new Validator(schema as Schema, '2020-12').validate(value)
  const last = errors.at(-1)
  return valid ? null : `${last?.instanceLocation ?? ''} ${last?.error ?? ''}`.trim()
}
