export type AppOrder = 'saved' | 'title' | 'visits'

interface Sortable {
  id: string
  title: string
  job: string
  savedAt: string | number
  today: { visits: number }
}

/** The apps that a search finds (every word, in title, job or id), in order. */
export function findApps<T extends Sortable>(apps: readonly T[], search: string, order: AppOrder, locale: string): T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = apps.filter(({ id, title, job }) => {
    const text = `${id} ${title} ${job}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const byTitle = new Intl.Collator(locale, { numeric: true })
  const orders: Record<AppOrder, (a: T, b: T) => number> = {
    saved: (a, b) => new Date(b.savedAt).getTime() - new Date(a.savedAt).getTime(),
    title: (a, b) => byTitle.compare(a.title, b.title),
    visits: (a, b) => b.today.visits - a.today.visits,
  }
  return found.sort((a, b) => orders[order](a, b) || byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
}
