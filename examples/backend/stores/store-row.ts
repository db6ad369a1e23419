export interface StoreRow {
  id: string
  name: string
  name_en: string
  city: string
  city_en: string
  address: string
  address_en: string
  phone: string
  /** degrees, WGS-84 */
  lat: number
  lng: number
  /** JSON: seven texts from Monday, `10:00-14:00, 17:00-22:00`, empty where closed */
  week: string
  /** JSON: codes of what the store offers */
  services: string
  /** IANA */
  time_zone: string
  country: string
  photo: number
  closed_on: string | null
}

/** A day on which a store differs from its week. Of `date` and `in_days` (from today, where the store is) one is given. */
export interface DayRow {
  store: string | null
  country: string | null
  date: string | null
  in_days: number | null
  hours: string
  label: string
  label_en: string
}

export interface PlaceRow {
  name: string
  name_en: string
  lat: number
  lng: number
}
