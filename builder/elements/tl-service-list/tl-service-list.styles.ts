import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr;
    min-height: 0;
  }
  .search {
    position: relative;
    padding: 0 16px 12px;
  }
  .search ui-icon {
    position: absolute;
    left: 25px;
    top: 7px;
    color: var(--ui-faint);
  }
  .search input {
    padding-left: 31px;
  }
  .list {
    overflow: auto;
    padding: 0 8px 16px;
  }
  button {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 10px;
    width: 100%;
    margin-bottom: 2px;
    padding: 9px 10px;
    border: 0;
    background: transparent;
    font-weight: 400;
    text-align: start;
    white-space: normal;
  }
  button > ui-icon {
    margin-top: 2px;
    color: var(--ui-faint);
  }
  button[aria-checked='true'] {
    background: var(--ui-accent-soft);
  }
  button[aria-checked='true'] > ui-icon {
    color: var(--ui-accent);
  }
  button:focus-visible {
    outline-offset: -2px;
  }
  .what {
    display: grid;
    gap: 1px;
    line-height: 1.4;
  }
  strong {
    font-weight: 600;
  }
  .fields,
  .from {
    color: var(--ui-muted);
    font-size: 12px;
  }
  .fields ui-icon {
    width: 11px;
    height: 11px;
    margin: 0 4px;
    vertical-align: -1px;
  }
`
