import type { Brand } from '../../schemas/documents.ts'

type Palette = Brand['tokens']['color']['light']
type Role = keyof Palette

/** Pairs that carry text, with the least ratio each must have (WCAG 2.2, 1.4.3). */
const pairs: readonly [Role, Role, number][] = [
  ['text', 'ground', 4.5],
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'ground', 4.5],
  ['on-accent', 'accent', 4.5],
  ['bad', 'surface', 4.5],
]

export interface LowContrast {
  look: 'light' | 'dark'
  text: string
  on: string
  ratio: number
}

/** The brand's colours that cannot be read well on each other. */
export function lowContrasts({ tokens }: Brand): LowContrast[] {
  const looks = [['light', tokens.color.light] as const, ...(tokens.color.dark ? [['dark', tokens.color.dark] as const] : [])]
  return looks.flatMap(([look, palette]) =>
    pairs.flatMap(([text, on, least]) => {
      const ratio = contrast(hex(palette, text), hex(palette, on))
      return ratio < least ? [{ look, text, on, ratio }] : []
    }),
  )
}

const hex = (palette: Palette, role: Role): string => (palette[role] as { $value: string }).$value

/** The contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
