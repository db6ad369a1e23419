/** Answers as a form that is shown again has them in its controls. */
export const asText = (asks: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(asks).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]))
