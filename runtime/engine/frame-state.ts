import { dayIn, daysOf } from '../../schemas/day-bounds.ts'
import { readFileAnswer, sizeText } from '../../schemas/file-answer.ts'
import type { Answer } from './answer.ts'
import { postedViews } from './carried.ts'
import type { Evaluate } from './evaluate.ts'
import { inLocale } from './format.ts'
import type { Loaded } from './load.ts'
import { partsOf } from './posted-texts.ts'
import type { ViewState } from './state.ts'
import { valueText } from './value-text.ts'
import type { Writer } from './writer.ts'
import { controlText } from './zoned-time.ts'

/** Iterations a view may spend: `each` steps and loops in expressions together. */
const iterationBudget = 50_000

/** One rendering: what its operations read. `scope` is changed while lists are walked. */
export class Frame {
  readonly scope: Record<string, unknown>
  readonly loaded: Loaded
  readonly state: ViewState
  readonly view: string
  readonly out: Writer
  /** data whose failure has been told */
  readonly told = new Set<string>()
  /** see `sealFields` */
  open: string | undefined
  readonly #settled: Record<string, Answer>
  #budget = iterationBudget

  /** `settled`: the data that have arrived; more may be added while streaming. */
  constructor(loaded: Loaded, view: string, state: ViewState, out: Writer) {
    this.loaded = loaded
    this.view = view
    this.state = state
    this.out = out
    this.#settled = {}
    const { release, program } = loaded
    this.scope = {
      asks: state.asks,
      customer: state.customer ?? {},
      touchpoint: state.touchpoint ?? {},
      brand: { id: release.brand, name: inLocale(release.brandName, program.locale) },
      now: new Date(state.now).toISOString(),
      ...state.done,
      $typed: shownAnswers(loaded, state),
      $chosen: chosenOptions(loaded, state),
      $files: keptFiles(loaded, state),
      $days: takenDays(loaded, state),
      $parts: answerParts(loaded, state),
      $errors: state.errors ?? {},
      $notices: state.notices ?? {},
      $failed: state.failed ?? {},
      $posted: postedViews(release, state),
    }
  }

  settle(name: string, answer: Answer): void {
    this.#settled[name] = answer
    if (answer.ok) this.scope[name] = answer.value
  }

  /** Whether a datum, or a command's answer, is there. */
  has(name: string): boolean {
    return this.#settled[name]?.ok === true || (this.state.done !== undefined && Object.hasOwn(this.state.done, name))
  }

  answer(name: string): Answer | undefined {
    return this.#settled[name]
  }

  value(evaluate: Evaluate): unknown {
    return evaluate.cost > 0 && !this.spend(evaluate.cost) ? undefined : evaluate(this.scope)
  }

  /** Takes from the budget; false where it is used up. */
  spend(steps: number): boolean {
    this.#budget -= steps
    return this.#budget >= 0
  }
}

/** Answers as their controls show them: what was typed, else what was given; a date with a time by the brand's clock. */
function shownAnswers({ release, asks: { zoned } }: Loaded, { asks, typed }: ViewState): Readonly<Record<string, unknown>> {
  const shown: Readonly<Record<string, unknown>> = typed ?? asks
  const given = zoned.filter(([name]) => typeof shown[name] === 'string')
  if (given.length === 0) return shown
  return { ...shown, ...Object.fromEntries(given.map(([name]) => [name, controlText(String(shown[name]), release.timeZone)])) }
}

/** For questions for a file: the one that is there already. */
function keptFiles({ asks: { file } }: Loaded, { asks, typed }: ViewState): Record<string, { name: string; size: string }> {
  const kept: Record<string, { name: string; size: string }> = {}
  for (const [name] of file) {
    const there = readFileAnswer(typed?.[name] ?? asks[name])
    if (there) kept[name] = { name: there.name, size: sizeText(there.bytes) }
  }
  return kept
}

/** For dates with bounds: the first and the last day they take, as of now. */
function takenDays({ release, asks: { dated } }: Loaded, { now }: ViewState): Record<string, { min?: string; max?: string }> {
  const days: Record<string, { min?: string; max?: string }> = {}
  for (const [name, schema] of dated) days[name] = daysOf(schema, dayIn(release.timeZone, now))
  return days
}

/** For answers that a block may ask in several controls. */
function answerParts({ asks: { inParts } }: Loaded, { asks, typed }: ViewState): Record<string, Readonly<Record<string, string>>> {
  const parts: Record<string, Readonly<Record<string, string>>> = {}
  for (const [name, schema] of inParts) parts[name] = partsOf(schema, valueText(typed ? typed[name] : asks[name])) ?? {}
  return parts
}

/** For questions with several answers: which options are among them. Typed answers come as lines (`readForm`). */
function chosenOptions({ asks: { several } }: Loaded, { asks, typed }: ViewState): Record<string, Record<string, true>> {
  const chosen: Record<string, Record<string, true>> = {}
  for (const [name] of several) {
    const answers = typed?.[name]?.split('\n') ?? asks[name]
    // Without a prototype: an option may have any name.
    chosen[name] = Object.assign(Object.create(null), Array.isArray(answers) ? Object.fromEntries(answers.map((one) => [String(one), true])) : {})
  }
  return chosen
}
