import type { Brand } from '../../../schemas/documents.ts'
import { drawing } from '../../engine/frame.ts'
import { nameOf } from '../../engine/script-name.ts'
import { commonHeaders } from './page-headers.ts'

export interface BrandIcon {
  /** within the apps' origin; it names the drawing, which under one address never changes */
  path: string
  svg: string
}

const icons = new WeakMap<Brand, BrandIcon | null>()

/** The brand's icon for the tab: its own, else its logo; null where it has neither. Drawn from paths and colours that its document's schema has checked. */
export function brandIcon(brand: Brand): BrandIcon | null {
  let icon = icons.get(brand)
  if (icon === undefined) {
    const one = brand.icon ?? brand.logo
    const svg = one && `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${one.viewBox}" width="512" height="512">${drawing(one).ops.join('')}</svg>`
    icon = svg ? { path: `/icons/${brand.id}/${nameOf(svg)}.svg`, svg } : null
    icons.set(brand, icon)
  }
  return icon
}

/** The icon under its address. Under one that another drawing had, the brand's present one, which is asked for anew. */
export function serveIcon(request: Request, brand: Brand): Response | null {
  const icon = brandIcon(brand)
  if (!icon) return null
  const url = new URL(request.url)
  const headers = {
    ...commonHeaders(url),
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': url.pathname === icon.path ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  }
  return new Response(request.method === 'HEAD' ? null : icon.svg, { headers })
}
