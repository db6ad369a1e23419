import { expect } from 'vitest'
import type { App } from '../../schemas/documents.ts'
import { isDocument } from '../../schemas/documents.ts'
import type { Command, EditorState } from './command.ts'
import { applyStep, type Step } from './step.ts'

/** As JSON, so that key order counts too: an undo that reorders views would change which one an app starts with. */
const text = (app: App): string => JSON.stringify(app)

/**
 * Runs a command and asserts the law for each of its steps at once: it applies, its inverse takes it back exactly, its
 * inverse's inverse does it again, and both survive JSON. Throws where the command does not apply.
 */
export function run<A>(command: Command<A>, state: EditorState, args?: A): EditorState {
  const transaction = command.plan(state, (args ?? {}) as A)
  if (!transaction) throw new Error(`“${command.label.en}” does not apply here`)
  const before = text(state.app)
  const app = transaction.steps.reduce(obey, state.app)
  expect(text(state.app), 'a plan may not change the document it was given').toBe(before)
  expect(isDocument('app', app), 'what a command leaves is an app').toBe(true)
  return { ...state, app, view: transaction.view ?? state.view, selection: transaction.selection === undefined ? state.selection : transaction.selection }
}

/** Applies one step and asserts the law of steps. */
export function obey(app: App, step: Step): App {
  const done = applyStep(app, viaJson(step))
  if (!done.ok) throw new Error(`${done.code}: ${JSON.stringify(step)}`)
  const undone = applyStep(done.app, viaJson(done.inverse))
  if (!undone.ok) throw new Error(`the inverse does not apply: ${undone.code}`)
  expect(text(undone.app), 'the inverse takes the step back exactly').toBe(text(app))
  const redone = applyStep(undone.app, viaJson(undone.inverse))
  expect(redone.ok && text(redone.app), 'the inverse of the inverse does it again').toBe(text(done.app))
  return done.app
}

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
