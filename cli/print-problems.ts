import type { FileProblem } from './documents-on-disk.ts'
import { say } from './say.ts'

/** One line a problem: the file, the place in it, what is wrong and what to do. */
export function printProblems(problems: readonly FileProblem[]): void {
  for (const { file, problem } of problems) {
    const place = problem.path ? `${file}: ${problem.path}` : file
    const mark = problem.severity === 'error' ? '✗' : '!'
    console.error(`${mark} ${place}: ${say(problem.message)}${problem.fix ? ` ${say(problem.fix)}` : ''}`)
  }
}
