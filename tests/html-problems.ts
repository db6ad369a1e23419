import { HtmlValidate } from 'html-validate'

/**
 * Held against the content models of the HTML standard and the rules that html-validate calls standard. It reads no css, so container
 * queries are not its subject; declarative shadow roots and popovers it knows.
 */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

/** What is not valid about a page, each with the place. */
export function htmlProblems(page: string): string[] {
  const { results } = validator.validateStringSync(page)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`))
}

/** A piece of a page where pieces stand. */
export const inPage = (piece: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Piece</title></head><body><main><h1>Piece</h1>${piece}</main></body></html>`
