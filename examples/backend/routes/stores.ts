import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { distanceKm } from '../distance.ts'
import { openingHours, type WeekHours } from '../opening-hours.ts'

interface StoreRow {
  id: string
  name: string
  name_en: string
  city: string
  city_en: string
  address: string
  address_en: string
  phone: string
  lat: number
  lng: number
  /** JSON: seven entries from Monday, `["10:00", "22:00"]` or null where closed */
  hours: string
  /** JSON: codes of what the store offers */
  services: string
}

const serviceNames: Record<string, readonly [string, string]> = {
  pickup: ['到店自提', 'Store pick-up'],
  repair: ['装备维修', 'Gear repair'],
  fitting: ['鞋靴试穿', 'Boot fitting'],
  rental: ['露营租赁', 'Camping rental'],
  recycling: ['旧衣回收', 'Clothes recycling'],
  workshop: ['周末课堂', 'Weekend workshops'],
}
const mostStores = 60

export const stores = new Hono<BackendEnv>().get('/', async (c) => {
  const words = (c.req.query('city') ?? c.req.query('q') ?? '').trim().toLowerCase().slice(0, 40)
  const lat = Number.parseFloat(c.req.query('lat') ?? '')
  const lng = Number.parseFloat(c.req.query('lng') ?? '')
  const near = Number.isFinite(lat) && Number.isFinite(lng) ? { lat, lng } : null
  if (!words && !near) return c.json({ code: 'city-or-position-needed' }, 400)

  const { results } = await c.env.DB.prepare('SELECT * FROM stores ORDER BY id').all<StoreRow>()
  const found = results.filter((store) => !words || says(store, words)).map((store) => present(store, near))
  if (near) found.sort((a, b) => (a.distanceKm as number) - (b.distanceKm as number))
  const list = found.slice(0, mostStores)
  return c.json({ count: list.length, stores: list })
})

/** Chinese or English, with or without 市: whatever a person would type for the city, the district or the store. */
function says(store: StoreRow, words: string): boolean {
  const bare = words.replace(/市$/, '')
  return [store.city, store.city_en, store.name, store.name_en, store.address, store.address_en].some((text) => text.toLowerCase().includes(bare))
}

function present(store: StoreRow, near: { lat: number; lng: number } | null) {
  const services = JSON.parse(store.services) as string[]
  return {
    id: store.id,
    name: store.name,
    nameEn: store.name_en,
    city: store.city,
    cityEn: store.city_en,
    address: store.address,
    addressEn: store.address_en,
    phone: store.phone,
    tel: `tel:${store.phone.replace(/[^+\d]/g, '')}`,
    map: `https://www.openstreetmap.org/?mlat=${store.lat}&mlon=${store.lng}#map=17/${store.lat}/${store.lng}`,
    lat: store.lat,
    lng: store.lng,
    ...(near && { distanceKm: Math.round(distanceKm(near, store) * 10) / 10 }),
    hours: openingHours(JSON.parse(store.hours) as WeekHours),
    services: services.map((code) => serviceNames[code]?.[0] ?? code).join('、'),
    servicesEn: services.map((code) => serviceNames[code]?.[1] ?? code).join(', '),
  }
}
