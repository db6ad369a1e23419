import type { Brand } from '../../schemas/documents.ts'

/** A brand's design tokens as custom properties of the one root element: typed values only, so nothing but values can come out. */
export function brandCss({ tokens }: Brand): string {
  const text = tokens.text?.$value.value ?? 16
  const scale = tokens.scale?.$value ?? 1.2
  const size = (step: number): string => `${Math.round(text * scale ** step * 4) / 4}px`
  const depth = tokens.shadow?.$value ?? 0.3
  const fixed: Record<string, string> = {
    radius: `${tokens.radius?.$value.value ?? 12}px`,
    space: `${tokens.space?.$value.value ?? 4}px`,
    s: size(-1),
    m: `${text}px`,
    l: size(1),
    xl: size(2),
    xxl: size(3),
    weight: String(tokens.weight?.$value ?? 600),
    shadow: depth === 0 ? 'none' : `0 1px 2px rgb(0 0 0/${round(depth * 0.16)}),0 4px 12px rgb(0 0 0/${round(depth * 0.12)})`,
  }
  const { light, dark } = tokens.color
  const night = dark ? `@media (prefers-color-scheme:dark){${ground(dark)}.tl{${declare(colors(dark))}}}` : '.tl{color-scheme:light}'
  return `${ground(light)}.tl{${declare({ ...colors(light), ...fixed })}}${night}`
}

/** A page of its own that is shorter than its window goes on in the ground's colour. In a shadow root this matches nothing. */
const ground = (palette: Brand['tokens']['color']['light']): string => `html{background:${colors(palette).ground}}`
const round = (n: number): number => Math.round(n * 1000) / 1000
const colors = (palette: Brand['tokens']['color']['light']): Record<string, string> =>
  Object.fromEntries(Object.entries(palette).map(([role, token]) => [role, (token as { $value: string }).$value.toLowerCase()]))
const declare = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `--tl-${name}:${value}`)
    .join(';')
