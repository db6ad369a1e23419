import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
    height: 100%;
    background: var(--ui-panel);
  }
  .search {
    position: relative;
    padding: 10px 12px;
  }
  .search ui-icon {
    position: absolute;
    left: 21px;
    top: 18px;
    width: 15px;
    height: 15px;
    color: var(--ui-faint);
    pointer-events: none;
  }
  .search input[type='search'] {
    padding-left: 30px !important;
  }
  .list {
    overflow-y: auto;
    padding: 0 12px 20px;
    min-height: 0;
  }
  h3 {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 10px 0 6px;
    background: var(--ui-panel);
    color: var(--ui-muted);
    font-size: 11.5px;
    font-weight: 600;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
    padding-bottom: 8px;
  }
  .grid.services {
    grid-template-columns: minmax(0, 1fr);
  }
  button.entry {
    display: grid;
    grid-template-rows: auto auto;
    grid-template-columns: minmax(0, 1fr);
    justify-content: stretch;
    justify-items: stretch;
    align-content: start;
    gap: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--ui-line);
    border-radius: 9px;
    background: var(--ui-panel);
    text-align: start;
    white-space: normal;
    cursor: grab;
    touch-action: pan-y;
  }
  button.entry:hover {
    border-color: var(--ui-line-strong);
    background: var(--ui-panel);
    box-shadow: var(--ui-shadow);
  }
  button.entry:active {
    cursor: grabbing;
  }
  tl-picture {
    height: 62px;
    border-bottom: 1px solid var(--ui-line);
    border-radius: 8px 8px 0 0;
    background: #f4f3f0;
  }
  .services tl-picture {
    height: 92px;
  }
  .plain {
    display: grid;
    place-items: center;
    height: 62px;
    border-bottom: 1px solid var(--ui-line);
    background: var(--ui-ground);
    color: var(--ui-faint);
  }
  .services .plain {
    height: 92px;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    padding: 6px 8px;
    font-weight: 500;
    font-size: var(--ui-size-small);
    line-height: 1.35;
  }
  .name ui-icon {
    width: 14px;
    height: 14px;
    color: var(--ui-muted);
  }
  .name ui-icon {
    flex: none;
  }
  .name span:not(.system) {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .system {
    flex: none;
    margin-left: auto;
    color: var(--ui-muted);
    font-weight: 400;
  }
`
