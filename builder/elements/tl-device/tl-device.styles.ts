import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 16px;
    min-height: 0;
  }
  .chrome {
    position: relative;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    overflow: hidden;
    background: var(--device, #fff);
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 0.5),
      0 0 0 7px #151413,
      0 0 0 8px #45413c,
      0 24px 60px rgb(0 0 0 / 0.45);
  }
  .phone .bar {
    height: 26px;
    display: grid;
    place-items: center;
  }
  .phone .bar::before {
    content: '';
    width: 84px;
    height: 5px;
    border-radius: 3px;
    background: rgb(128 124 118 / 0.34);
  }
  .phone {
    border-radius: 30px;
  }
  .desktop {
    border-radius: 9px;
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 0.55),
      0 24px 60px rgb(0 0 0 / 0.4);
  }
  .desktop .bar {
    display: flex;
    align-items: center;
    gap: 6px;
    height: 30px;
    padding: 0 11px;
    background: #edebe7;
    color: #6b665e;
    font-size: 11px;
  }
  .desktop .bar i {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: #cfcac2;
  }
  .desktop .bar span {
    flex: 1;
    min-width: 0;
    margin: 0 8px;
    padding: 2px 10px;
    overflow: hidden;
    border-radius: 6px;
    background: #fff;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .dark .bar {
    background: #1d1c1a;
    color: #a39d94;
  }
  .dark .bar i {
    background: #4a4641;
  }
  .dark .bar span {
    background: #2b2926;
  }
  .screen {
    overflow: hidden;
  }
  .viewport {
    overflow: hidden auto;
    overscroll-behavior: contain;
    transform-origin: 0 0;
    scrollbar-width: none;
  }
  .content {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 100%;
  }
  .app {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .caption {
    color: var(--ui-canvas-muted);
    font-size: 11.5px;
    font-variant-numeric: tabular-nums;
  }
  .overlay {
    position: absolute;
    inset: 0;
    overflow: clip;
    contain: strict;
    pointer-events: none;
    font: 500 calc(11px * var(--inverse)) / 1 var(--ui-font);
  }
  .box {
    position: absolute;
    border-radius: calc(3px * var(--inverse));
  }
  .hover {
    outline: calc(1px * var(--inverse)) solid var(--mark);
    outline-offset: calc(3px * var(--inverse));
    opacity: 0.75;
  }
  .chosen {
    outline: calc(1.5px * var(--inverse)) solid var(--mark);
    outline-offset: calc(3px * var(--inverse));
  }
  .overlay {
    /* seen on any brand's page, light or dark */
    --mark: #3f5ff0;
  }
  .tag {
    position: absolute;
    bottom: calc(100% + 3px * var(--inverse));
    left: calc(-4px * var(--inverse));
    display: flex;
    align-items: center;
    gap: calc(4px * var(--inverse));
    height: calc(20px * var(--inverse));
    padding: 0 calc(7px * var(--inverse)) 0 calc(5px * var(--inverse));
    border-radius: calc(4px * var(--inverse)) calc(4px * var(--inverse)) calc(4px * var(--inverse)) 0;
    background: var(--mark);
    color: #fff;
    white-space: nowrap;
  }
  .tag.below {
    top: calc(3px * var(--inverse));
    bottom: auto;
    left: calc(-4px * var(--inverse));
    border-radius: 0 calc(4px * var(--inverse)) calc(4px * var(--inverse)) 0;
  }
  .tag ui-icon {
    width: calc(12px * var(--inverse));
    height: calc(12px * var(--inverse));
  }
  .line {
    position: absolute;
    z-index: 2;
    border-radius: 2px;
    background: var(--mark);
  }
  .line::before {
    content: '';
    position: absolute;
    left: calc(-3px * var(--inverse));
    top: calc(-2px * var(--inverse));
    width: calc(7px * var(--inverse));
    height: calc(7px * var(--inverse));
    border-radius: 50%;
    background: var(--mark);
  }
  .zone {
    position: absolute;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(6px * var(--inverse));
    border: calc(1px * var(--inverse)) dashed color-mix(in srgb, var(--mark) 45%, transparent);
    border-radius: calc(8px * var(--inverse));
    /* its own ground: a brand's may be of any colour */
    background: color-mix(in srgb, var(--mark) 6%, #fff);
    color: #2743bd;
    font-size: calc(12px * var(--inverse));
    line-height: 1.3;
    text-align: center;
  }
  .dark .zone {
    background: color-mix(in srgb, var(--mark) 10%, #141312);
    color: #a9baff;
  }
  .zone ui-icon {
    width: calc(14px * var(--inverse));
    height: calc(14px * var(--inverse));
  }
  .zone.view {
    flex-direction: column;
    gap: calc(8px * var(--inverse));
    padding: 0 calc(24px * var(--inverse));
    font-size: calc(13px * var(--inverse));
  }
  /* small as it is drawn, the words take all the room */
  .desktop .zone.view ui-icon {
    display: none;
  }
  .zone.view ui-icon {
    width: calc(22px * var(--inverse));
    height: calc(22px * var(--inverse));
  }
`
