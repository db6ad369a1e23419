/**
 * How much room an embedded app is given, so that the host's page never jumps: the height it had here last time, else
 * what the embedder reserved, else the height of a small form. All in CSS px.
 */
export const usualHeight = 420

/**
 * Room to give before the app has said how tall it is: what is known, else what was asked for. What the page's own css gives
 * already (`given`) never shrinks: that would be a move, too.
 */
export function reserveHeight(known: string | null, asked: string, given = 0): number {
  for (const one of [known, asked]) {
    const height = Math.round(Number(one || Number.NaN))
    if (height > 0 && height <= 100_000) return Math.max(height, given)
  }
  return given || usualHeight
}

/**
 * Room to give once it has. Until the customer has acted the room only grows: what stands below moves as little as it can.
 * A move that follows a customer's own act is expected.
 */
export const nextHeight = (said: number, given: number, acted: boolean): number => (acted ? said : Math.max(said, given))

/** One height per app and width of a hundred px: a phone held the other way is another page. */
export const heightKey = (app: string, width: number): string => `touchlet:${app}:${Math.round(width / 100)}`
