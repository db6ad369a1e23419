export type Condition = [op: string, ...parts: unknown[]]

/** Whether a condition that `engine/conditions.ts` wrote holds, as the server would say. `texts`: all that stands in the form under a name. */
export function conditionHolds(condition: Condition, texts: (name: string) => string[]): boolean {
  /** Throws where there is no answer (or it is none), which makes a condition false. */
  function value([op, ...parts]: Condition): unknown {
    const [a, b] = parts as [Condition, Condition]
    if (op === 'v') return a
    if (/^[nsbl]$/.test(op)) {
      const given = texts(a as unknown as string)
        .map((text) => text.trim())
        .filter(Boolean)
      if (op === 'b') return given[0] === 'true'
      if (given.length < 1) throw 0
      if (op !== 'n') return op === 'l' ? given : given[0]
      // Read as `engine/check-answer.ts` reads it; what is no number is no answer.
      const n = +(given[0] as string).normalize('NFKC').replace(/,(?=\d{3}\b)/g, '')
      const [, least, most, whole] = parts as [unknown, number?, number?, number?]
      if (!Number.isFinite(n) || n < (least ?? n) || n > (most ?? n) || (whole && n % 1)) throw 0
      return n
    }
    if (op === '[') return (parts as Condition[]).map(value)
    if (op === '!') return !value(a)
    if (op === 'has') return known(a) !== undefined
    if (op === 'default') return known(a) ?? value(b)
    if (op === '&&') return known(a) === true && value(b)
    if (op === '||') return known(a) === true || value(b)
    const x = value(a) as number
    const y = value(b) as number
    if (op === 'in') return (y as unknown as unknown[]).some((one) => `${one}` === `${x}`)
    return op === '==' ? x === y : op === '!=' ? x !== y : op === '<' ? x < y : op === '<=' ? x <= y : op === '>' ? x > y : x >= y
  }
  function known(one: Condition): unknown {
    try {
      return value(one)
    } catch {}
  }
  return known(condition) === true
}
