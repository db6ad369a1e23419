import { type Schema, Validator } from '@cfworker/json-schema'
import { compile } from '../../runtime/engine/compile.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { Service } from '../../schemas/documents.ts'
import { defineCommand } from '../command.ts'
import { type DocumentFile, type FileProblem, readDocuments } from '../documents-on-disk.ts'
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
    for (const one of documents) if (one.kind === 'service') problems.push(...sampleProblems(one.file, one.document))
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

/** Samples are what composers see and tests run on: one that breaks its own schema misleads both. */
function sampleProblems(file: string, service: Service): FileProblem[] {
  const refusals = new Set(service.refusals?.map(({ code }) => code))
  return service.samples.flatMap((sample, i) => {
    const found: FileProblem[] = []
    const wrong = (path: string, en: string, zh: string) =>
      found.push({ file, problem: { code: 'sample', severity: 'error', path: `samples[${i}].${path}`, message: { en, 'zh-CN': zh } } })
    const check = (path: 'input' | 'output') => {
      const { valid, errors } = new Validator(service[path] as Schema, '2020-12').validate(sample[path])
      const last = errors.at(-1)
      if (!valid)
        wrong(
          `${path}${last?.instanceLocation.slice(1) ?? ''}`,
          `The sample "${sample.name}" does not follow the schema: ${last?.error ?? ''}`,
          `示例“${sample.name}”不符合它的 schema：${last?.error ?? ''}`,
        )
    }
    if (sample.refusal === undefined) {
      check('input')
      check('output')
    } else if (!refusals.has(sample.refusal)) wrong('refusal', `There is no refusal "${sample.refusal}".`, `没有名为“${sample.refusal}”的回绝。`)
    return found
  })
}
