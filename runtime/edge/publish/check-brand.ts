import { isPhone, isPublishable } from '../../../blocks/kit/url.ts'
import type { Brand } from '../../../schemas/documents.ts'
import type { Problem } from '../../../schemas/problem.ts'
import { type LowContrast, lowContrasts } from '../../engine/contrast.ts'
import { isPublicOrigin } from '../egress/public-origin.ts'
import { isLoopback } from '../http/loopback.ts'

/** What the schema of a brand cannot say: which origins may be called, which may embed, whether the time zone exists, whether its colours can be read. */
export function checkBrand(brand: Brand): Problem[] {
  const problems: Problem[] = []
  for (const [name, { origin }] of Object.entries(brand.systems ?? {})) {
    if (!isPublicOrigin(origin)) problems.push({ ...notPublic, path: `systems.${name}.origin` })
  }
  for (const [i, origin] of (brand.embedders ?? []).entries()) {
    if (!isEmbedder(origin)) problems.push({ ...notEmbedder, path: `embedders[${i}]` })
  }
  const { phone, url } = brand.help ?? {}
  if (phone !== undefined && !isPhone(phone)) problems.push({ ...notPhone, path: 'help.phone' })
  if (url !== undefined && !isPublishable(url)) problems.push({ ...notAddress, path: 'help.url' })
  if (!isTimeZone(brand.timeZone)) problems.push(noTimeZone)
  problems.push(...lowContrasts(brand).map(tooFaint))
  return problems
}

/** Cut, not rounded: 4.48 must not be told as the 4.5 it is not. */
function tooFaint({ look, role, ratio, least, pair }: LowContrast): Problem {
  const has = (Math.floor(ratio * 10) / 10).toFixed(1)
  return {
    code: 'contrast',
    severity: 'error',
    path: `tokens.color.${look}.${role}`,
    message: {
      en: `${pair.en} is ${has} : 1, it needs ${least} : 1 (${look}).`,
      'zh-CN': `${pair['zh-CN']}的对比度是 ${has}:1，至少需要 ${least}:1（${look === 'light' ? '浅色' : '深色'}外观）。`,
    },
  }
}

/** https, or this machine, which is where an embedder is tried out. It stands in a header: exactly an origin, nothing around it. */
function isEmbedder(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && url.origin === text && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

const notPublic = {
  code: 'origin-not-public',
  severity: 'error',
  message: {
    en: 'A system is called by https under a public hostname. This address is not one.',
    'zh-CN': '系统地址必须是使用 https 的公网域名，此地址不符合要求。',
  },
} as const
const notPhone = {
  code: 'bad-phone',
  severity: 'error',
  message: { en: 'This is no phone number. Write digits, like 400 555 0100.', 'zh-CN': '电话号码不正确，请填写数字，例如 400 555 0100。' },
} as const
const notAddress = {
  code: 'bad-address',
  severity: 'error',
  message: {
    en: 'This is no address that can be opened. Begin it with https://, without a name and password, blanks and backslashes.',
    'zh-CN': '此网址无法打开。请以 https:// 开头，不能包含用户名密码、空格或反斜杠。',
  },
} as const
const notEmbedder = {
  code: 'embedder',
  severity: 'error',
  message: { en: 'An embedder is an https origin, with nothing after the host and port.', 'zh-CN': '嵌入方必须是 https 源，主机名和端口之后不能有其他内容。' },
} as const
const noTimeZone: Problem = {
  code: 'time-zone',
  severity: 'error',
  path: 'timeZone',
  message: { en: 'There is no such time zone.', 'zh-CN': '没有这个时区。' },
}
