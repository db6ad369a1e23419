import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: hidden;
    background: var(--ui-panel);
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    height: 48px;
    padding: 0 12px 0 10px;
    border-bottom: 1px solid var(--ui-line);
  }
  .name {
    /* Whether it is saved is said in full before a long title is. */
    flex-shrink: 1000;
    min-width: 60px;
    line-height: 1.3;
  }
  .name :is(h1, p) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name h1 {
    font-size: 13px;
  }
  .name p {
    max-width: 34ch;
    color: var(--ui-muted);
    font-size: 12px;
  }
  tl-save-state {
    margin-left: 6px;
  }
  .gap {
    flex: 1;
  }
  .pair {
    display: inline-flex;
  }
  .untold {
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--ui-warn);
  }
  .publish i {
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: light-dark(#7fe0ad, #14663d);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--ui-line);
    background: var(--ui-warn-soft);
  }
  .choice p {
    flex: 1;
  }
  .looking {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--ui-line);
    background: var(--ui-accent-soft);
  }
  .looking ui-icon {
    flex: none;
    color: var(--ui-accent);
  }
  .choice ui-icon {
    color: var(--ui-warn);
  }
  .regions {
    flex: 1;
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr) 304px;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
  }
  .places {
    display: none;
  }
  .left,
  .right {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: hidden;
  }
  .left {
    border-right: 1px solid var(--ui-line);
  }
  .right {
    border-left: 1px solid var(--ui-line);
    grid-row: 1 / 3;
    grid-column: 3;
  }
  .left > :not(.side-tabs, h2),
  .right > * {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  .side-tabs,
  .tabs {
    gap: 2px;
    padding: 6px 8px 0;
    border-bottom: 1px solid var(--ui-line);
  }
  .side-tabs,
  .tabs {
    display: flex;
  }
  :is(.side-tabs, .tabs) button {
    position: relative;
    min-height: 30px;
    padding: 0 8px 6px;
    border: 0;
    border-radius: 6px 6px 0 0;
    background: none;
    color: var(--ui-muted);
  }
  :is(.side-tabs, .tabs) button:hover {
    color: var(--ui-text);
  }
  :is(.side-tabs, .tabs) button[aria-selected='true'] {
    color: var(--ui-text);
  }
  :is(.side-tabs, .tabs) button[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset: auto 8px -1px;
    height: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--ui-text);
  }
  .middle {
    position: relative;
    display: grid;
    min-width: 0;
    min-height: 0;
    background: var(--ui-canvas);
  }
  .middle > * {
    min-width: 0;
    min-height: 0;
  }
  .problems {
    grid-column: 1 / 3;
    min-width: 0;
    border-top: 1px solid var(--ui-line);
  }
  .strip {
    display: flex;
    justify-content: flex-start;
    width: 100%;
    min-height: 28px;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--ui-muted);
    font-weight: 400;
    font-size: 12px;
  }
  .strip:focus-visible {
    outline-offset: -2px;
  }
  .strip ui-icon {
    width: 14px;
    height: 14px;
  }
  .strip.good ui-icon:first-child {
    color: var(--ui-good);
  }
  .strip.warn ui-icon:first-child {
    color: var(--ui-warn);
  }
  .strip.bad {
    color: var(--ui-bad);
  }
  .strip .turn {
    margin-left: auto;
    color: var(--ui-faint);
  }
  tl-problems {
    display: block;
    max-height: min(220px, 36vh);
    overflow: auto;
    border-top: 1px solid var(--ui-line);
  }
  @media (max-width: 1100px) {
    .name p {
      display: none;
    }
    .regions {
      grid-template-columns: 232px minmax(0, 1fr) 272px;
    }
  }
  @media (max-width: 899px) {
    header {
      gap: 6px;
    }
    /* A trouble is said in full, on a line of its own. */
    header:has(.troubled) {
      flex-wrap: wrap;
      height: auto;
      padding-block: 8px;
    }
    header:has(.troubled) .name {
      flex: 1 1 0;
    }
    .troubled {
      order: 1;
      flex: 1 0 100%;
    }
    .regions {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    .places {
      display: block;
    }
    .side-tabs {
      display: none;
    }
    .left,
    .middle,
    .right {
      grid-area: 2 / 1;
      border: 0;
    }
    .problems {
      grid-column: 1;
    }
    .regions:not([data-region='canvas']) .middle,
    .regions:not([data-region='library'], [data-region='outline']) .left,
    .regions:not([data-region='inspector']) .right {
      display: none;
    }
  }
  /* Two rows: what it is, whether it is saved and the way out to the customers; below, how to work on it. */
  @media (max-width: 600px) {
    header {
      flex-wrap: wrap;
      height: auto;
      padding-block: 8px;
      row-gap: 8px;
    }
    .name {
      flex: 1;
    }
    .gap {
      order: 1;
      flex: 1 0 100%;
    }
    .publish ~ tl-account {
      display: none;
    }
    .gap ~ :is(.locales, .pair, .segmented) {
      order: 2;
    }
    .gap ~ .pair {
      margin-inline: auto;
    }
    .choice {
      flex-wrap: wrap;
    }
    .choice p {
      flex: 1 0 calc(100% - 30px);
    }
    .choice button {
      flex: 1;
    }
  }
`
