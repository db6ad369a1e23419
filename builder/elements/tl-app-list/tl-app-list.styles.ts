import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr;
    height: 100%;
    overflow: hidden;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    height: 48px;
    padding: 0 20px;
    border-bottom: 1px solid var(--ui-line);
    background: var(--ui-panel);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 9px;
    color: inherit;
    font-weight: 600;
    font-size: 14px;
    letter-spacing: -0.01em;
  }
  .brand:hover {
    text-decoration: none;
  }
  .tenant {
    padding-left: 10px;
    border-left: 1px solid var(--ui-line-strong);
    color: var(--ui-muted);
    line-height: 1.1;
  }
  .gap {
    flex: 1;
  }
  main {
    overflow: auto;
    padding: 28px clamp(20px, 4vw, 48px) 64px;
  }
  main > * {
    max-width: 1240px;
    margin-inline: auto;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 20px;
  }
  h1 {
    font-size: 22px;
    letter-spacing: -0.015em;
  }
  .n {
    margin-left: 8px;
    color: var(--ui-muted);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .packs {
    display: flex;
    gap: 8px;
    margin-bottom: 20px;
    padding: 10px 12px;
    border-radius: var(--ui-radius);
    background: var(--ui-warn-soft);
    color: var(--ui-warn);
  }
  .search {
    position: relative;
    width: 250px;
  }
  .search ui-icon {
    position: absolute;
    left: 9px;
    top: 7px;
    color: var(--ui-faint);
  }
  .search input {
    padding-inline: 31px 28px;
  }
  .search kbd {
    position: absolute;
    right: 7px;
    top: 6px;
  }
  .search:focus-within kbd {
    display: none;
  }
  .order select {
    width: auto;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
    gap: 18px;
  }
  .ghost {
    height: 372px;
    border: 1px solid var(--ui-line);
    border-radius: var(--ui-radius-large);
    background: linear-gradient(var(--ui-hover) 196px, var(--ui-panel) 0);
  }
  .waiting {
    padding-top: 50px;
    animation: appear 0.2s 0.3s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .tall {
    padding-top: 14vh;
  }
  .big {
    width: 26px;
    height: 26px;
    margin-bottom: 6px;
    color: var(--ui-faint);
  }
  .empty :is(h1, h2) {
    color: var(--ui-text);
    font-size: 15px;
    letter-spacing: 0;
  }
  .empty button {
    margin-top: 10px;
  }
  .first {
    display: grid;
    justify-items: center;
    gap: 12px;
    max-width: 470px;
    padding-top: 6vh;
    text-align: center;
  }
  .first h1 {
    font-size: 26px;
  }
  .first p {
    color: var(--ui-muted);
    font-size: 14px;
    text-wrap: pretty;
  }
  .first .button {
    margin-top: 8px;
  }
  .first tl-sketch {
    width: min(430px, 100%);
    height: 200px;
    margin-bottom: 12px;
    border-radius: var(--ui-radius-large);
  }
  @media (max-width: 640px) {
    .search {
      flex: 1 1 100%;
      order: 9;
    }
  }
`
