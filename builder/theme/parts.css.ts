import { css } from 'lit'

/** Larger parts made of the others: `.segmented` (buttons with aria-pressed), `.menu` (a popover of `button`s), `.badge` (`good warn bad accent`), `kbd`, `.empty`, dialogs. */
export const parts = css`
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
`
