import { joinBytes } from '../files/bytes.ts'

/** One part of a posted form (RFC 7578). */
export interface Part {
  name: string
  /** what the sender calls the file; null for a field that is none */
  file: string | null
  /** up to the limit; what lies beyond it is not held */
  bytes: Uint8Array<ArrayBuffer>
  /** false where it was longer than the limit */
  whole: boolean
}

export interface PartLimits {
  parts: number
  /** of all fields that are no files, together */
  fieldBytes: number
  /** of one file */
  fileBytes: number
  /** of all that is read, held or not */
  totalBytes: number
}

export type MultipartRead = { ok: true; value: Part[] } | { ok: false; code: 'invalid-request' | 'too-large' }

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const headEnd = ascii('\r\n\r\n')
const mostHead = 4096

/**
 * Reads a form part by part as it arrives. A file that is too long is read on and let go, so that a page can say so at its
 * field and keep what else was typed; the platform's own `formData()` would hold all of it, twice.
 */
export async function readMultipart(body: ReadableStream<Uint8Array>, type: string, limits: PartLimits): Promise<MultipartRead> {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([\w'()+,./:=?-]{1,70}))/i.exec(type)
  if (!boundary) return { ok: false, code: 'invalid-request' }
  const reading = new Reading(ascii(`\r\n--${boundary[1] ?? boundary[2]}`), limits)
  const reader = body.getReader()
  let total = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { ok: false, code: 'invalid-request' }
    total += value.byteLength
    const code = total > limits.totalBytes ? 'too-large' : reading.push(value)
    if (code === null) continue
    // Not awaited: a sender that never ends would never let go.
    reader.cancel().catch(() => {})
    return code === 'end' ? { ok: true, value: reading.parts } : { ok: false, code }
  }
}

class Reading {
  readonly parts: Part[] = []
  // The first boundary has no line before it: with one, it is like all others.
  #held: Uint8Array = ascii('\r\n')
  #inHead = false
  #part: { name: string; file: string | null; chunks: Uint8Array[]; length: number } | null = null
  #fieldBytes = 0

  constructor(
    private readonly delimiter: Uint8Array,
    private readonly limits: PartLimits,
  ) {}

  /** Null: there is more to come. */
  push(chunk: Uint8Array): 'end' | 'invalid-request' | 'too-large' | null {
    this.#held = joinBytes([this.#held, chunk])
    for (;;) {
      if (this.#inHead) {
        if (this.#held[0] === 0x2d && this.#held[1] === 0x2d) return 'end'
        const end = find(this.#held, headEnd)
        if (end < 0) return this.#held.length > mostHead ? 'invalid-request' : null
        if (this.parts.length >= this.limits.parts || !this.#open(new TextDecoder().decode(this.#held.subarray(0, end)))) return 'invalid-request'
        this.#held = this.#held.subarray(end + headEnd.length)
        this.#inHead = false
      } else {
        const at = find(this.#held, this.delimiter)
        // The last bytes may be the beginning of a boundary.
        const sure = at < 0 ? Math.max(0, this.#held.length - this.delimiter.length + 1) : at
        if (!this.#take(this.#held.subarray(0, sure))) return 'too-large'
        this.#held = this.#held.subarray(at < 0 ? sure : at + this.delimiter.length)
        if (at < 0) return null
        this.#close()
        this.#inHead = true
      }
    }
  }

  #open(head: string): boolean {
    const line = /(?:^|\r\n)content-disposition:\s*form-data\s*;([^\r\n]*)/i.exec(head)?.[1] ?? ''
    const name = /(?:^|;)\s*name="([^"]*)"/i.exec(line)?.[1]
    const file = /;\s*filename="([^"]*)"/i.exec(line)?.[1]
    if (name === undefined) return false
    this.#part = { name: plainName(name), file: file === undefined ? null : plainName(file), chunks: [], length: 0 }
    return true
  }

  #take(bytes: Uint8Array): boolean {
    const part = this.#part
    if (!part || bytes.length === 0) return true
    part.length += bytes.length
    if (part.file === null) this.#fieldBytes += bytes.length
    if (this.#fieldBytes > this.limits.fieldBytes) return false
    // A copy: what is a view would keep the whole of what it views.
    if (part.file === null || part.length <= this.limits.fileBytes) part.chunks.push(bytes.slice())
    return true
  }

  #close(): void {
    if (!this.#part) return
    const { name, file, chunks, length } = this.#part
    const whole = file === null || length <= this.limits.fileBytes
    this.parts.push({ name, file, bytes: joinBytes(whole ? chunks : []), whole })
    this.#part = null
  }
}

/** How browsers write quotes and line breaks in names (HTML, 4.10.21.8). */
const plainName = (text: string): string => text.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Where bytes begin in others; both begin with a rare one, which the platform finds fast. */
function find(all: Uint8Array, wanted: Uint8Array): number {
  for (let at = all.indexOf(wanted[0] as number); at >= 0 && at + wanted.length <= all.length; at = all.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, i) => all[at + i] === byte)) return at
  }
  return -1
}
