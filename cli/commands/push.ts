import type { App, Brand } from '../../schemas/documents.ts'
import type { Problem } from '../../schemas/problem.ts'
import { type Api, Refused } from '../api.ts'
import { defineCommand } from '../command.ts'
import { connect, connectHelp, connectOptions } from '../connect.ts'
import { type DocumentFile, type FileProblem, forBrand, readDocuments } from '../documents-on-disk.ts'
import { printProblems } from '../print-problems.ts'
import { say } from '../say.ts'
import { UsageError } from '../usage-error.ts'

type Outcome = 'created' | 'updated' | 'unchanged' | 'kept'

const words: Record<Outcome, { en: string; 'zh-CN': string }> = {
  created: { en: 'created', 'zh-CN': '已新建' },
  updated: { en: 'updated', 'zh-CN': '已更新' },
  unchanged: { en: 'unchanged', 'zh-CN': '没有变化' },
  kept: { en: 'kept as it is there', 'zh-CN': '保留原有内容' },
}

export default defineCommand({
  usage: 'push <files or folders…> --to URL [--brand ID] [--new-only]',
  summary: {
    en: 'Sends documents to a studio: the brand, facts, services, data blocks, and apps as drafts.',
    'zh-CN': '把文档送进工作室：品牌、信息项、信息服务、数据组件，以及微应用草稿。',
  },
  help: {
    en: `Pushing the same files twice changes nothing the second time.\n\n${connectHelp.en}\n  --brand ID       the brand they are for, whatever brand the files name: the same apps in another look\n  --new-only       never write over an app that is already there`,
    'zh-CN': `同样的文件推送两次，第二次不会改变任何内容。\n\n${connectHelp['zh-CN']}\n  --brand 品牌     推送到这个品牌，不论文件里写的是哪个品牌：同样的微应用，换一套品牌外观\n  --new-only       已有的微应用一律不覆盖`,
  },
  options: { ...connectOptions, brand: { type: 'string' }, 'new-only': { type: 'boolean' } },
  async run(targets, options) {
    if (targets.length === 0) throw new UsageError({ en: 'Say which files or folders to push.', 'zh-CN': '请说明要推送哪些文件或文件夹。' })
    const { documents, problems } = readDocuments(targets)
    printProblems(problems)
    if (problems.some(({ problem }) => problem.severity === 'error')) return 1
    const api = connect(options)
    const brand = brandOf(documents, options.brand)
    let failed = 0
    const sent = forBrand(documents, brand)
    const warnings: FileProblem[] = []
    for (const group of groupsOf(sent)) {
      const results = await Promise.all(group.map((one) => pushOne(api, brand, one, options['new-only'] === true).catch(refusedOnly)))
      for (const [i, one] of group.entries()) {
        const name = `${one.kind} ${one.document.id}`
        const result = results[i] as Pushed | Refused
        if (result instanceof Refused) {
          failed++
          console.error(`✗ ${name}: ${result.message}`)
          printProblems(result.problems.map((problem) => ({ file: one.file, problem })))
        } else {
          warnings.push(...(result.problems ?? []).map((problem) => ({ file: one.file, problem })))
          console.log(`✓ ${name}: ${say(words[result.outcome])}`)
        }
      }
    }
    // The brand goes first: the app that it speaks of may have come behind it.
    const linked = sent.flatMap((one) => (one.kind === 'brand' ? [one.document.digitalLink?.app] : []))
    const came = sent.some((one) => one.kind === 'app' && linked.includes(one.document.id))
    printProblems(warnings.filter(({ problem }) => !(came && problem.code === 'digital-link-app')))
    return failed === 0 ? 0 : 1
  },
})

/** How many documents are on their way at once. */
const atOnce = 8

/** What may be sent together: documents of one kind need none of each other, and each kind may need those before it. */
function groupsOf(documents: readonly DocumentFile[]): DocumentFile[][] {
  const groups: DocumentFile[][] = []
  for (const one of documents) {
    const last = groups.at(-1)
    if (last && last.length < atOnce && last[0]?.kind === one.kind) last.push(one)
    else groups.push([one])
  }
  return groups
}

function refusedOnly(error: unknown): Refused {
  if (error instanceof Refused) return error
  throw error
}

function brandOf(documents: readonly DocumentFile[], chosen: string | boolean | undefined): string {
  if (typeof chosen === 'string') return chosen
  const found = new Set(documents.flatMap((one) => (one.kind === 'brand' ? [one.document.id] : one.kind === 'app' ? [one.document.brand] : [])))
  const [first] = found
  if (first === undefined || found.size > 1)
    throw new UsageError({ en: 'Say which brand these belong to: --brand ID', 'zh-CN': '请说明这些文档属于哪个品牌：--brand 品牌' })
  return first
}

/** What became of it, and what the studio has to say about it all the same. */
interface Pushed {
  outcome: Outcome
  problems?: readonly Problem[]
}

async function pushOne(api: Api, brand: string, one: DocumentFile, newOnly: boolean): Promise<Pushed> {
  const at = `/api/brands/${brand}`
  switch (one.kind) {
    case 'brand':
      return pushBrand(api, one.document)
    case 'fact':
      await api.send('PUT', `${at}/facts/${one.document.id}`, { fact: one.document })
      return { outcome: 'updated' }
    case 'service':
      return { outcome: 'updated', ...(await api.send<{ problems?: Problem[] }>('PUT', `${at}/services/${one.document.id}`, { service: one.document })) }
    case 'data-block':
      await api.send('PUT', `${at}/data-blocks/${one.document.id}`, { dataBlock: one.document })
      return { outcome: 'updated' }
    case 'app':
      return { outcome: await pushApp(api, at, one.document, newOnly) }
  }
}

async function pushBrand(api: Api, brand: Brand): Promise<Pushed> {
  const { problems } = await api.send<{ problems?: Problem[] }>('PUT', `/api/brands/${brand.id}`, { brand })
  return { outcome: 'updated', ...(problems && { problems }) }
}

async function pushApp(api: Api, at: string, app: App, newOnly: boolean): Promise<Outcome> {
  const there = await api.get<{ app: App; revision: number }>(`${at}/apps/${app.id}`).catch((error: unknown) => {
    if (error instanceof Refused && error.status === 404) return null
    throw error
  })
  if (!there) {
    await api.send('POST', `${at}/apps`, { app })
    return 'created'
  }
  if (newOnly) return 'kept'
  if (JSON.stringify(there.app) === JSON.stringify(app)) return 'unchanged'
  await api.send('PUT', `${at}/apps/${app.id}`, { app, revision: there.revision })
  return 'updated'
}
