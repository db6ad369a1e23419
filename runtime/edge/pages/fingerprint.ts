import { readFileAnswer } from '../../../schemas/file-answer.ts'
import { isFileSchema } from '../../../schemas/file-rules.ts'
import type { FormMeta, Release } from '../../engine/program.ts'
import type { Context } from '../context/context.ts'
import { receivedInput } from '../egress/received-input.ts'
import { canonicalJson } from '../publish/canonical-json.ts'
import { sha256Hex } from '../publish/sha256.ts'
import { fillInput } from './fill-input.ts'
import type { OpenApp } from './page-request.ts'

type Command = NonNullable<FormMeta['command']>

/**
 * Tells one request under an idempotency key from another (draft-ietf-httpapi-idempotency-key, 2.4): by what the service would
 * receive of what the customer gave. With the key, which is random and stored nowhere: of a score and an order number, all there
 * are could be tried against a bare hash.
 */
export const fingerprint = (app: Pick<OpenApp, 'loaded' | 'release'>, command: Command, context: Context, key: string): Promise<string> =>
  sha256Hex(`${key}\n${comparedInput(app, command, context)}`)

/** The key of a changed version of a request: always the same one for this change, so that from whatever page it is sent, it is sent once. */
export async function resendKey(app: Pick<OpenApp, 'loaded' | 'release'>, command: Command, context: Context, key: string): Promise<string> {
  const digest = await sha256Hex(`resend ${key}\n${comparedInput(app, command, context)}`)
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function comparedInput({ loaded, release }: Pick<OpenApp, 'loaded' | 'release'>, command: Command, context: Context): string {
  // The clock stands still: at what time something is sent does not make it another request.
  const input = fillInput(loaded, command, { ...context, asks: comparedAnswers(release, context.asks) }, 0)
  return canonicalJson(receivedInput(release.services[command.service]!, input))
}

/** A file by its bytes: its key, its address and what its owner calls it may be others when it is sent once more. */
function comparedAnswers({ asks: metas }: Release, asks: Context['asks']): Context['asks'] {
  const compared: Record<string, unknown> = { ...asks }
  for (const [name, value] of Object.entries(asks)) {
    const file = metas[name] && isFileSchema(metas[name].schema) ? readFileAnswer(value) : null
    if (file) compared[name] = file.digest ?? file.key
  }
  return compared
}
