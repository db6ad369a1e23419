import { drawings } from './drawings.ts'

/** The picture of product `n` (from 1) as an SVG document, or null where there is none. */
export function picture(n: number): string | null {
  const drawing = drawings[n - 1]
  if (!drawing) return null
  const [from, to] = drawing.ground
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192" viewBox="0 0 96 96">' +
    `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>` +
    '<path d="M0 0h96v96H0z" fill="url(#g)"/><ellipse cx="48" cy="80" rx="30" ry="4" fill="#1d2430" opacity=".12"/>' +
    `<g stroke-linecap="round" stroke-linejoin="round">${drawing.shapes}</g></svg>`
  )
}
