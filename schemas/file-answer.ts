/** The answer to a question for a file, as a context carries it: under which key the file is kept, how large it is, what its owner calls it. */
export interface FileAnswer {
  key: string
  bytes: number
  name: string
  /** of its bytes: the same file, sent once more, is kept under another key; absent in answers of before */
  digest?: string
}

export const writeFileAnswer = ({ key, bytes, name, digest }: FileAnswer): string => `${key}/${bytes}/${digest === undefined ? '' : `${digest}/`}${name}`

/** Null for what is none. */
export function readFileAnswer(text: unknown): FileAnswer | null {
  const [, key, bytes, digest, name] =
    (typeof text === 'string' && /^(\d{8}-[\w-]{22}\.[a-z]{3,4})\/(\d{1,9})\/(?:([0-9a-f]{32})\/)?(.{1,120})$/s.exec(text)) || []
  return key === undefined || name === undefined ? null : { key, bytes: Number(bytes), name, ...(digest !== undefined && { digest }) }
}

/** 1,234,567 → `1.2 MB`, the same in every language. */
export const sizeText = (bytes: number): string => (bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)
