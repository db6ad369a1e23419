import { entities } from '../../blocks/kit/escape.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/**
 * Where a page is written, in the bytes that are sent. Joining strings first and encoding them at the end costs more than
 * all the rest of a page: the joined string has to be copied flat, then read again for what it holds.
 */
export class Writer {
  readonly #size: number
  #memory: Bytes
  #from = 0
  #at = 0

  /** `size`: bytes of memory to ask for at once. */
  constructor(size: number) {
    this.#size = size
    this.#memory = new Uint8Array(size)
  }

  /** How much has been written since the last page or piece. */
  get length(): number {
    return this.#at - this.#from
  }

  /** Takes back what has been written after `length`. */
  cutTo(length: number): void {
    this.#at = this.#from + length
  }

  /** Bytes that were encoded before. */
  put(bytes: Bytes): void {
    const { length } = bytes
    if (length === 0) return
    this.#need(length)
    this.#memory.set(bytes, this.#at)
    this.#at += length
  }

  /** Text, escaped for text and for quoted attributes. Most of it is short, and a loop is done before a call to an encoder begins. */
  text(value: string): void {
    const { length } = value
    this.#need(length * mostBytes)
    const memory = this.#memory
    let at = this.#at
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i)
      if (unit < 0x80) {
        const entity = escaped[unit]
        if (entity === undefined) memory[at++] = unit
        else for (let j = 0; j < entity.length; j++) memory[at++] = entity[j] as number
      } else if (unit < 0x800) {
        memory[at++] = 0xc0 | (unit >> 6)
        memory[at++] = 0x80 | (unit & 0x3f)
      } else {
        let code = unit
        if (unit >= 0xd800 && unit <= 0xdfff) {
          const pair = value.codePointAt(i) as number
          // Half a pair is no character (Encoding standard, “USVString”).
          code = pair > 0xffff ? pair : 0xfffd
        }
        if (code > 0xffff) {
          i++
          memory[at++] = 0xf0 | (code >> 18)
          memory[at++] = 0x80 | ((code >> 12) & 0x3f)
        } else memory[at++] = 0xe0 | (code >> 12)
        memory[at++] = 0x80 | ((code >> 6) & 0x3f)
        memory[at++] = 0x80 | (code & 0x3f)
      }
    }
    this.#at = at
  }

  /** HTML, as it is. */
  html(value: string): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit.
    this.#need(value.length * 3)
    this.#at += utf8.encodeInto(value, this.#memory.subarray(this.#at)).written
  }

  /** Starts a page: what an earlier one left unfinished is dropped. */
  begin(): void {
    this.#at = this.#from
  }

  /**
   * What has been written. It lies in memory that other pages lie in too, since asking for memory costs more than filling it:
   * who keeps it keeps a copy, and a stream, which may take the memory of what it is given, gets a `piece`.
   */
  page(): Bytes {
    const written = this.#memory.subarray(this.#from, this.#at)
    this.#from = this.#at
    return written
  }

  /** What has been written, in memory of its own. */
  piece(): Bytes {
    const written = this.#memory.slice(this.#from, this.#at)
    this.#at = this.#from
    return written
  }

  #need(bytes: number): void {
    if (this.#at + bytes <= this.#memory.length) return
    const written = this.#memory.subarray(this.#from, this.#at)
    this.#memory = new Uint8Array(Math.max(this.#size, (written.length + bytes) * 2))
    this.#memory.set(written)
    this.#from = 0
    this.#at = written.length
  }
}

const utf8 = new TextEncoder()

export const encode = (text: string): Bytes => utf8.encode(text)

/** The bytes of entities by the character they stand for. */
const escaped: (Bytes | undefined)[] = Array.from({ length: 0x80 }, (_, unit) => {
  const entity = entities[String.fromCharCode(unit)]
  return entity === undefined ? undefined : encode(entity)
})

/** for a UTF-16 unit: an entity is the longest */
const mostBytes = 6
