import { css } from 'lit'

export const boundTextStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  .text {
    min-height: var(--ui-control);
    padding: 4px 9px;
    border: 1px solid var(--ui-line-strong);
    border-radius: var(--ui-radius);
    background: var(--ui-field);
    color: var(--ui-text);
    font: 400 var(--ui-size) / 20px var(--ui-font);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    cursor: text;
    transition: border-color 0.12s;
  }
  :host([pickable]) .text {
    padding-right: 28px;
  }
  :host([multiline]) .text {
    min-height: 68px;
    max-height: 260px;
    overflow-y: auto;
  }
  .text:hover {
    border-color: var(--ui-faint);
  }
  .text:focus {
    outline: 2px solid var(--ui-accent);
    outline-offset: -1px;
    border-color: transparent;
  }
  .text[aria-invalid='true']:not(:focus) {
    border-color: var(--ui-bad);
  }
  .text:empty::before {
    content: attr(data-placeholder);
    color: var(--ui-faint);
    pointer-events: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    height: 20px;
    margin: 0 1px;
    padding: 0 6px;
    border-radius: 5px;
    background: var(--ui-accent-soft);
    color: var(--ui-accent);
    font-size: var(--ui-size-small);
    font-weight: 500;
    line-height: 20px;
    white-space: nowrap;
    vertical-align: top;
    cursor: default;
    user-select: all;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip.code {
    font-family: var(--ui-mono);
    font-weight: 400;
  }
  .chip:hover {
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--ui-accent) 45%, transparent);
  }
  .chip .how {
    margin-left: 4px;
    font-weight: 400;
  }
  .pick {
    position: absolute;
    top: 3px;
    right: 3px;
    width: 24px;
    min-width: 24px;
    min-height: 24px;
    border-radius: 5px;
    opacity: 0.55;
  }
  :host(:hover) .pick,
  :host(:focus-within) .pick,
  .pick:focus-visible {
    opacity: 1;
  }
  .pick ui-icon {
    width: 14px;
    height: 14px;
  }
`
