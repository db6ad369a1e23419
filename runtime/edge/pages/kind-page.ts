import { baseCss } from '../../../blocks/generated/base-css.ts'
import { direction } from '../../../blocks/kit/direction.ts'
import { escapeHtml } from '../../../blocks/kit/escape.ts'
import type { Brand } from '../../../schemas/documents.ts'
import type { Message } from '../../../schemas/problem.ts'
import { inLocale } from '../../engine/format.ts'
import { helpIn, human, logo } from '../../engine/frame.ts'
import { brandCss } from '../../engine/tokens.ts'
import { type FaultCode, statuses } from '../http/status.ts'
import { sha256Base64 } from '../publish/sha256.ts'
import { brandIcon } from './brand-icon.ts'
import { commonHeaders, embedHeaders } from './page-headers.ts'

interface Words {
  title: Message
  text: Message
}

const words: Partial<Record<FaultCode, Words>> = {
  'not-found': {
    title: { en: 'There is nothing here', 'zh-CN': '这里没有内容' },
    text: {
      en: 'The address may be mistyped, or the page has moved. Check the address, or go back.',
      'zh-CN': '网址可能有误，或页面已移走。请核对网址，或返回上一页。',
    },
  },
  'pack-not-open': {
    title: { en: 'This code has no page yet', 'zh-CN': '此码的页面尚未开放' },
    text: {
      en: 'We could read the code. What it leads to is not open yet: please try again later, or contact us.',
      'zh-CN': '已识别此码，但对应的页面还没有开放。请稍后再试，或联系我们。',
    },
  },
  closed: {
    title: { en: 'This service has ended', 'zh-CN': '本服务已结束' },
    text: { en: 'Thank you for stopping by. Please contact us if you still need help.', 'zh-CN': '感谢您的关注。如仍需帮助，请联系我们。' },
  },
  'unknown-form': {
    title: { en: 'This page has changed', 'zh-CN': '页面已更新' },
    text: { en: 'What you sent belongs to an earlier version of it. Please start again.', 'zh-CN': '您提交的内容属于旧版页面，请重新填写。' },
  },
  'invalid-request': {
    title: { en: 'We could not read this', 'zh-CN': '无法读取提交的内容' },
    text: { en: 'Something was lost on the way. Please go back and try again.', 'zh-CN': '传输过程中内容不完整，请返回重试。' },
  },
  'too-large': {
    title: { en: 'This is too much at once', 'zh-CN': '内容过大' },
    text: {
      en: 'Please go back, shorten what you wrote or choose a smaller file, and send it again.',
      'zh-CN': '请返回精简文字或换一个较小的文件，再重新提交。',
    },
  },
  'content-type': {
    title: { en: 'We could not read this', 'zh-CN': '无法读取提交的内容' },
    text: { en: 'It was not sent as a form. Please go back and try again.', 'zh-CN': '提交方式不正确，请返回重试。' },
  },
  method: {
    title: { en: 'This cannot be done here', 'zh-CN': '此处不支持该操作' },
    text: { en: 'Please go back and try again.', 'zh-CN': '请返回重试。' },
  },
  server: {
    title: { en: 'Something went wrong on our side', 'zh-CN': '系统出了点问题' },
    text: { en: 'This is not your doing. Please try again in a moment.', 'zh-CN': '这不是您操作的问题，请稍后再试。' },
  },
}

export interface KindPage {
  url: URL
  code: FaultCode
  brand: Brand | null
  /** asked for in the address; the brand's own without it */
  lang: string | null
  origin: string | null
  /** where to start again, if the app is still there */
  start?: string
  headers?: Record<string, string>
}

/** A page for when there is no page: in the brand's look, in its words, with nothing of what went wrong inside. */
export async function kindPage({ url, code, brand, lang, origin, start, headers }: KindPage): Promise<Response> {
  const { title, text } = words[code] ?? (words.server as Words)
  const locale = brand ? (lang !== null && brand.locales.includes(lang) ? lang : (brand.locales[0] as string)) : 'zh-CN'
  // Where nobody knows which language this customer reads, both are shown.
  const locales = brand ? [locale] : ['zh-CN', 'en']
  const say = (message: Message, one: string): string => escapeHtml(inLocale(message, one))
  const part = (one: string): string =>
    `<section lang="${escapeHtml(one)}"><h1 class="tl-title">${say(title, one)}</h1><p>${say(text, one)}</p>${start ? `<a class="tl-button" href="${escapeHtml(start)}">${say(again, one)}</a>` : ''}</section>`
  const top = brand
    ? `<header class="tl-top">${logo(brand)?.ops.join('') ?? ''}<span class="tl-name">${escapeHtml(inLocale(brand.name, locale))}</span></header>`
    : ''
  const person = brand && human(helpIn(brand, locale), locale)
  const foot = person ? `<footer class="tl-foot">${person.ops.join('')}</footer>` : ''
  const style = baseCss + kindCss + brandCss((brand ?? neutral) as Brand)
  const html = `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${say(title, locale)}</title><link rel="icon" href="${(brand && brandIcon(brand)?.path) ?? 'data:,'}"><style>${style}</style></head><body><div class="tl" lang="${escapeHtml(locale)}" dir="${direction(locale)}">${top}<main class="tl-main">${locales.map(part).join('')}</main>${foot}</div></body></html>`
  return new Response(html, {
    status: statuses[code],
    headers: {
      ...commonHeaders(url),
      ...embedHeaders(origin, brand ?? {}),
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'content-security-policy': `default-src 'none'; style-src 'sha256-${await sha256Base64(style)}'; img-src 'self' data:; form-action 'none'; base-uri 'none'; ${["frame-ancestors 'self'", ...(brand?.embedders ?? [])].join(' ')}`,
      'cache-control': 'private, no-cache',
      ...headers,
    },
  })
}

const again: Message = { en: 'Start again', 'zh-CN': '重新开始' }
const kindCss =
  '.tl-main section{display:grid;gap:calc(var(--tl-space)*3)}.tl-main section p{color:var(--tl-muted)}.tl-main .tl-button{margin-top:calc(var(--tl-space)*3)}.tl-main section+section{padding-top:calc(var(--tl-space)*6)}'

const color = (value: string): { $value: string } => ({ $value: value })
/** What a page wears where no brand is known. */
const neutral: Pick<Brand, 'tokens'> = {
  tokens: {
    color: {
      light: {
        ground: color('#f6f6f4'),
        surface: color('#ffffff'),
        text: color('#1c1c1a'),
        muted: color('#63635e'),
        line: color('#e2e2dd'),
        accent: color('#2f5bd3'),
        'on-accent': color('#ffffff'),
        good: color('#1a7f37'),
        warn: color('#9a6700'),
        bad: color('#b42318'),
      },
      dark: {
        ground: color('#141414'),
        surface: color('#1e1e1e'),
        text: color('#f0f0ee'),
        muted: color('#a6a6a0'),
        line: color('#363634'),
        accent: color('#9db7ff'),
        'on-accent': color('#101a38'),
        good: color('#6cc58a'),
        warn: color('#e3b341'),
        bad: color('#ff8f85'),
      },
    },
  },
}
