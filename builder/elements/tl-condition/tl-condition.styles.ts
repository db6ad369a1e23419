import { css } from 'lit'

export const conditionStyles = css`
  :host {
    display: grid;
    gap: 6px;
  }
  .rule {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px;
    padding: 8px;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius);
  }
  .rule .field {
    display: flex;
    align-items: center;
    justify-content: flex-start;
    gap: 6px;
    min-width: 0;
    background: var(--ui-accent-soft);
    border-color: transparent;
    color: var(--ui-accent);
  }
  .rule .field span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .rule .test {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 4px;
  }
  .rule .test select:only-child {
    grid-column: 1 / -1;
  }
  .icon-button {
    width: 26px;
    min-width: 26px;
    min-height: 26px;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 6px;
  }
  .quiet {
    padding: 0 7px;
    min-height: 26px;
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
  }
  .quiet:hover {
    color: var(--ui-text);
  }
  .join {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
  }
  .join .segmented > button {
    min-height: 22px;
    padding: 0 8px;
    font-size: var(--ui-size-small);
  }
  textarea {
    min-height: 52px;
    font-family: var(--ui-mono);
    font-size: var(--ui-size-small);
  }
  .ok {
    display: flex;
    align-items: center;
    gap: 5px;
    color: var(--ui-good);
    font-size: var(--ui-size-small);
  }
  .ok ui-icon {
    width: 14px;
    height: 14px;
  }
`
