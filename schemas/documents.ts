import type { ErrorObject } from 'ajv'
import type { App, Ask, Node as BlockNode, Brand, DataBlock, Fact, LocalText, Option, Service, View } from './generated/types.ts'
import * as validators from './generated/validators.js'
import type { Problem } from './problem.ts'
import { schemaProblems } from './schema-problems.ts'

export type { App, Ask, BlockNode, Brand, DataBlock, Fact, LocalText, Option, Service, View }

/** Every kind of document, by the name the API, the CLI and the storage give it. */
export interface DocumentTypes {
  app: App
  service: Service
  'data-block': DataBlock
  fact: Fact
  brand: Brand
}
export type DocumentKind = keyof DocumentTypes
type Validate = (value: unknown) => boolean

const byKind: Record<DocumentKind, Validate & { errors?: ErrorObject[] | null }> = {
  app: validators.app,
  service: validators.service,
  'data-block': validators.dataBlock,
  fact: validators.fact,
  brand: validators.brand,
}

/** The problems of a document's envelope; none means it has the shape of its kind. Takes any JSON value. */
export function validateDocument(kind: DocumentKind, value: unknown): Problem[] {
  const validate = byKind[kind]
  return validate(value) ? [] : schemaProblems(validate.errors ?? [], value)
}

/** The same as a type guard, for callers that have dealt with the problems. */
export const isDocument = <K extends DocumentKind>(kind: K, value: unknown): value is DocumentTypes[K] => byKind[kind](value)
