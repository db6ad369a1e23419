import type { Order } from './order-page.template.ts'

/**
 * A thousand orders, so that nothing is measured that a repeated answer would make cheap: each has its own number, times and
 * sum. What they share is what orders of one shop share: prices, names, quantities, the days of some weeks. Their pages are of
 * one length, which is how the load generator tells answers apart.
 */
export function manyOrders(order: Order, count = 1000): Order[] {
  return Array.from({ length: count }, (_, i) => {
    const day = `2026-11-${10 + (Math.floor(i / 60) % 17)}`
    const at = (hour: number, later: number): string => `${day}T${hour}:${String((i + later) % 60).padStart(2, '0')}:00+08:00`
    const sum = 1001 + ((i * 37) % 8998)
    const first = i % order.items.length
    return {
      ...order,
      orderNo: `A${1001 + i}`,
      placedAt: at(10, 0),
      eta: day,
      steps: order.steps.map((step, n) => (step.at ? { ...step, at: at(10 + Math.min(n, 2), n * 7) } : step)),
      items: [...order.items.slice(first), ...order.items.slice(0, first)],
      subtotal: sum,
      total: sum,
    }
  })
}
