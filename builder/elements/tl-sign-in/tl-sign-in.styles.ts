import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    height: 100%;
  }
  :host([again]) {
    height: auto;
    width: min(440px, 100%);
  }
  main {
    display: grid;
    grid-template-rows: auto 1fr;
    height: 100%;
    overflow: auto;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 14px 20px;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 9px;
    font-weight: 600;
    font-size: 15px;
    letter-spacing: -0.01em;
  }
  .brands {
    margin-bottom: 14px;
  }
  .sheet {
    align-self: center;
    justify-self: center;
    width: min(440px, 100%);
    padding: 24px 20px 12vh;
  }
  tl-sketch {
    display: none;
  }
  @media (min-width: 980px) {
    main {
      grid-template-columns: minmax(460px, 5fr) 6fr;
    }
    header {
      grid-column: 1;
    }
    tl-sketch {
      display: grid;
      grid-area: 1 / 2 / 3;
    }
  }
  :host([again]) main {
    display: block;
    border-radius: var(--ui-radius-large);
    background: var(--ui-panel);
    box-shadow: var(--ui-shadow-pop);
  }
  :host([again]) .sheet {
    padding: 28px;
  }
  h1 {
    font-size: 26px;
    letter-spacing: -0.02em;
  }
  .lead {
    margin: 6px 0 24px;
    color: var(--ui-muted);
    font-size: 14px;
    text-wrap: pretty;
  }
  ul {
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius-large);
    background: var(--ui-panel);
    overflow: clip;
    box-shadow: var(--ui-shadow);
  }
  li + li {
    border-top: 1px solid var(--ui-line);
  }
  .person {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 14px;
    width: 100%;
    padding: 14px 16px;
    border: 0;
    border-radius: 0;
    background: transparent;
    text-align: start;
    white-space: normal;
    font-weight: 400;
  }
  .person:hover {
    background: var(--ui-hover);
  }
  .person:focus-visible {
    outline-offset: -3px;
    border-radius: 10px;
  }
  .person > ui-icon {
    color: var(--ui-faint);
    transition: translate 0.15s;
  }
  .person:hover > ui-icon {
    color: var(--ui-text);
    translate: 2px 0;
  }
  .face {
    display: grid;
    place-items: center;
    width: 38px;
    height: 38px;
    border-radius: 50%;
    background: var(--ui-accent-soft);
    color: var(--ui-accent);
    font-weight: 600;
    font-size: 15px;
  }
  .face.publisher {
    background: var(--ui-good-soft);
    color: var(--ui-good);
  }
  .face.approver {
    background: var(--ui-warn-soft);
    color: var(--ui-warn);
  }
  .who {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 2px 8px;
    line-height: 1.4;
  }
  strong {
    font-weight: 600;
    font-size: 14px;
  }
  .role,
  .may {
    color: var(--ui-muted);
    font-size: 12.5px;
  }
  .may {
    grid-column: 1 / -1;
  }
  .honest,
  .none {
    display: flex;
    gap: 8px;
    margin-top: 16px;
    color: var(--ui-muted);
    font-size: 12.5px;
    text-wrap: pretty;
  }
  .honest ui-icon,
  .none ui-icon {
    margin-top: 1px;
  }
  .error {
    margin-top: 12px;
  }
`
