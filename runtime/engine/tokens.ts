import type { Brand } from '../../schemas/documents.ts'

type Tokens = Brand['tokens']
type Palette = Tokens['color']['light']
type Family = NonNullable<NonNullable<Tokens['font']>['body']>['$value']

/** What every system has for each role. Latin faces first, then the Chinese ones of the same character. */
const faces: Record<Family, string> = {
  sans: 'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  serif: 'Georgia,"Times New Roman","Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif',
  rounded: 'ui-rounded,"SF Pro Rounded","Arial Rounded MT Bold",Nunito,"Yuanti SC",system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
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
    ...(tokens.font?.body && { font: faces[tokens.font.body.$value] }),
    ...(tokens.border && { border: `${tokens.border.$value.value}px` }),
    ...(tokens.control && { control: `${tokens.control.$value.value}px` }),
  }
  const { light, dark } = tokens.color
  const night = dark ? `@media (prefers-color-scheme:dark){${ground(dark)}.tl{${declare(colors(dark))}}}` : '.tl{color-scheme:light}'
  return `${ground(light)}.tl{${declare({ ...colors(light), ...fixed })}}${night}${character(tokens)}`
}

/**
 * What sets a company apart beyond its colours: rules over the base style, and only for a brand that says so, as every byte
 * of a page is on its way before the answer is.
 */
function character({ font, heading, header, button }: Tokens): string {
  const headings = rules({
    'font-family': font?.heading && faces[font.heading.$value],
    'font-weight': heading?.weight?.$value,
    'text-transform': heading?.case?.$value === 'upper' ? 'uppercase' : undefined,
  })
  const top = rules({
    ...(header?.$value.endsWith('band') && {
      'padding-block': 'calc(var(--tl-space)*4)',
      background: 'var(--tl-band,var(--tl-accent))',
      color: 'var(--tl-on-band,var(--tl-on-accent))',
    }),
  })
  // In the middle where the page is as narrow as what stands below; beside wide margins it would stand over nothing.
  const centred = header?.$value.startsWith('centred') ? '@container (max-width:599.9px){.tl-top{flex-direction:column;gap:calc(var(--tl-space)*2)}}' : ''
  const raised = button?.$value === 'raised' ? '.tl-button:not(.tl-button-quiet){box-shadow:0 4px 0 color-mix(in srgb,var(--tl-accent) 65%,#000)}' : ''
  return [
    headings && `.tl :where(h1,h2,h3,h4,h5,h6,.tl-name){${headings}}`,
    heading?.tracking && `.tl-title{letter-spacing:${heading.tracking.$value}em}`,
    top && `.tl-top{${top}}`,
    centred,
    raised,
  ]
    .filter(Boolean)
    .join('')
}

/** A page of its own that is shorter than its window goes on in the ground's colour. In a shadow root this matches nothing. */
const ground = (palette: Palette): string => `html{background:${colors(palette).ground}}`
const round = (n: number): number => Math.round(n * 1000) / 1000
const colors = (palette: Palette): Record<string, string> =>
  Object.fromEntries(Object.entries(palette).map(([role, token]) => [role, (token as { $value: string }).$value.toLowerCase()]))
const rules = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
    .join(';')
const declare = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `--tl-${name}:${value}`)
    .join(';')
