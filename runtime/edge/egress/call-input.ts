/** A service's input, once checked: flat values, as they stand in its URL, query and body. */
export type CallInput = Readonly<Record<string, unknown>>

const name = /\{([a-zA-Z][a-zA-Z0-9_]{0,60})\}/g

/** The text of an input value in a URL; null for what has none. */
function inputText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}

/** `{name}` replaced by the input's text; null where one is missing or is no single value. */
export function fillText(template: string, input: CallInput, encode: (text: string) => string = (text) => text): string | null {
  let whole = true
  const filled = template.replace(name, (_, key: string) => {
    const text = inputText(Object.hasOwn(input, key) ? input[key] : undefined)
    if (text === null) whole = false
    return text === null ? '' : encode(text)
  })
  return whole ? filled : null
}

/**
 * The values of one parameter of a query, a list as RFC 6570 has it: `{tags}` is one value with commas, `{tags*}` one for each.
 * None where an optional input was not given; null where a list cannot be told from another: a comma in what commas part, a list of lists.
 */
export function fillQuery(template: string, input: CallInput): string[] | null {
  const [, key = '', each] = /^\{([a-zA-Z][a-zA-Z0-9_]{0,60})(\*)?\}$/.exec(template) ?? []
  const value = key !== '' && Object.hasOwn(input, key) ? input[key] : undefined
  if (!Array.isArray(value)) {
    const filled = fillText(each ? `{${key}}` : template, input)
    return filled === null ? [] : [filled]
  }
  const texts = value.map(inputText)
  if (texts.some((text) => text === null || (!each && text.includes(',')))) return null
  if (texts.length === 0) return []
  return each ? (texts as string[]) : [texts.join(',')]
}

/** A JSON body: a string that is one `{name}` becomes the value itself; members without a value are left out. */
export function fillBody(template: unknown, input: CallInput): unknown {
  if (typeof template === 'string') {
    const whole = /^\{([a-zA-Z][a-zA-Z0-9_]{0,60})\}$/.exec(template)
    if (whole) return Object.hasOwn(input, whole[1] as string) ? input[whole[1] as string] : undefined
    return fillText(template, input) ?? undefined
  }
  if (Array.isArray(template)) return template.map((one) => fillBody(one, input)).filter((one) => one !== undefined)
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(
    Object.entries(template).flatMap(([key, one]) => {
      const value = fillBody(one, input)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
