import { css } from 'lit'

/** The editor before there is an app to work on; its regions are those of the open one. */
export const notOpenStyles = css`
  /* What takes no time is not seen to be waited for. */
  .opening {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    flex: 1;
    min-height: 0;
    animation: appear 0.2s 0.3s both;
  }
  .opening .bar {
    display: flex;
    align-items: center;
    gap: 10px;
    height: 48px;
    padding: 0 10px;
    border-bottom: 1px solid var(--ui-line);
  }
  .opening i {
    height: 12px;
    border-radius: 4px;
    background: var(--ui-hover);
  }
  .opening .bar i {
    width: 160px;
  }
  .shape {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr) 304px;
    min-height: 0;
  }
  .shape > :is(.left, .middle, .right) {
    grid-row: 1;
  }
  .shape :is(.left, .right) {
    gap: 14px;
    padding: 16px 14px;
  }
  .shape :is(.left, .right) > i {
    flex: none;
  }
  .shape .left i {
    height: 84px;
    border-radius: 8px;
  }
  .shape .right i {
    height: 30px;
    border-radius: var(--ui-radius);
  }
  .shape .middle {
    place-items: center;
    padding: 24px;
  }
  .shape .middle i {
    width: min(375px, 70%);
    height: min(100%, 700px);
    border-radius: 30px;
    background: var(--ui-canvas-dot);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .lost {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 10px;
    flex: 1;
    padding: 24px;
    background: var(--ui-ground);
    color: var(--ui-muted);
    text-align: center;
    text-wrap: balance;
  }
  .lost tl-mark {
    width: 32px;
    height: 32px;
    margin-bottom: 8px;
    color: var(--ui-text);
  }
  .lost h1 {
    margin-bottom: 6px;
    color: var(--ui-text);
    font-size: 18px;
  }
  .ways {
    display: flex;
    gap: 8px;
    margin-top: 10px;
  }
  @media (max-width: 1100px) {
    .shape {
      grid-template-columns: 232px minmax(0, 1fr) 272px;
    }
  }
  @media (max-width: 899px) {
    .shape {
      grid-template-columns: minmax(0, 1fr);
    }
    .shape :is(.left, .right) {
      display: none;
    }
    .shape .middle {
      grid-area: auto;
    }
  }
`
