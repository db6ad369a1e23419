import type { JsonSchema } from './json-schema.ts'

/** An amount of money: its value divided by `divisor` is in units of `currency`, the brand's own without it. */
export interface Money {
  divisor: number
  /** ISO 4217 */
  currency?: string
}

/** What `x-money` says: `100` hundredths, `true` units, `"USD"` units of that currency. Undefined where a schema does not say: no name makes a number money. */
export function moneyOf({ 'x-money': told }: JsonSchema): Money | undefined {
  if (told === true) return { divisor: 1 }
  if (typeof told === 'number' && told > 0 && Number.isFinite(told)) return { divisor: told }
  return typeof told === 'string' && /^[A-Z]{3}$/.test(told) ? { divisor: 1, currency: told } : undefined
}
