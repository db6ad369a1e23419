import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    min-height: 0;
    overflow-y: auto;
    background: var(--ui-panel);
  }
  [role='tree'] {
    position: relative;
    padding: 6px;
  }
  [role='treeitem'] {
    display: grid;
    grid-template-columns: 16px 16px minmax(0, 1fr) auto;
    align-items: center;
    gap: 5px;
    height: 28px;
    padding-right: 8px;
    border-radius: 6px;
    content-visibility: auto;
    contain-intrinsic-height: 28px;
    color: var(--ui-text);
    cursor: default;
    user-select: none;
    white-space: nowrap;
  }
  [role='treeitem']:hover {
    background: var(--ui-hover);
  }
  [role='treeitem'].current {
    background: var(--ui-accent-soft);
  }
  [role='treeitem']:focus-visible {
    outline-offset: -2px;
  }
  .turn {
    display: grid;
    place-items: center;
    width: 16px;
    height: 20px;
    color: var(--ui-faint);
  }
  .turn ui-icon {
    width: 12px;
    height: 12px;
  }
  .turn.open ui-icon {
    rotate: 90deg;
  }
  [role='treeitem'] > ui-icon {
    width: 14px;
    height: 14px;
    color: var(--ui-muted);
  }
  .current > ui-icon {
    color: var(--ui-accent);
  }
  .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .words small {
    font-size: var(--ui-size-small);
    color: var(--ui-muted);
  }
  .view {
    margin-top: 4px;
    font-weight: 600;
  }
  .view:first-child {
    margin-top: 0;
  }
  .slot {
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
  }
  .signs {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .signs ui-icon {
    width: 13px;
    height: 13px;
    color: var(--ui-faint);
  }
  .dot {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--ui-warn);
  }
  .dot.error {
    background: var(--ui-bad);
  }
  .line {
    position: absolute;
    z-index: 1;
    height: 2px;
    margin-top: -1px;
    border-radius: 1px;
    background: var(--ui-accent);
    pointer-events: none;
  }
  .line::before {
    content: '';
    position: absolute;
    left: -3px;
    top: -2px;
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--ui-accent);
  }
`
