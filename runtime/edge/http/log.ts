/** One line per event, for machines. Codes, ids and durations only: never what a customer typed or a service answered. */
export function log(event: string, details: Readonly<Record<string, string | number | boolean | undefined>>): void {
  console.error(JSON.stringify({ event, ...details }))
}

/** An error's name, which says nothing about people; its message may. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
