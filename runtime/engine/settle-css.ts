/** Tokens that are one number in light and in dark, each after those it is made of. */
const fixed = ['space', 'radius', 's', 'm', 'l', 'xl', 'xxl', 'weight', 'border', 'control']

/**
 * A minified sheet with the brand's sizes worked out: a release belongs to one brand, so its phones need neither the names nor
 * the sums, nor the blanks that a minifier leaves around names. What a declaration says last holds, as in the sheet; what is no plain number or px stays as it is.
 */
export function settleCss(sheet: string): string {
  let css = sheet
  for (const name of fixed) {
    const declared = new RegExp(`--tl-${name}:\\s*([^;}]*);?`, 'g')
    const value = [...css.matchAll(declared)].at(-1)?.[1] ?? ''
    if (!/^-?[\d.]+(?:px)?$/.test(value)) continue
    css = reckon(css.replace(declared, '').replaceAll(`var(--tl-${name})`, value))
  }
  return css.replace(/(--tl-[\w-]+):\s+/g, '$1:').replace(/(var\(--tl-[\w-]+,) /g, '$1')
}

/** Products of px, and sums that are nothing but one. */
const reckon = (css: string): string =>
  css.replace(/([\d.]+)px ?\* ?(-?[\d.]+)/g, (_, px, by) => `${Math.round(Number(px) * Number(by) * 100) / 100}px`).replace(/calc\((-?[\d.]+px)\)/g, '$1')
