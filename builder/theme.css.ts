import { css } from 'lit'

/**
 * The studio's tokens, on the document; custom properties reach into every shadow root.
 * Warm greys like paper, one cobalt accent that no status uses, a dark bench under the light device in both themes.
 */
export const theme = css`
  :root {
    color-scheme: light dark;
    --ui-ground: light-dark(#f6f5f2, #131211);
    --ui-panel: light-dark(#ffffff, #1b1a18);
    --ui-raised: light-dark(#ffffff, #242220);
    --ui-hover: light-dark(#f1efeb, #272522);
    --ui-press: light-dark(#e8e5df, #302d2a);
    --ui-field: light-dark(#ffffff, #161513);
    --ui-line: light-dark(#e7e4de, #2e2b28);
    --ui-line-strong: light-dark(#d2cec6, #433f3a);
    --ui-text: light-dark(#1f1d1a, #edeae5);
    --ui-muted: light-dark(#6b665e, #a39d94);
    --ui-faint: light-dark(#787268, #8d877d);
    --ui-accent: light-dark(#3453d9, #8ea4ff);
    --ui-accent-strong: light-dark(#2743bd, #a9baff);
    --ui-accent-soft: light-dark(#ebeefc, #232a49);
    --ui-on-accent: light-dark(#ffffff, #10152e);
    --ui-good: light-dark(#1b7a4b, #6cc99a);
    --ui-good-soft: light-dark(#e6f4ec, #17301f);
    --ui-warn: light-dark(#93590a, #e3ad5b);
    --ui-warn-soft: light-dark(#fbf1df, #35280f);
    --ui-bad: light-dark(#bc2f2a, #f0867d);
    --ui-bad-soft: light-dark(#fcebea, #3b1b19);
    --ui-canvas: light-dark(#2b2926, #0c0b0a);
    --ui-canvas-dot: light-dark(#393632, #1d1b19);
    --ui-canvas-text: light-dark(#efece7, #d8d3cb);
    --ui-canvas-muted: light-dark(#a8a197, #8d877e);
    --ui-shade: light-dark(rgb(38 34 28 / 0.34), rgb(0 0 0 / 0.6));
    --ui-shadow: light-dark(0 1px 2px rgb(38 34 28 / 0.06), 0 1px 2px rgb(0 0 0 / 0.4));
    --ui-shadow-pop:
      0 0 0 1px light-dark(rgb(38 34 28 / 0.07), rgb(255 255 255 / 0.07)), 0 12px 32px light-dark(rgb(38 34 28 / 0.16), rgb(0 0 0 / 0.55)),
      0 2px 6px light-dark(rgb(38 34 28 / 0.08), rgb(0 0 0 / 0.4));
    --ui-radius: 7px;
    --ui-radius-large: 12px;
    --ui-control: 30px;
    --ui-font: system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans', sans-serif;
    --ui-mono: ui-monospace, 'SF Mono', 'Cascadia Code', 'JetBrains Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace;
    --ui-size: 13px;
    --ui-size-small: 12px;
    --ui-size-large: 14px;
    --ui-focus: 0 0 0 2px var(--ui-panel), 0 0 0 4px var(--ui-accent);
  }
  :root[data-theme='light'] {
    color-scheme: light;
  }
  :root[data-theme='dark'] {
    color-scheme: dark;
  }
  html,
  body {
    margin: 0;
    height: 100%;
    background: var(--ui-ground);
    color: var(--ui-text);
    font: 400 var(--ui-size) / 1.5 var(--ui-font);
    -webkit-font-smoothing: antialiased;
    text-autospace: normal;
  }
`

/**
 * The controls of every element: native elements, our look. Variants are classes:
 * `button.primary`, `.quiet` (no line), `.danger`, `.icon-button`, `.large`; `.field` (label above, help below), `.segmented` (buttons with aria-pressed),
 * `.menu` (a popover of `button`s), `.badge` (`good warn bad accent`), `.switch` (a checkbox), `kbd`, `.empty`, `.visually-hidden`.
 */
export const controls = css`
  :host {
    box-sizing: border-box;
    font: 400 var(--ui-size) / 1.5 var(--ui-font);
    color: var(--ui-text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  * {
    scrollbar-width: thin;
    scrollbar-color: var(--ui-line-strong) transparent;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4 {
    font-weight: 600;
    font-size: var(--ui-size-large);
    line-height: 1.35;
  }
  a {
    color: var(--ui-accent);
    text-decoration: none;
    border-radius: 3px;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button,
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--ui-control);
    padding: 0 11px;
    border: 1px solid var(--ui-line-strong);
    border-radius: var(--ui-radius);
    background: var(--ui-panel);
    color: var(--ui-text);
    font: 500 var(--ui-size) / 1.2 var(--ui-font);
    white-space: nowrap;
    text-decoration: none;
    cursor: default;
    user-select: none;
    transition:
      background-color 0.12s,
      border-color 0.12s,
      color 0.12s;
  }
  .button:hover {
    text-decoration: none;
  }
  button:hover,
  .button:hover {
    background: var(--ui-hover);
  }
  button:active,
  .button:active {
    background: var(--ui-press);
  }
  button.primary,
  .button.primary {
    background: var(--ui-accent);
    border-color: var(--ui-accent);
    color: var(--ui-on-accent);
  }
  button.primary:hover,
  .button.primary:hover {
    background: var(--ui-accent-strong);
    border-color: var(--ui-accent-strong);
  }
  button.quiet,
  .button.quiet,
  .icon-button {
    background: transparent;
    border-color: transparent;
  }
  button.quiet:hover,
  .button.quiet:hover,
  .icon-button:hover {
    background: var(--ui-hover);
  }
  button.quiet:active,
  .icon-button:active {
    background: var(--ui-press);
  }
  button.danger,
  .button.danger {
    color: var(--ui-bad);
  }
  button.large,
  .button.large {
    min-height: 36px;
    padding: 0 16px;
  }
  .icon-button {
    width: var(--ui-control);
    min-width: var(--ui-control);
    padding: 0;
    color: var(--ui-muted);
  }
  .icon-button:hover {
    color: var(--ui-text);
  }
  .icon-button[aria-pressed='true'],
  .icon-button[aria-expanded='true'] {
    background: var(--ui-press);
    color: var(--ui-text);
  }
  :disabled,
  [aria-disabled='true'] {
    opacity: 0.45;
    pointer-events: none;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--ui-accent);
    outline-offset: 1px;
  }
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
  .muted {
    color: var(--ui-muted);
  }
  .segmented {
    display: inline-flex;
    padding: 2px;
    gap: 1px;
    border-radius: calc(var(--ui-radius) + 1px);
    background: var(--ui-press);
  }
  .segmented > button {
    min-height: calc(var(--ui-control) - 4px);
    padding: 0 10px;
    border-color: transparent;
    border-radius: calc(var(--ui-radius) - 1px);
    background: transparent;
    color: var(--ui-muted);
  }
  .segmented > button:hover {
    color: var(--ui-text);
  }
  .segmented > button[aria-pressed='true'],
  .segmented > button[aria-selected='true'] {
    background: var(--ui-raised);
    color: var(--ui-text);
    box-shadow: var(--ui-shadow);
  }
  .menu {
    position: fixed;
    margin: 0;
    padding: 4px;
    min-width: 180px;
    border: 0;
    border-radius: 10px;
    background: var(--ui-raised);
    color: var(--ui-text);
    box-shadow: var(--ui-shadow-pop);
  }
  .menu button,
  .menu a {
    display: flex;
    justify-content: flex-start;
    width: 100%;
    gap: 8px;
    min-height: 30px;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    font-weight: 400;
    text-align: start;
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: var(--ui-hover);
  }
  .menu hr {
    height: 1px;
    margin: 4px 0;
    border: 0;
    background: var(--ui-line);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    height: 20px;
    padding: 0 7px;
    border-radius: 10px;
    background: var(--ui-hover);
    color: var(--ui-muted);
    font-size: 11.5px;
    font-weight: 500;
    white-space: nowrap;
  }
  .badge.good {
    background: var(--ui-good-soft);
    color: var(--ui-good);
  }
  .badge.warn {
    background: var(--ui-warn-soft);
    color: var(--ui-warn);
  }
  .badge.bad {
    background: var(--ui-bad-soft);
    color: var(--ui-bad);
  }
  .badge.accent {
    background: var(--ui-accent-soft);
    color: var(--ui-accent);
  }
  kbd {
    padding: 1px 5px;
    border-radius: 4px;
    background: var(--ui-press);
    color: var(--ui-muted);
    font: 500 11px / 1.4 var(--ui-font);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 32px 20px;
    color: var(--ui-muted);
    text-align: center;
    text-wrap: balance;
  }
  dialog {
    padding: 0;
    border: 0;
    border-radius: var(--ui-radius-large);
    background: var(--ui-panel);
    color: var(--ui-text);
    box-shadow: var(--ui-shadow-pop);
  }
  dialog::backdrop {
    background: var(--ui-shade);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`
