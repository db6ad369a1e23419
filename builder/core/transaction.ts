import type { App } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'
import type { Clip } from './clipboard.ts'
import { applyStep, type Step, type StepError } from './step.ts'

/** What a command plans: its steps, and where the person stands afterwards. */
export interface Transaction {
  /** what was done, as undo names it */
  label: Message
  steps: readonly Step[]
  /** selected afterwards; absent: as before */
  selection?: string | null
  /** shown afterwards; absent: as before */
  view?: string
  /** consecutive transactions with the same key are undone as one (typing) */
  merge?: string
  /** what it puts on the clipboard */
  clip?: Clip
}

export type AppliedAll = { ok: true; app: App; inverse: Step[] } | { ok: false; code: StepError; step: number }

/** All of the steps or none. */
export function applySteps(app: App, steps: readonly Step[]): AppliedAll {
  let after = app
  const inverse: Step[] = []
  for (const [index, step] of steps.entries()) {
    const applied = applyStep(after, step)
    if (!applied.ok) return { ok: false, code: applied.code, step: index }
    after = applied.app
    inverse.unshift(applied.inverse)
  }
  return { ok: true, app: after, inverse }
}
