import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    height: 100%;
  }
  .card {
    display: grid;
    height: 100%;
    grid-template-rows: auto 1fr auto auto;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius-large);
    background: var(--ui-panel);
    color: inherit;
    overflow: clip;
    box-shadow: var(--ui-shadow);
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }
  .card:hover {
    border-color: var(--ui-line-strong);
    text-decoration: none;
    box-shadow: 0 6px 20px light-dark(rgb(38 34 28 / 0.09), rgb(0 0 0 / 0.4));
  }
  .card:focus-visible {
    outline-offset: 2px;
    border-radius: var(--ui-radius-large);
  }
  .bench {
    position: relative;
    height: 212px;
    overflow: clip;
    background: var(--ui-canvas) radial-gradient(var(--ui-canvas-dot) 1px, transparent 1.2px) 0 0 / 14px 14px;
  }
  tl-phone {
    position: absolute;
    top: 26px;
    width: 148px;
    transition: translate 0.2s ease-out;
  }
  .first {
    left: calc(50% - 74px);
    z-index: 1;
  }
  .first:has(+ .second) {
    left: calc(50% - 128px);
  }
  .second {
    left: calc(50% + 6px);
    top: 54px;
    width: 122px;
  }
  .card:hover tl-phone {
    translate: 0 -6px;
  }
  .about {
    padding: 14px 16px 0;
  }
  h2 {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 15px;
    letter-spacing: -0.005em;
  }
  .job {
    display: -webkit-box;
    margin-top: 2px;
    color: var(--ui-muted);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  dl {
    display: flex;
    gap: 28px;
    padding: 14px 16px 12px;
  }
  dl div {
    display: grid;
  }
  dt {
    grid-row: 2;
    color: var(--ui-muted);
    font-size: 12px;
  }
  dd {
    font-weight: 600;
    font-size: 18px;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 10px 16px;
    border-top: 1px solid var(--ui-line);
    color: var(--ui-muted);
    font-size: 12px;
  }
  .badge i {
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: currentcolor;
  }
  .saved {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`
