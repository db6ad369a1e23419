import { type App, isDocument } from '../../schemas/documents.ts'

/** What was done here and is not on the server yet, on this device. */
export interface Draft {
  app: App
  /** the server's revision it was made on */
  revision: number
}

const keyOf = (brand: string, id: string): string => `touchlet.draft.${brand}.${id}`

export function keepDraft(brand: string, id: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(brand, id), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function readDraft(brand: string, id: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(keyOf(brand, id)) ?? 'null')
    if (typeof draft !== 'object' || draft === null) return null
    const { app, revision } = draft as Partial<Draft>
    return isDocument('app', app) && typeof revision === 'number' ? { app, revision } : null
  } catch {
    return null
  }
}

export function dropDraft(brand: string, id: string): void {
  try {
    localStorage.removeItem(keyOf(brand, id))
  } catch {
    // nothing was kept where nothing can be kept
  }
}
