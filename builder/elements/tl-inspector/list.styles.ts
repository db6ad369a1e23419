import { css } from 'lit'

/** Lists of things within a setting, each with what can be done to it. */
export const listStyles = css`
  .items {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .items:empty {
    display: none;
  }
  .item {
    min-width: 0;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius);
  }
  .none {
    padding: 8px 0 4px;
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
  }
  .head {
    display: flex;
    align-items: center;
    min-width: 0;
    padding-right: 4px;
  }
  .head .title {
    flex: 1;
    justify-content: flex-start;
    min-width: 0;
    padding: 0 6px;
    border: 0;
    font-weight: 400;
  }
  .head .title:hover {
    background: transparent;
  }
  .head .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head .name.plain {
    flex: 1;
    padding: 5px 9px;
  }
  .head .title .badge {
    flex: none;
    margin-left: auto;
  }
  .head .bad {
    flex: none;
    width: 14px;
    height: 14px;
    color: var(--ui-bad);
  }
  .acts {
    display: flex;
    flex: none;
    width: 0;
    overflow: hidden;
  }
  .item:hover > .head .acts,
  .item:focus-within > .head .acts,
  .item.open > .head .acts {
    width: auto;
    overflow: visible;
  }
  .item .inside {
    display: grid;
    gap: 12px;
    padding: 6px 10px 12px;
  }
  .item .inside > .inner {
    padding-left: 0;
    border-left: 0;
  }
  .add {
    justify-self: start;
    min-height: 26px;
    padding: 0 8px 0 5px;
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
  }
  .add:hover {
    color: var(--ui-text);
  }
  .add ui-icon {
    width: 14px;
    height: 14px;
  }
  .rows {
    display: grid;
    gap: 10px;
  }
  .map {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    align-items: center;
    gap: 4px 8px;
  }
  .map label {
    overflow-wrap: anywhere;
    line-height: 1.3;
  }
  .map .second {
    grid-column: 2;
  }
  .map .error,
  .map .caution {
    grid-column: 1 / -1;
  }
  .options {
    display: grid;
    gap: 4px;
  }
  .options li {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .mono {
    font-family: var(--ui-mono) !important;
    font-size: 11.5px;
  }
`
