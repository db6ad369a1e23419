/** Words in the product's two languages; every message a person can see is one of these. */
export interface Message {
  en: string
  'zh-CN': string
}

/**
 * What is wrong with a document, as a value. `path` is written the way a person reads it
 * (`views.result.blocks[2].props.label`); `node` is the id of the node it stands at, if any.
 */
export interface Problem {
  code: string
  severity: 'error' | 'warning'
  path: string
  message: Message
  node?: string
  /** What to do about it, in words. */
  fix?: Message
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error')
