import { compile } from '../../../runtime/engine/compile.ts'
import type { World } from '../../../runtime/engine/world.ts'
import { type App, isDocument, validateDocument } from '../../../schemas/documents.ts'
import type { Problem } from '../../../schemas/problem.ts'
import { readJson } from '../../../schemas/read-json.ts'

/** What a text in the code view amounts to. Only a document with the shape of an app is handed on; the canvas keeps the last one. */
export type Draft =
  /** not JSON, or beyond its limits */
  | { kind: 'broken'; problem: Problem }
  /** JSON, but not the shape of an app, or another app */
  | { kind: 'misshapen'; problems: Problem[] }
  | { kind: 'app'; app: App; problems: Problem[] }

export function readDraft(text: string, world: World, current: App): Draft {
  const read = readJson(text)
  if (!read.ok) return { kind: 'broken', problem: { code: read.code, severity: 'error', path: '', message: read.message } }
  if (!isDocument('app', read.value)) return { kind: 'misshapen', problems: validateDocument('app', read.value) }
  const fixed = (['id', 'brand'] as const).filter((key) => (read.value as App)[key] !== current[key])
  if (fixed.length > 0)
    return {
      kind: 'misshapen',
      problems: fixed.map((key) => ({
        code: 'fixed',
        severity: 'error',
        path: key,
        message: { en: `This cannot be changed here. It is “${current[key]}”.`, 'zh-CN': `此处不能修改，应为“${current[key]}”。` },
      })),
    }
  return { kind: 'app', app: read.value, problems: compile(read.value, world).problems }
}
