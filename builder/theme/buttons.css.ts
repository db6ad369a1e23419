import { css } from 'lit'

/** Buttons, and links that look like one: `.primary`, `.quiet` (no line), `.danger`, `.large`, `.icon-button`. */
export const buttons = css`
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
`
