import type { JsonSchema } from './json-schema.ts'

/** Kinds of files a question may ask for, each known by its first bytes (`runtime/edge/files/sniff.ts`): what a browser runs is not among them. */
export const fileTypes = {
  'image/jpeg': { name: 'JPEG', extension: 'jpg' },
  'image/png': { name: 'PNG', extension: 'png' },
  'image/webp': { name: 'WebP', extension: 'webp' },
  'image/gif': { name: 'GIF', extension: 'gif' },
  // Phones make a JPEG of it where it is not listed, and with its metadata it would be passed on as it is.
  'image/heic': { name: 'HEIC', extension: 'heic' },
  'application/pdf': { name: 'PDF', extension: 'pdf' },
} as const

export type FileType = keyof typeof fileTypes

export const mostFileBytes = 10 * 1024 * 1024
/** A brand's own picture: a page is read on a phone, and one of more than this is one that nobody has made smaller. */
export const mostPictureBytes = 5 * 1024 * 1024
const photo: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp']

/** What a question for a file takes. */
export interface FileRules {
  types: readonly FileType[]
  maxBytes: number
}

export const isFileSchema = ({ format }: JsonSchema): boolean => format === 'file'
const isFileType = (value: unknown): value is FileType => typeof value === 'string' && Object.hasOwn(fileTypes, value)

/** The rules a schema gives by `x-types` and `x-maxBytes`; a photo of at most 10 MB where it does not say. */
export function fileRules(schema: JsonSchema): FileRules {
  const types = [schema['x-types'] ?? []].flat().filter(isFileType)
  const bytes = schema['x-maxBytes']
  return { types: types.length > 0 ? types : photo, maxBytes: typeof bytes === 'number' ? Math.min(bytes, mostFileBytes) : mostFileBytes }
}

/** Whether they are written the way they must be. */
export function areFileRules({ type, 'x-types': types, 'x-maxBytes': bytes }: JsonSchema): boolean {
  const known = types === undefined || (Array.isArray(types) && types.length > 0 && types.every(isFileType))
  const within = bytes === undefined || (Number.isInteger(bytes) && (bytes as number) >= 1024 && (bytes as number) <= mostFileBytes)
  return type === 'string' && known && within
}
