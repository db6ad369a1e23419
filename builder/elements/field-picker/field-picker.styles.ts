import { css } from 'lit'

export const fieldPickerStyles = css`
  .pop {
    position: fixed;
    inset: auto;
    width: 316px;
    max-height: min(440px, calc(100vh - 24px));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 10px;
    background: var(--ui-raised);
    color: var(--ui-text);
    box-shadow: var(--ui-shadow-pop);
    overflow: hidden;
  }
  .pop:popover-open {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
  }
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 12px;
    border-bottom: 1px solid var(--ui-line);
    color: var(--ui-muted);
  }
  .search input:not([type='checkbox']):not([type='radio']) {
    min-height: 38px;
    padding: 0;
    border: 0;
    outline: 0;
    background: transparent;
  }
  .rows {
    overflow-y: auto;
    padding: 4px;
    min-height: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 14px 16px minmax(0, auto) minmax(0, 1fr);
    align-items: center;
    gap: 7px;
    min-height: 30px;
    padding: 0 8px 0 calc(6px + var(--depth) * 14px);
    border-radius: 6px;
    cursor: default;
  }
  .row.active {
    background: var(--ui-hover);
  }
  .row.chosen {
    color: var(--ui-accent);
  }
  .row .twist {
    width: 12px;
    height: 12px;
    color: var(--ui-faint);
    transition: rotate 0.12s;
  }
  .row[aria-expanded='true'] .twist {
    rotate: 90deg;
  }
  .row .kind {
    width: 15px;
    height: 15px;
    color: var(--ui-faint);
  }
  .row .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row.group .name {
    font-weight: 500;
  }
  .row .sample {
    justify-self: end;
    max-width: 100%;
    overflow: hidden;
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .how {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
    border-bottom: 1px solid var(--ui-line);
  }
  .line {
    display: grid;
    grid-template-columns: 82px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
  }
  .line.code input {
    font-family: var(--ui-mono);
    font-size: var(--ui-size-small);
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 6px 8px 6px 12px;
    border-top: 1px solid var(--ui-line);
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
  }
  .foot .path {
    overflow: hidden;
    font-family: var(--ui-mono);
    font-size: 11.5px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .foot button {
    min-height: 26px;
  }
  .empty {
    padding: 24px 20px;
  }
`
