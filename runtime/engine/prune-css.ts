import type { RegisteredBlock } from '../../blocks/kit/block.ts'
import { fallbackClasses } from './fallback.ts'
import type { ViewProgram } from './program.ts'
import { replayClasses } from './replay-notice.ts'

/**
 * Every class that a view's pages can have, and which of the rare controls: those in its programs (one a language), those of fallbacks, and those of blocks
 * that are drawn late (`call`, when their data are known) or changed by a script of theirs.
 */
export function classesIn(
  programs: readonly (ViewProgram | undefined)[],
  used: readonly RegisteredBlock[],
  scripts: Readonly<Record<string, string>>,
): Set<string> {
  const text = JSON.stringify(programs)
  const late = used.filter(({ type }) => text.includes(`["call","${type}@`) || (Object.hasOwn(scripts, type) && text.includes(`data-tl=\\"${type}\\"`)))
  // Only where something is waited for can something fail.
  const fallback = text.includes('["need",') ? fallbackClasses : []
  const replay = text.includes('["replay"]') ? replayClasses : []
  // What is drawn late may have any control.
  const controls = late.length > 0 ? rareControls : rareControls.filter((tag) => text.includes(`<${tag}`))
  return new Set([...fallback, ...replay, ...(text.match(/\btl-[a-z0-9-]*[a-z0-9]/g) ?? []), ...late.flatMap(({ classes }) => classes), ...controls])
}

/** Elements that have rules of their own, and stand on few pages. */
const rareControls = ['textarea', 'legend', 'select']
const rareControl = new RegExp(`(?:^|[ >+~])(${rareControls.join('|')})(?![\\w-])`)

/**
 * The rules of a minified sheet that can match something: each class and rare control they name is on some page, and so is a language from the right
 * (`rtl`) where they are for one. What stands in `:not(…)`, `:is(…)`, `:has(…)` is not looked at.
 */
export function pruneCss(sheet: string, classes: ReadonlySet<string>, rtl = true): string {
  let out = ''
  for (const { head, body } of rulesOf(sheet)) {
    if (head.startsWith('@')) {
      const inner = /^@(?:media|container|supports)/.test(head) ? pruneCss(body, classes, rtl) : body
      if (inner !== '') out += `${head}{${inner}}`
      continue
    }
    const selectors = selectorsOf(head).filter((selector) => {
      const plain = bare(selector)
      const control = rareControl.exec(plain)?.[1]
      if (!rtl && plain.includes('[dir=rtl]')) return false
      return (plain.match(/\.tl-[\w-]+/g) ?? []).every((one) => classes.has(one.slice(1))) && (control === undefined || classes.has(control))
    })
    if (selectors.length > 0) out += `${selectors.join(',')}{${body}}`
  }
  return out
}

function* rulesOf(sheet: string): Generator<{ head: string; body: string }> {
  let from = 0
  while (from < sheet.length) {
    const open = sheet.indexOf('{', from)
    if (open < 0) return
    const close = closing(sheet, open)
    yield { head: sheet.slice(from, open), body: sheet.slice(open + 1, close) }
    from = close + 1
  }
}

/** Where the brace at `open` is closed; a brace in a quoted text is none. */
function closing(sheet: string, open: number): number {
  let depth = 0
  let quote = ''
  for (let i = open; i < sheet.length; i++) {
    const c = sheet[i] as string
    if (quote !== '') {
      if (c === '\\') i++
      else if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '{') depth++
    else if (c === '}' && --depth === 0) return i
  }
  return sheet.length
}

/** A selector list's members: commas inside brackets do not part them. */
function selectorsOf(head: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= head.length; i++) {
    const c = head[i]
    if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') depth--
    else if (c === undefined || (c === ',' && depth === 0)) {
      found.push(head.slice(from, i))
      from = i + 1
    }
  }
  return found
}

/** A selector without what stands in brackets. */
function bare(selector: string): string {
  let text = selector
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\([^()]*\)/g, '')
  }
  return text
}
