import { type Api, Refused } from '../api.ts'
import { defineCommand } from '../command.ts'
import { connect, connectHelp, connectOptions } from '../connect.ts'
import { forBrand, readDocuments } from '../documents-on-disk.ts'
import { printProblems } from '../print-problems.ts'
import { say } from '../say.ts'
import { UsageError } from '../usage-error.ts'

interface AppState {
  revision: number
  live: unknown
  url: string
}

export default defineCommand({
  usage: 'publish <brand/app, files or folders…> --to URL [--brand ID] [--new-only]',
  summary: { en: 'Makes the drafts of apps live.', 'zh-CN': '把微应用草稿发布上线。' },
  help: {
    en: `An app is named as brand/app, or by its file; a folder means every app in it.\n\n${connectHelp.en}\n  --brand ID       the brand they are for, whatever brand the files name\n  --new-only       only apps that are not live yet`,
    'zh-CN': `微应用写成 品牌/微应用，或给出它的文件；给文件夹则发布其中所有微应用。\n\n${connectHelp['zh-CN']}\n  --brand 品牌     发布到这个品牌，不论文件里写的是哪个品牌\n  --new-only       只发布尚未上线的微应用`,
  },
  options: { ...connectOptions, brand: { type: 'string' }, 'new-only': { type: 'boolean' } },
  async run(targets, options) {
    if (targets.length === 0) throw new UsageError({ en: 'Say which apps to publish: brand/app', 'zh-CN': '请说明要发布哪些微应用：品牌/微应用' })
    const api = connect(options)
    let failed = 0
    for (const { brand, app } of targets.flatMap((target) => appsOf(target, options.brand))) {
      try {
        const said = await publish(api, brand, app, options['new-only'] === true)
        console.log(`✓ ${brand}/${app}: ${said}`)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        failed++
        console.error(`✗ ${brand}/${app}: ${error.message}`)
        printProblems(error.problems.map((problem) => ({ file: `${brand}/${app}`, problem })))
      }
    }
    return failed === 0 ? 0 : 1
  },
})

function appsOf(target: string, chosen: string | boolean | undefined): { brand: string; app: string }[] {
  const named = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(target)
  const { documents } = named && !target.endsWith('.json') ? readIfThere(target) : readDocuments([target])
  const ours = typeof chosen === 'string' ? forBrand(documents, chosen) : documents
  const apps = ours.flatMap((one) => (one.kind === 'app' ? [{ brand: one.document.brand, app: one.document.id }] : []))
  if (apps.length > 0) return apps
  if (named) return [{ brand: named[1] as string, app: named[2] as string }]
  throw new UsageError({ en: `There is no app in ${target}.`, 'zh-CN': `${target} 里没有微应用。` })
}

/** `brands/acme` may be a folder as well as a name. */
function readIfThere(target: string): ReturnType<typeof readDocuments> {
  try {
    return readDocuments([target])
  } catch (error) {
    if (error instanceof UsageError) return { documents: [], problems: [] }
    throw error
  }
}

async function publish(api: Api, brand: string, app: string, newOnly: boolean): Promise<string> {
  const at = `/api/brands/${brand}/apps/${app}`
  const { revision, live, url } = await api.get<AppState>(at)
  if (newOnly && live) return `${say({ en: 'already live', 'zh-CN': '已经上线' })} ${url}`
  const published = await api.send<{ url: string }>('POST', `${at}/publish`, { revision })
  return published.url
}
