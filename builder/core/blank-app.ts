import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'

/** An app with nothing in it but the job it is for, written in `locale` where the brand speaks it. */
export function blankApp({ id, title, job }: { id: string; title: string; job: string }, world: World, locale: string): App {
  const { id: brand, locales } = world.brand
  const first = locales.includes(locale) ? locale : locales[0]!
  return {
    schema: 1,
    id,
    brand,
    title: title.trim(),
    job: job.trim(),
    outcome: 'answered',
    locales: [first, ...locales.filter((one) => one !== first)],
    asks: {},
    views: { start: { blocks: [{ id: 'h1', type: 'heading', props: { text: job.trim() } }] } },
  }
}

/** A title as an address: its Latin letters and digits; '' where it has none that can begin one. */
export function addressOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
