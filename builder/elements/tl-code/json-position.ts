/** Where things stand in a JSON text: offsets in UTF-16 units, as editors count. */
export type JsonPath = readonly (string | number)[]

export interface JsonPlace {
  kind: 'object' | 'array' | 'value'
  /** of the value, end exclusive */
  start: number
  end: number
  /** of the key with its quotes, for a property */
  keyStart?: number
  keyEnd?: number
  /** own properties or elements, in the text's order */
  children: { step: string | number; place: JsonPlace }[]
  /** of a string, number, boolean or null */
  value?: unknown
}

/** The places of a JSON text; null where it is not JSON (the caller keeps the last good one). */
export function jsonPlaces(text: string): JsonPlace | null {
  let at = 0
  const skip = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at++
  }
  const string = (): string | null => {
    const match = stringAt(text, at)
    if (match === null) return null
    at += match.length
    try {
      return JSON.parse(match) as string
    } catch {
      return null
    }
  }
  const value = (depth: number): JsonPlace | null => {
    if (depth > 100) return null
    skip()
    const start = at
    const c = text[at]
    if (c === '{') return collection(depth, start, '}')
    if (c === '[') return collection(depth, start, ']')
    if (c === '"') {
      const read = string()
      return read === null ? null : { kind: 'value', start, end: at, children: [], value: read }
    }
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(text.slice(at, at + 60))?.[0]
    if (!word) return null
    at += word.length
    return { kind: 'value', start, end: at, children: [], value: JSON.parse(word) }
  }
  const collection = (depth: number, start: number, close: '}' | ']'): JsonPlace | null => {
    const place: JsonPlace = { kind: close === '}' ? 'object' : 'array', start, end: start, children: [] }
    at++
    skip()
    if (text[at] === close) {
      place.end = ++at
      return place
    }
    for (;;) {
      skip()
      const keyStart = at
      let step: string | number = place.children.length
      let keyEnd = at
      if (close === '}') {
        if (text[at] !== '"') return null
        const key = string()
        if (key === null) return null
        step = key
        keyEnd = at
        skip()
        if (text[at++] !== ':') return null
      }
      const child = value(depth + 1)
      if (!child) return null
      if (close === '}') Object.assign(child, { keyStart, keyEnd })
      place.children.push({ step, place: child })
      skip()
      const next = text[at++]
      if (next === close) {
        place.end = at
        return place
      }
      if (next !== ',') return null
    }
  }
  const root = value(0)
  skip()
  return root && at === text.length ? root : null
}

function stringAt(text: string, at: number): string | null {
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 92) i++
    else if (c === 34) return text.slice(at, i + 1)
    else if (c < 32) return null
  }
  return null
}

/** The place of a path, or of the deepest part of it that exists. The last of several equal keys counts, as in JSON.parse. */
export function placeOf(root: JsonPlace, path: JsonPath): { place: JsonPlace; whole: boolean } {
  let place = root
  for (const step of path) {
    const child = place.children.findLast((one) => one.step === step)
    if (!child) return { place, whole: false }
    place = child.place
  }
  return { place, whole: true }
}

/** The path to the innermost value (or its key) around an offset. */
export function pathAt(root: JsonPlace, offset: number): (string | number)[] {
  const path: (string | number)[] = []
  let place = root
  for (;;) {
    const inside = place.children.find(({ place: p }) => offset >= (p.keyStart ?? p.start) && offset <= p.end)
    if (!inside) return path
    path.push(inside.step)
    place = inside.place
  }
}

/** A readable path (`views.result.blocks[2].props.label`) as steps. Names with dots (keys of `strings`) are found by `within`. */
export function readSteps(path: string, root: JsonPlace): (string | number)[] {
  const steps: (string | number)[] = []
  let rest = path
  let place: JsonPlace | undefined = root
  while (rest !== '') {
    const index = /^\[(\d+)\]\.?/.exec(rest)
    if (index) {
      steps.push(Number(index[1]))
      rest = rest.slice(index[0].length)
    } else {
      const keys: string[] = (place?.children ?? []).map((one) => String(one.step)).filter((key) => key !== '' && startsWithStep(rest, key))
      const key = keys.sort((a, b) => b.length - a.length)[0] ?? (/^[^.[\]]+/.exec(rest)?.[0] as string | undefined)
      if (!key) return steps
      steps.push(key)
      rest = rest.slice(key.length).replace(/^\./, '')
    }
    const last = steps[steps.length - 1]
    place = place?.children.findLast((one) => one.step === last)?.place
  }
  return steps
}

const startsWithStep = (rest: string, key: string): boolean => rest.startsWith(key) && (rest.length === key.length || '.['.includes(rest[key.length] as string))
