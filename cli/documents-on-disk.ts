import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentKind, DocumentTypes } from '../schemas/documents.ts'
import { isDocument, validateDocument } from '../schemas/documents.ts'
import type { Problem } from '../schemas/problem.ts'
import { readJson } from '../schemas/read-json.ts'
import { UsageError } from './usage-error.ts'

export interface FileProblem {
  file: string
  problem: Problem
}

export type DocumentFile = { [K in DocumentKind]: { file: string; kind: K; document: DocumentTypes[K] } }[DocumentKind]

/** What a document is, by the one property only its kind has. */
const marks: Record<string, DocumentKind> = { tokens: 'brand', views: 'app', http: 'service', uses: 'data-block', sensitivity: 'fact' }

/** Kinds in the order in which one needs the other. */
const order: readonly DocumentKind[] = ['brand', 'fact', 'service', 'data-block', 'app']

/** Every document in the given files and folders, those that are valid first needed first, and what is wrong with the rest. */
export function readDocuments(targets: readonly string[]): { documents: DocumentFile[]; problems: FileProblem[] } {
  const documents: DocumentFile[] = []
  const problems: FileProblem[] = []
  for (const file of targets.flatMap(jsonFiles)) {
    const read = readJson(readFileSync(file, 'utf8'))
    if (!read.ok) {
      problems.push({ file, problem: { code: read.code, severity: 'error', path: '', message: read.message } })
      continue
    }
    const kind = kindOf(read.value)
    if (!kind) {
      problems.push({ file, problem: unknownKind })
      continue
    }
    const found = validateDocument(kind, read.value)
    problems.push(...found.map((problem) => ({ file, problem })))
    if (isDocument(kind, read.value)) documents.push({ file, kind, document: read.value } as DocumentFile)
  }
  documents.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return { documents, problems }
}

/** The same documents as another brand's: what names its brand names this one, and brands of other names are left out. */
export function forBrand(documents: readonly DocumentFile[], brand: string): DocumentFile[] {
  return documents.flatMap((one): DocumentFile[] => {
    if (one.kind === 'brand') return one.document.id === brand ? [one] : []
    return [one.kind === 'app' ? { ...one, document: { ...one.document, brand } } : one]
  })
}

function jsonFiles(target: string): string[] {
  const stat = statSync(target, { throwIfNoEntry: false })
  if (!stat) throw new UsageError({ en: `There is no ${target}.`, 'zh-CN': `找不到 ${target}。` })
  if (!stat.isDirectory()) return [target]
  return readdirSync(target, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(target, name))
}

export function kindOf(value: unknown): DocumentKind | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.entries(marks).find(([property]) => Object.hasOwn(value, property))?.[1] ?? null
}

const unknownKind: Problem = {
  code: 'unknown-kind',
  severity: 'error',
  path: '',
  message: { en: 'This is no brand, fact, service, data block or app.', 'zh-CN': '它不是品牌、信息项、信息服务、数据组件，也不是微应用。' },
}
