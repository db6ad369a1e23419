import { css } from 'lit'

/** What is filled in: inputs, `.switch` (a checkbox), and `.field` with its label above, `.help` and `.error` below. */
export const fields = css`
  /* :where() so that an element's own rules need no force */
  :where(input:not([type='checkbox'], [type='radio'], [type='range'], [type='color']), select, textarea) {
    appearance: none;
    width: 100%;
    min-height: var(--ui-control);
    padding: 0 9px;
    border: 1px solid var(--ui-line-strong);
    border-radius: var(--ui-radius);
    background: var(--ui-field);
    color: var(--ui-text);
    font: 400 var(--ui-size) / 1.4 var(--ui-font);
    transition: border-color 0.12s;
  }
  :where(textarea) {
    padding: 6px 9px;
    resize: vertical;
    min-height: 64px;
  }
  input::placeholder,
  textarea::placeholder {
    color: var(--ui-faint);
    opacity: 1;
  }
  :placeholder-shown {
    text-overflow: ellipsis;
  }
  input[type='search']::-webkit-search-cancel-button {
    appearance: none;
  }
  :where(input:not([type='checkbox'], [type='radio'], [type='range'], [type='color']), select, textarea):hover {
    border-color: var(--ui-faint);
  }
  :where(input:not([type='checkbox'], [type='radio'], [type='range'], [type='color']), select, textarea):focus {
    outline: 2px solid var(--ui-accent);
    outline-offset: -1px;
    border-color: transparent;
  }
  [aria-invalid='true']:not(:focus) {
    border-color: var(--ui-bad) !important;
  }
  :where(select) {
    padding-right: 26px;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--ui-muted) 50%), linear-gradient(-45deg, transparent 50%, var(--ui-muted) 50%);
    background-position:
      right 13px center,
      right 9px center;
    background-size: 4px 4px;
    background-repeat: no-repeat;
  }
  input[type='checkbox'],
  input[type='radio'] {
    appearance: none;
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    border: 1px solid var(--ui-line-strong);
    border-radius: 4px;
    background: var(--ui-field) center / 12px no-repeat;
    transition: background-color 0.12s;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input[type='checkbox']:checked,
  input[type='radio']:checked {
    border-color: var(--ui-accent);
    background-color: var(--ui-accent);
  }
  input[type='checkbox']:not(.switch)::before {
    content: '';
    display: block;
    width: 8px;
    height: 4px;
    margin: 4px auto 0;
    border: solid var(--ui-on-accent);
    border-width: 0 0 1.5px 1.5px;
    rotate: -45deg;
    visibility: hidden;
  }
  input[type='checkbox']:not(.switch):checked::before {
    visibility: visible;
  }
  input[type='radio']:checked {
    box-shadow: inset 0 0 0 4px var(--ui-accent);
    background-color: var(--ui-on-accent);
  }
  input.switch[type='checkbox'] {
    position: relative;
    width: 28px;
    height: 16px;
    border-radius: 8px;
    border-color: transparent;
    background: var(--ui-line-strong);
  }
  input.switch[type='checkbox']::before {
    content: '';
    position: absolute;
    inset: 1px auto auto 1px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.25);
    transition: translate 0.12s;
  }
  input.switch[type='checkbox']:checked {
    background: var(--ui-accent);
  }
  input.switch[type='checkbox']:checked::before {
    translate: 12px 0;
  }
  label,
  .label {
    font-weight: 500;
    font-size: var(--ui-size-small);
    color: var(--ui-muted);
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .help {
    font-size: var(--ui-size-small);
    color: var(--ui-muted);
  }
  .error {
    font-size: var(--ui-size-small);
    color: var(--ui-bad);
  }
`
