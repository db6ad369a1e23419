import type { Brand } from '../../schemas/documents.ts'

type Tokens = Brand['tokens']
type Palette = Tokens['color']['light']
type Family = NonNullable<NonNullable<Tokens['font']>['body']>['$value']

/** What every system has for each role. Latin faces first, then the Chinese ones of the same character. */
const faces: Record<Family, string> = {
  sans: 'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  serif: 'Georgia,"Times New Roman","Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif',
  rounded: 'ui-rounded,"SF Pro Rounded","Arial Rounded MT Bold",Nunito,"Yuanti SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif',
  mono: 'ui-monospace,Menlo,Consolas,"PingFang SC","Microsoft YaHei","Noto Sans Mono CJK SC",monospace',
}

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
    ...character(tokens),
  }
  const { light, dark } = tokens.color
  const night = dark ? `@media (prefers-color-scheme:dark){${ground(dark)}.tl{${declare(colors(dark))}}}` : '.tl{color-scheme:light}'
  return `${ground(light)}.tl{${declare({ ...colors(light), ...fixed })}}${night}`
}

/** What sets a company apart beyond its colours. What a brand does not say is not written: the base style has its value. */
function character({ font, heading, header, button, border, control }: Tokens): Record<string, string> {
  return {
    ...(font?.body && { font: stack(font.body.$value) }),
    ...(font?.heading && { 'heading-font': stack(font.heading.$value) }),
    ...(heading?.weight && { 'heading-weight': String(heading.weight.$value) }),
    ...(heading?.case?.$value === 'upper' && { 'heading-case': 'uppercase' }),
    ...(heading?.tracking && { tracking: `${heading.tracking.$value}em` }),
    ...(border && { border: `${border.$value.value}px` }),
    ...(control && { control: `${control.$value.value}px` }),
    ...(header?.$value.endsWith('band') && {
      'top-ground': 'var(--tl-band,var(--tl-accent))',
      'top-text': 'var(--tl-on-band,var(--tl-on-accent))',
      'top-start': 'calc(var(--tl-space)*4)',
      'top-end': 'calc(var(--tl-space)*4)',
    }),
    ...(header?.$value.startsWith('centred') && { 'top-way': 'column', 'top-gap': 'calc(var(--tl-space)*2)' }),
    ...(button?.$value === 'raised' && { raise: '0 4px 0 color-mix(in srgb,var(--tl-accent) 65%,#000)' }),
  }
}

/** A page of its own that is shorter than its window goes on in the ground's colour. In a shadow root this matches nothing. */
const ground = (palette: Palette): string => `html{background:${colors(palette).ground}}`
const stack = (family: Family): string => faces[family]
const round = (n: number): number => Math.round(n * 1000) / 1000
const colors = (palette: Palette): Record<string, string> =>
  Object.fromEntries(Object.entries(palette).map(([role, token]) => [role, (token as { $value: string }).$value.toLowerCase()]))
const declare = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `--tl-${name}:${value}`)
    .join(';')
