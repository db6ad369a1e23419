import { html, nothing, type PropertyValues } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { parseTemplate, printTemplate, type TextPart } from '../../binding/template-text.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'
import { type ChipFace, drawParts, pointAt, positionOf, readParts } from './bound-text.dom.ts'
import { boundTextStyles } from './bound-text.styles.ts'
import { putCaret, selectionIn } from './caret.ts'
import { chipBefore, type Edit, lengthOf, slice, splice } from './text-model.ts'

/** Asks for a field to be picked; `done` gets the expression to insert, or to put in place of `expression`. */
export interface PickAsked {
  anchor: Element
  expression?: string
  done(expression: string | null): void
  /** the picker was left without an answer */
  left?(): void
}

/**
 * Text in which bound fields stand as chips.
 * @fires text-input - the text has changed (detail: the text with `{{ }}`)
 * @fires pick-field - a field is wanted (detail: PickAsked)
 */
@customElement('tl-bound-text')
export class BoundText extends StudioElement {
  @property() value = ''
  @property() label = ''
  @property() placeholder = ''
  @property({ type: Boolean, reflect: true }) multiline = false
  @property({ type: Boolean, reflect: true }) pickable = false
  @property({ type: Boolean }) invalid = false
  @property({ attribute: false }) face: (expression: string) => ChipFace = (expression) => ({ label: expression, code: true, title: expression })
  @query('.text') private text!: HTMLElement

  static override styles = [controls, boundTextStyles]

  /** what the DOM shows; null forces a redraw */
  #shown: string | null = null
  #composing = false
  /** selection in units, remembered because the picker takes the focus away */
  #from = 0
  #to = 0

  override focus(): void {
    this.text.focus()
  }

  override render() {
    return html`<div
        class="text"
        part="text"
        role="textbox"
        tabindex="0"
        contenteditable="plaintext-only"
        spellcheck="false"
        aria-label=${this.label}
        aria-multiline=${this.multiline}
        aria-invalid=${this.invalid}
        data-placeholder=${this.placeholder}
        @beforeinput=${this.#beforeInput}
        @input=${this.#input}
        @compositionstart=${this.#compositionStart}
        @compositionend=${this.#compositionEnd}
        @keydown=${this.#key}
        @keyup=${this.#remember}
        @mouseup=${this.#remember}
        @paste=${this.#paste}
        @copy=${this.#copy}
        @cut=${this.#copy}
        @click=${this.#click}
        @blur=${this.#blur}
      ></div>
      ${
        this.pickable
          ? html`<button class="icon-button pick" type="button" title=${say(words.insert)} aria-label=${say(words.insert)} @pointerdown=${this.#remember} @click=${this.#pick}>
              <ui-icon name="braces"></ui-icon>
            </button>`
          : nothing
      }`
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#composing) return
    if (this.#shown !== this.value || changed.has('face')) this.#draw(parseTemplate(this.value))
  }

  #draw(parts: readonly TextPart[], caret?: number): void {
    const focused = (this.getRootNode() as ShadowRoot).activeElement === this && this.shadowRoot?.activeElement === this.text
    drawParts(this.text, parts, this.face)
    this.#shown = printTemplate(parts)
    const at = caret ?? (focused ? Math.min(this.#to, lengthOf(parts)) : null)
    if (at === null) return
    this.#from = this.#to = at
    const point = pointAt(this.text, at)
    putCaret(point.node, point.offset)
  }

  #remember = (): void => {
    const range = selectionIn(this.text)
    if (!range) return
    this.#from = positionOf(this.text, range.startContainer, range.startOffset)
    this.#to = positionOf(this.text, range.endContainer, range.endOffset)
    if (this.#from > this.#to) [this.#from, this.#to] = [this.#to, this.#from]
  }

  #tell(text: string): void {
    this.#shown = text
    if (text !== this.value) {
      this.value = text
      this.emit('text-input', text)
    }
  }

  #apply({ parts, caret }: Edit): void {
    this.#draw(parts, caret)
    this.#tell(printTemplate(parts))
  }

  #input = (): void => {
    if (this.#composing) return
    const parts = readParts(this.text)
    this.#remember()
    const text = printTemplate(parts)
    const drawn = this.text.querySelectorAll('.chip').length
    const chips = parts.filter((part) => typeof part !== 'string').length
    // A hole typed out by hand becomes a chip; otherwise the DOM is left alone, so that the caret and the spelling checker are.
    if (drawn !== chips) this.#draw(parts, lengthOf(parts) - (positionOf(this.text, this.text, this.text.childNodes.length) - this.#to))
    this.#tell(text)
    if (this.pickable && this.#typedOpening(parts)) this.#openPicker(this.text, 2)
  }

  #typedOpening(parts: readonly TextPart[]): boolean {
    const [before] = slice(parts, this.#to - 2, this.#to)
    return this.#from === this.#to && before === '{{'
  }

  #compositionStart = (): void => {
    this.#composing = true
  }

  #compositionEnd = (): void => {
    this.#composing = false
    this.#input()
  }

  #beforeInput = (event: InputEvent) => {
    if (this.#composing || event.isComposing) return
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') return event.preventDefault()
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') {
      event.preventDefault()
      if (this.multiline) this.#replace(['\n'])
      return
    }
    if (event.inputType === 'deleteContentBackward' || event.inputType === 'deleteContentForward') {
      this.#remember()
      const parts = readParts(this.text)
      const forward = event.inputType === 'deleteContentForward'
      const chip = this.#from === this.#to && chipBefore(parts, this.#to + (forward ? 1 : 0))
      if (!chip) return
      event.preventDefault()
      this.#apply(forward ? splice(parts, this.#to, this.#to + 1, []) : splice(parts, this.#to - 1, this.#to, []))
    }
  }

  #replace(insert: readonly TextPart[]): void {
    this.#remember()
    this.#apply(splice(readParts(this.text), this.#from, this.#to, insert))
  }

  #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Enter' && !this.multiline) event.preventDefault()
    const chip = (event.target as Element).closest?.('.chip')
    if (chip && event.key === 'Enter') this.#editChip(chip)
  }

  #paste = (event: ClipboardEvent): void => {
    event.preventDefault()
    const text = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n')
    this.#replace(parseTemplate(this.multiline ? text : text.replace(/\n+/g, ' ')))
  }

  #copy = (event: ClipboardEvent): void => {
    this.#remember()
    if (this.#from === this.#to) return
    event.preventDefault()
    const parts = readParts(this.text)
    event.clipboardData?.setData('text/plain', printTemplate(slice(parts, this.#from, this.#to)))
    if (event.type === 'cut') this.#apply(splice(parts, this.#from, this.#to, []))
  }

  #click = (event: MouseEvent): void => {
    const chip = (event.target as Element).closest('.chip')
    if (chip) this.#editChip(chip)
  }

  #editChip(chip: Element): void {
    const index = [...this.text.querySelectorAll('.chip')].indexOf(chip)
    const detail: PickAsked = {
      anchor: chip,
      expression: (chip as HTMLElement).dataset.hole as string,
      done: (expression) => {
        let seen = -1
        const parts = readParts(this.text).flatMap((part): TextPart[] => {
          if (typeof part === 'string' || ++seen !== index) return [part]
          return expression === null ? [] : [{ hole: expression }]
        })
        this.#apply({ parts, caret: lengthOf(parts) })
      },
    }
    this.emit('pick-field', detail)
  }

  #pick = (event: Event): void => this.#openPicker(event.currentTarget as Element, 0)

  #openPicker(anchor: Element, typed: number): void {
    const [from, to] = [Math.max(0, this.#from - typed), this.#to]
    const detail: PickAsked = {
      anchor,
      done: (expression) => {
        this.text.focus()
        if (expression !== null) this.#apply(splice(readParts(this.text), from, to, [{ hole: expression }]))
      },
      left: () => {
        this.text.focus()
        const point = pointAt(this.text, to)
        putCaret(point.node, point.offset)
      },
    }
    this.emit('pick-field', detail)
  }

  #blur = (): void => {
    this.#composing = false
    if (this.#shown !== this.value) this.requestUpdate()
  }
}

const words = {
  insert: { en: 'Insert a field', 'zh-CN': '插入字段' },
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-bound-text': BoundText
  }
}
