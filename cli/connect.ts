import { type Api, openApi } from './api.ts'
import type { Options } from './command.ts'
import { UsageError } from './usage-error.ts'

/** Options of every command that speaks to a studio. */
export const connectOptions = { to: { type: 'string' }, token: { type: 'string' } } as const

export const connectHelp = {
  en: '  --to URL         the studio, for example http://localhost:8787 (or TOUCHLET_TO)\n  --token TOKEN    its key (or TOUCHLET_TOKEN, which stays out of the shell history)',
  'zh-CN':
    '  --to 地址        工作室地址，例如 http://localhost:8787（也可用环境变量 TOUCHLET_TO）\n  --token 密钥     访问密钥（也可用环境变量 TOUCHLET_TOKEN，不会留在命令历史里）',
}

export function connect({ to = process.env.TOUCHLET_TO, token = process.env.TOUCHLET_TOKEN }: Options): Api {
  if (typeof to !== 'string' || to === '')
    throw new UsageError({ en: 'Say which studio: --to http://localhost:8787', 'zh-CN': '请说明要连接的工作室：--to http://localhost:8787' })
  if (typeof token !== 'string' || token === '')
    throw new UsageError({
      en: "A key is needed: --token, or TOUCHLET_TOKEN. A local studio's stands in .dev.vars as CLI_TOKEN.",
      'zh-CN': '缺少密钥：请用 --token 或环境变量 TOUCHLET_TOKEN。本机工作室的密钥是 .dev.vars 里的 CLI_TOKEN。',
    })
  return openApi(to, token)
}
