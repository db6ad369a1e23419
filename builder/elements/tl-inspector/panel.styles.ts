import { css } from 'lit'

/** The inspector itself: what it is about, and the groups that fold. */
export const panelStyles = css`
  :host {
    display: block;
    min-width: 0;
    height: 100%;
    background: var(--ui-panel);
  }
  .inspector {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100%;
  }
  .subject {
    display: grid;
    gap: 10px;
    padding: 12px 14px;
    border-bottom: 1px solid var(--ui-line);
  }
  .subject:empty {
    display: none;
  }
  .what {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .what h2 {
    overflow: hidden;
    font-size: var(--ui-size-large);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .what code {
    margin-left: auto;
    color: var(--ui-faint);
    font: 400 11.5px var(--ui-mono);
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 6px;
    background: var(--ui-accent-soft);
    color: var(--ui-accent);
  }
  .mark ui-icon {
    width: 15px;
    height: 15px;
  }
  .body {
    grid-row: 2;
    min-height: 0;
    padding-bottom: 32px;
    overflow-y: auto;
  }
  .notes {
    display: grid;
    gap: 4px;
    padding: 10px 14px 0;
  }
  .group {
    border-bottom: 1px solid var(--ui-line);
  }
  .group:last-child {
    border-bottom: 0;
  }
  .group h3 {
    font: inherit;
  }
  .group h3 button {
    justify-content: space-between;
    width: 100%;
    min-height: 38px;
    padding: 0 10px 0 14px;
    border: 0;
    border-radius: 0;
    font-weight: 600;
    font-size: var(--ui-size);
  }
  .group h3 button:focus-visible {
    outline-offset: -2px;
  }
  .twist {
    width: 14px;
    height: 14px;
    color: var(--ui-faint);
    transition: rotate 0.12s;
  }
  [aria-expanded='true'] > .twist {
    rotate: 90deg;
  }
`
