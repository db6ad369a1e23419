import { distanceKm, type Position } from '../distance.ts'
import { allowedMistakes, editDistance } from '../search/edit-distance.ts'
import { initials } from '../search/initials.ts'
import { plain, squeezed } from '../search/plain.ts'
import type { PlaceRow, StoreRow } from './store-row.ts'

export interface Question {
  /** a city, a district, a street, a store: as people type it, in Chinese, English, pinyin or its initials */
  words: string
  position: Position | null
  /** code of what the store must offer; empty: anything */
  service: string
}

export interface Found {
  /** `here`: where it was asked for. `near`: nothing there, these are the nearest. `none`: nobody knows where that is */
  match: 'here' | 'near' | 'none'
  place: { name: string; nameEn: string } | null
  stores: readonly { store: StoreRow; distanceKm: number | null }[]
}

/** As far as one goes without a thought. */
const nearbyKm = 30
const mostNearest = 5

export function findStores(question: Question, stores: readonly StoreRow[], places: readonly PlaceRow[]): Found {
  const offering = stores.filter(({ services }) => question.service === '' || (JSON.parse(services) as string[]).includes(question.service))
  if (question.position) {
    const sorted = nearest(offering, question.position)
    const close = sorted.filter((one) => one.distanceKm <= nearbyKm)
    if (close.length > 0) return { match: 'here', place: null, stores: close }
    return { match: sorted.length > 0 ? 'near' : 'none', place: null, stores: sorted.slice(0, mostNearest) }
  }
  const meant = meaning(question.words, stores)
  const city = meant[0]?.city
  // A district or a street is not its city: what was typed says better what was found.
  const whole = meant.every((store) => store.city === city) && meant.length === stores.filter((store) => store.city === city).length
  const place = meant[0] && whole ? { name: meant[0].city, nameEn: meant[0].city_en } : null
  const here = meant.filter((store) => offering.includes(store))
  if (here.length > 0) return { match: 'here', place, stores: here.map((store) => ({ store, distanceKm: null })) }
  const other = meant.length > 0 ? null : placeOf(question.words, places)
  const from = other ?? (meant.length > 0 ? middle(meant) : null)
  if (!from || offering.length === 0) return { match: 'none', place: null, stores: [] }
  return { match: 'near', place: other ? { name: other.name, nameEn: other.name_en } : place, stores: nearest(offering, from).slice(0, mostNearest) }
}

const nearest = (stores: readonly StoreRow[], from: Position) =>
  stores.map((store) => ({ store, distanceKm: distanceKm(from, store) })).sort((a, b) => a.distanceKm - b.distanceKm)

const middle = (stores: readonly StoreRow[]): Position => ({
  lat: stores.reduce((sum, { lat }) => sum + lat, 0) / stores.length,
  lng: stores.reduce((sum, { lng }) => sum + lng, 0) / stores.length,
})

/** `杭州市`, `西湖区附近`, `杭州的门店`: what stays when the words around the name are gone. */
const bare = (words: string): string =>
  plain(words)
    .replace(/(?:附近|周边|的|门店|店|哪里有)+/gu, '')
    .replace(/(?<=\p{Script=Han}{2})[市区县省]$/u, '')

/** The stores somebody means by what they typed: the best kind of match there is. */
function meaning(words: string, stores: readonly StoreRow[]): StoreRow[] {
  const parts = bare(words)
    .split(/[\s,，、]+/u)
    .filter(Boolean)
  if (parts.length === 0) return []
  for (const kind of [inCity, says, inCityAndSays, abbreviated, mistyped]) {
    const found = stores.filter((store) => parts.every((part) => kind(bare(part), store)) || kind(bare(words), store))
    if (found.length > 0) return found
  }
  return []
}

const inCity = (words: string, { city, city_en }: StoreRow): boolean => words === city || squeezed(words) === squeezed(city_en)

function says(words: string, store: StoreRow): boolean {
  const latin = squeezed(words)
  if (latin.length < 2) return false
  return (
    [store.city, store.name, store.address].some((text) => text.includes(words)) ||
    [store.city_en, store.name_en, store.address_en].some((text) => squeezed(text).includes(latin))
  )
}

/** `上海静安`, `杭州市西湖区`: written as one word, as addresses are. */
function inCityAndSays(words: string, store: StoreRow): boolean {
  if (!words.startsWith(store.city)) return false
  return says(words.slice(store.city.length).replace(/^市/, ''), store)
}

const abbreviated = (words: string, { city }: StoreRow): boolean => /^[a-z]{2,4}$/.test(words) && initials(city) === words

function mistyped(words: string, { city_en }: StoreRow): boolean {
  const latin = squeezed(words)
  const most = allowedMistakes(latin)
  return most > 0 && editDistance(latin, squeezed(city_en), most) <= most
}

/** A city without a store. */
function placeOf(words: string, places: readonly PlaceRow[]): PlaceRow | undefined {
  const [name, latin] = [bare(words), squeezed(words)]
  const most = allowedMistakes(latin)
  return (
    places.find((place) => place.name === name || squeezed(place.name_en) === latin || (name.length > 2 && name.startsWith(place.name))) ??
    places.find((place) => most > 0 && editDistance(latin, squeezed(place.name_en), most) <= most)
  )
}
