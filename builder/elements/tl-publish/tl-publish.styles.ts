import { css } from 'lit'

export const styles = css`
  dialog {
    width: min(880px, calc(100vw - 32px));
    max-height: min(720px, calc(100dvh - 48px));
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    animation: rise 0.16s ease-out;
  }
  .sheet {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    width: 100%;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 12px 12px 24px;
    border-bottom: 1px solid var(--ui-line);
  }
  h2 {
    overflow: hidden;
    min-width: 0;
    font-size: 15px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sheet:focus-visible {
    outline: 0;
  }
  h2:focus-visible {
    outline: 0;
  }
  h2 span {
    margin-left: 8px;
    color: var(--ui-muted);
    font-weight: 400;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    overflow: auto;
  }
  section {
    padding: 20px 24px 24px;
  }
  .check h3 {
    margin-bottom: 6px;
  }
  .live {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 20px;
    border-left: 1px solid var(--ui-line);
    background: light-dark(#fbfaf8, #181715);
  }
  .not-yet {
    display: flex;
    align-items: center;
    gap: 16px;
    color: var(--ui-muted);
    text-wrap: pretty;
  }
  .frame {
    display: grid;
    place-items: center;
    flex: none;
    width: 132px;
    aspect-ratio: 1;
    border: 1px dashed var(--ui-line-strong);
    border-radius: 10px;
    color: var(--ui-line-strong);
  }
  .frame ui-icon {
    width: 44px;
    height: 44px;
  }
  .foot {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px 24px;
    border-top: 1px solid var(--ui-line);
  }
  .told {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 30px;
    color: var(--ui-muted);
  }
  .told > ui-icon {
    color: var(--ui-good);
  }
  .told > .bad {
    color: var(--ui-bad);
  }
  .told > span:not(.error) {
    color: var(--ui-text);
  }
  .told > :is(ui-icon, button) {
    flex: none;
  }
  .told > button {
    color: var(--ui-accent);
  }
  .progress {
    position: absolute;
    inset: -1px 0 auto;
    height: 2px;
    background: linear-gradient(90deg, transparent, var(--ui-accent), transparent) 0 / 40% 100% no-repeat;
    animation: run 1s linear infinite;
  }
  @keyframes run {
    from {
      background-position: -60% 0;
    }
    to {
      background-position: 160% 0;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }
  @media (max-width: 720px) {
    .columns {
      grid-template-columns: 1fr;
    }
    .live {
      border: 0;
      border-top: 1px solid var(--ui-line);
    }
    .foot {
      flex-wrap: wrap;
      justify-content: flex-end;
    }
    .told:not(:empty) {
      flex-basis: 100%;
    }
  }
`
