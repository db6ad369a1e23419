/** Longest drawing kept, in characters: about forty strokes. */
const mostDrawn = 3900

/** What stands before a drawing: the path of an SVG of 320 by 120 units, moves and lines in whole units. */
export const drawnMark = 'svg:'

/** A signature: a name that was typed, or a drawing. */
export function isSignature(value: string): boolean {
  if (!value.startsWith(drawnMark)) return value.length <= 120 && /\p{L}/u.test(value)
  return value.length <= mostDrawn && /^svg:(?:M\d{1,3} \d{1,3}(?:l-?\d{1,3} -?\d{1,3}){1,400}){1,100}$/.test(value)
}
