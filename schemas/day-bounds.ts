import type { JsonSchema } from './json-schema.ts'

/**
 * Bounds of a date (`x-min`, `x-max`): a day (`2026-01-31`), `today`, or a time from today (`-P2Y`, `P30D`). Today is the
 * day in the brand's time zone, so that a customer's page and the server that reads it mean the same one.
 */
export type DayBound = { day: string } | { years: number; months: number; days: number }

/** Undefined where it is none. */
export function readDayBound(bound: unknown): DayBound | undefined {
  if (bound === 'today') return { years: 0, months: 0, days: 0 }
  if (typeof bound !== 'string') return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(bound)) return Number.isNaN(Date.parse(bound)) ? undefined : { day: bound }
  const [, sign, years, months, weeks, days] = /^(-?)P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(bound) ?? []
  if (sign === undefined) return undefined
  const signed = (count = '0'): number => (sign === '-' ? -Number(count) : Number(count)) || 0
  return { years: signed(years), months: signed(months), days: signed(weeks) * 7 + signed(days) }
}

/** The day it means. A month that is shorter than the day ends on its last one (29 February, a year on, is the 28th). */
function boundDay(bound: DayBound, today: string): string {
  if ('day' in bound) return bound.day
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + bound.years, month + bound.months, 0)).getUTCDate()
  const date = Date.UTC(year + bound.years, month - 1 + bound.months, Math.min(day, last) + bound.days)
  return new Date(date).toISOString().slice(0, 10)
}

interface Zone {
  format: Intl.DateTimeFormat
  /** the quarter of an hour that was asked for last, and its day */
  quarter: number
  day: string
}
const zones = new Map<string, Zone>()
const quarterMs = 15 * 60_000

/** The calendar day in a time zone, yyyy-mm-dd; `at`: epoch ms. Every zone's midnight begins a quarter of an hour, and all ask for the same day. */
export function dayIn(timeZone: string, at: number): string {
  let zone = zones.get(timeZone)
  if (!zone) {
    zone = { format: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }), quarter: Number.NaN, day: '' }
    zones.set(timeZone, zone)
  }
  const quarter = Math.floor(at / quarterMs)
  if (zone.quarter !== quarter) Object.assign(zone, { quarter, day: zone.format.format(at) })
  return zone.day
}

/** First and last day that a question takes, as far as it says. */
export function daysOf(schema: JsonSchema, today: string): { min?: string; max?: string } {
  const [min, max] = [readDayBound(schema['x-min']), readDayBound(schema['x-max'])]
  return { ...(min && { min: boundDay(min, today) }), ...(max && { max: boundDay(max, today) }) }
}

export const isDated = (schema: JsonSchema): boolean => schema['x-min'] !== undefined || schema['x-max'] !== undefined
