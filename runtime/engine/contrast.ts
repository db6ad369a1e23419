import type { Brand } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'

type Palette = Brand['tokens']['color']['light']
type Rgb = readonly [number, number, number]
type Look = 'light' | 'dark'

/** Least ratios of WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for the edges of controls. */
const readable = 4.5
const visible = 3
/** Shares of the mixes that the base style makes (blocks/kit/base.css). */
const edgeShare = 0.76
const tintShare = 0.08
const hoverShare = 0.88
const titleShare = 0.82

export interface LowContrast {
  look: Look
  /** the role to change, as it stands in the palette */
  role: keyof Palette
  ratio: number
  least: number
  /** what stands on what */
  pair: Message
}

const names: Record<string, Message> = {
  ground: { en: 'ground', 'zh-CN': '页面底色' },
  surface: { en: 'surface', 'zh-CN': '卡片底色' },
  text: { en: 'text', 'zh-CN': '正文' },
  muted: { en: 'muted', 'zh-CN': '次要文字' },
  accent: { en: 'accent', 'zh-CN': '强调色' },
  'on-accent': { en: 'on-accent', 'zh-CN': '强调色上的文字' },
  good: { en: 'good', 'zh-CN': '成功色' },
  warn: { en: 'warn', 'zh-CN': '提醒色' },
  bad: { en: 'bad', 'zh-CN': '错误色' },
  band: { en: 'band', 'zh-CN': '页眉底色' },
  'on-band': { en: 'on-band', 'zh-CN': '页眉文字' },
}
const named = (role: string): Message => names[role] as Message

/** Every pair of the brand's colours that the style puts on each other and that is too faint, per look. */
export function lowContrasts({ tokens }: Brand): LowContrast[] {
  const { light, dark } = tokens.color
  // What the dark palette leaves out stays as it is in the light one, as in the css.
  return [...lookContrasts('light', light, tokens), ...(dark ? lookContrasts('dark', { ...light, ...dark }, tokens) : [])]
}

function lookContrasts(look: Look, palette: Palette, { header }: Brand['tokens']): LowContrast[] {
  const of = (role: keyof Palette): Rgb => rgb((palette[role] as { $value: string }).$value)
  const found: LowContrast[] = []
  const check = (role: keyof Palette, color: Rgb, what: Message, on: Rgb, where: Message, least = readable): boolean => {
    const ratio = ratioOf(color, on)
    if (ratio < least) found.push({ look, role, ratio, least, pair: { en: `${what.en} on ${where.en}`, 'zh-CN': `${what['zh-CN']}在${where['zh-CN']}上` } })
    return ratio >= least
  }
  const pairs = (roles: readonly (keyof Palette)[], on: Rgb, where: Message): (keyof Palette)[] =>
    roles.filter((role) => check(role, of(role), named(role), on, where))

  const tones = ['accent', 'good', 'warn', 'bad'] as const
  const words = ['text', 'muted'] as const
  for (const ground of ['ground', 'surface'] as const) {
    // A colour that fails on the plain ground would fail on its tints as well: it is told once.
    const fine = pairs([...words, ...tones], of(ground), named(ground))
    for (const tone of tones) {
      const where = { en: `the ${tone} tint of ${ground}`, 'zh-CN': `${named(ground)['zh-CN']}上的${named(tone)['zh-CN']}浅底` }
      const tint = mix(of(tone), of(ground), tintShare)
      pairs(
        [...words, ...(tone === 'accent' ? [tone] : [])].filter((role) => fine.includes(role)),
        tint,
        where,
      )
      // A notice's title and a badge are written in their tone, drawn towards the text.
      const title = { en: `a title in ${tone}`, 'zh-CN': `${named(tone)['zh-CN']}的标题` }
      if (ground === 'surface' && fine.includes(tone)) check(tone, mix(of(tone), of('text'), titleShare), title, tint, where)
    }
    const told = { en: `the grey tint of ${ground}`, 'zh-CN': `${named(ground)['zh-CN']}上的灰色浅底` }
    if (fine.includes('text')) check('text', of('text'), named('text'), mix(of('muted'), of(ground), tintShare), told)
    check(
      'muted',
      mix(of('muted'), of('surface'), edgeShare),
      { en: 'the edge of fields (76 % muted)', 'zh-CN': '输入框边线（次要文字色的 76%）' },
      of(ground),
      named(ground),
      visible,
    )
  }
  if (pairs(['on-accent'], of('accent'), named('accent')).length > 0)
    pairs(['on-accent'], mix(of('accent'), of('text'), hoverShare), {
      en: 'accent under the pointer (12 % text)',
      'zh-CN': '指针悬停时的强调色（混入 12% 正文色）',
    })
  if (header?.$value.endsWith('band') && (palette.band || palette['on-band'])) {
    const [band, onBand] = [palette.band ? 'band' : 'accent', palette['on-band'] ? 'on-band' : 'on-accent'] as const
    pairs([onBand], of(band), named(band))
  }
  return found
}

/** The contrast ratio of two `#rrggbb` colours, 1 to 21. */
export const contrast = (a: string, b: string): number => ratioOf(rgb(a), rgb(b))

const rgb = (color: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as unknown as Rgb

/** As `color-mix(in srgb, a share, b)` does. */
const mix = (a: Rgb, b: Rgb, share: number): Rgb => a.map((one, i) => one * share + (b[i] as number) * (1 - share)) as unknown as Rgb

function ratioOf(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
