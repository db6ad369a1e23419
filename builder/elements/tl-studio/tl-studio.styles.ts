import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    height: 100dvh;
    background: var(--ui-ground);
  }
  .page {
    height: 100%;
  }
  .page > * {
    height: 100%;
  }
  .lost,
  .quiet-start {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 10px;
    height: 100%;
    padding: 24px;
    text-align: center;
  }
  .lost tl-mark {
    width: 32px;
    height: 32px;
    margin-bottom: 8px;
  }
  .lost h1 {
    font-size: 18px;
  }
  .lost h1 + p {
    margin-top: 4px;
  }
  .lost :is(button, .button) {
    margin-top: 10px;
  }
  /* Nothing to see for a start that takes no time. */
  .quiet-start tl-mark {
    animation: appear 0.2s 0.3s both;
  }
  .lapsed {
    position: fixed;
    inset: 0;
    z-index: 10;
    display: grid;
    place-items: center;
    padding: 24px;
    background: var(--ui-shade);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`
