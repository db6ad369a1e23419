import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import type { Position } from '../distance.ts'
import { findStores } from '../stores/find-stores.ts'
import { openNow, otherDays } from '../stores/store-hours.ts'
import type { DayRow, PlaceRow, StoreRow } from '../stores/store-row.ts'

const serviceNames: Record<string, readonly [string, string]> = {
  pickup: ['到店自提', 'Store pick-up'],
  repair: ['装备维修', 'Gear repair'],
  fitting: ['鞋靴试穿', 'Boot fitting'],
  rental: ['露营租赁', 'Camping rental'],
  recycling: ['旧衣回收', 'Clothes recycling'],
  workshop: ['周末课堂', 'Weekend workshops'],
}
/** No line ends inside a phone number, between a number and its 号, or between a house's number and its street. */
const unbroken = '\u00a0'
const page = 10
const mostStores = 200

const days =
  'SELECT store, NULL AS country, date, in_days, hours, label, label_en FROM store_days UNION ALL SELECT NULL, country, date, NULL, hours, label, label_en FROM holidays'

export const stores = new Hono<BackendEnv>()
  .get('/', async (c) => {
    const words = (c.req.query('city') ?? '').trim().slice(0, 40)
    const position = readPosition(c.req.query('near') ?? '')
    if (!words && !position) return c.json({ code: 'city-or-position-needed' }, 400)
    const wanted = Math.min(mostStores, Math.max(page, Number.parseInt(c.req.query('count') ?? '', 10) || page))

    const [storeRows, dayRows, placeRows] = await c.env.DB.batch([
      c.env.DB.prepare('SELECT * FROM stores WHERE closed_on IS NULL ORDER BY city_en, id'),
      c.env.DB.prepare(days),
      c.env.DB.prepare('SELECT * FROM places'),
    ])
    const found = findStores({ words, position, service: c.req.query('service') ?? '' }, storeRows?.results as StoreRow[], placeRows?.results as PlaceRow[])
    const now = Date.now()
    return c.json({
      match: found.match,
      count: found.stores.length,
      ...(found.stores.length > wanted && { next: String(wanted + page) }),
      ...(found.place && { place: found.place.name, placeEn: found.place.nameEn }),
      stores: found.stores.slice(0, wanted).map(({ store, distanceKm }) => ({
        ...named(store),
        ...(distanceKm !== null && { distanceKm: Math.max(1, Math.round(distanceKm)) }),
        ...openNow(store, otherDays(store, dayRows?.results as DayRow[], now), now),
      })),
    })
  })
  .get('/:id', async (c) => {
    const store = await c.env.DB.prepare('SELECT * FROM stores WHERE id = ?').bind(c.req.param('id')).first<StoreRow>()
    if (!store) return c.json({ code: 'not-found' }, 404)
    if (store.closed_on) return c.json({ code: 'closed-for-good', closedOn: store.closed_on }, 410)
    const { results } = await c.env.DB.prepare(days).all<DayRow>()
    const offers = JSON.parse(store.services) as string[]
    return c.json({
      ...named(store),
      phone: store.phone.replaceAll(' ', unbroken),
      tel: `tel:${store.phone.replace(/[^+\d]/g, '')}`,
      lat: store.lat,
      lng: store.lng,
      photo: `${new URL(c.req.url).origin}/pictures/store-${store.photo}.svg`,
      week: (JSON.parse(store.week) as string[]).map((hours) => ({ hours })),
      timeZone: store.time_zone,
      otherDays: otherDays(store, results, Date.now()).map((day) => ({ ...day, hours: day.hours.replaceAll('-', '–') })),
      services: offers.map((code) => ({ code, name: serviceNames[code]?.[0] ?? code, nameEn: serviceNames[code]?.[1] ?? code })),
    })
  })

const named = (store: StoreRow) => ({
  id: store.id,
  name: store.name,
  nameEn: store.name_en,
  city: store.city,
  cityEn: store.city_en,
  address: store.address.replace(/(?<=\d) (?=[号层楼])/g, unbroken),
  addressEn: store.address_en.replace(/(?<=^|, )([\d-]+) /g, `$1${unbroken}`),
})

/** `31.22,121.45`; of more decimals than two nothing is kept: that is about a kilometre. */
function readPosition(text: string): Position | null {
  const [lat = Number.NaN, lng = Number.NaN] = /^-?[\d.]+,-?[\d.]+$/.test(text) ? text.split(',').map((one) => Math.round(Number(one) * 100) / 100) : []
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}
