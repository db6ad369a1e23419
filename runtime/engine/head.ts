import { escapeHtml } from '../../blocks/kit/escape.ts'
import { releaseAddress } from './addresses.ts'
import type { Frame } from './frame-state.ts'
import { queryOf } from './query-of.ts'

/** What a page's head says beside its style, as far as the edge knows it. */
export interface PageHead {
  /** the address of the brand's icon, within the apps' origin */
  icon: string
  /** the apps' origin, where everybody may open the page and find it; absent where it is somebody's own */
  origin?: string
}

/** The head's own lines. */
export function headLines(frame: Frame, title: string): string {
  const { loaded, state, view } = frame
  const { head } = state
  const named = `<title>${escapeHtml(title)}</title>`
  // A release of before says nothing of itself. The empty icon keeps browsers from asking for /favicon.ico: one request a page.
  if (head === undefined || loaded.program.job === undefined) return `${named}<link rel="icon" href="data:,">`
  const icon = `<link rel="icon" href="${escapeHtml(head.icon)}">`
  if (head.origin === undefined) return `${icon}${named}<meta name="robots" content="noindex">`
  return icon + named + publicLines(frame, view, title, loaded.program.job, { ...head, origin: head.origin })
}

/** For who finds and shares it: what it is, its one address, and the same in other languages. */
function publicLines({ loaded: { release, program }, state }: Frame, view: string, title: string, job: string, { origin, icon }: Required<PageHead>): string {
  const query = queryOf({ query: [], only: release.views[view]?.canonical ?? [] }, [])({ asks: state.asks })
  const address = (locale: string): string => {
    const path = releaseAddress(release, view, locale)
    return escapeHtml(origin + (path.includes('?') ? path + query.replace('?', '&') : path + query))
  }
  const { locales } = release
  const here = address(program.locale)
  const others = locales.length === 1 ? '' : locales.map((one) => alternate(one, address(one))).join('')
  const about = escapeHtml(job)
  return `<meta name="description" content="${about}"><link rel="canonical" href="${here}">${others}${og('title', escapeHtml(title))}${og('image', escapeHtml(new URL(icon, origin).href))}`
}

const alternate = (locale: string, href: string): string => `<link rel="alternate" hreflang="${locale}" href="${href}">`

/** The Open Graph protocol (ogp.me), which makes the card of a page that is shared. What it takes from elsewhere is not said twice: description, canonical address, a website. */
const og = (property: string, content: string): string => `<meta property="og:${property}" content="${content}">`
