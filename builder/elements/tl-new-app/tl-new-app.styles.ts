import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto 1fr;
    height: 100%;
    overflow: hidden;
    background: var(--ui-panel);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 48px;
    padding: 0 20px 0 10px;
    border-bottom: 1px solid var(--ui-line);
  }
  h1 {
    font-size: 14px;
  }
  .gap {
    flex: 1;
  }
  .trouble {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 20px;
    background: var(--ui-bad-soft);
    color: var(--ui-bad);
  }
  main {
    grid-row: 3;
    display: grid;
    grid-template-columns: minmax(260px, 340px) minmax(420px, 1fr) minmax(250px, 300px);
    min-height: 0;
  }
  .services,
  .blank {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .services tl-service-list {
    flex: 1;
  }
  .intro {
    padding: 20px 16px 14px;
  }
  h2 {
    font-size: 15px;
  }
  .blank {
    overflow: auto;
    border-left: 1px solid var(--ui-line);
  }
  .blank .intro,
  .blank tl-blank-app {
    padding-inline: 20px;
  }
  .blank tl-blank-app {
    padding-bottom: 24px;
  }
  .bench {
    display: grid;
    grid-template-rows: 1fr auto;
    min-height: 0;
    background: var(--ui-canvas) radial-gradient(var(--ui-canvas-dot) 1px, transparent 1.2px) 0 0 / 16px 16px;
    color: var(--ui-canvas-text);
  }
  .phones {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: clamp(16px, 3vw, 40px);
    min-height: 0;
    padding: 24px;
    overflow: hidden;
    container-type: size;
  }
  figure {
    display: grid;
    justify-items: center;
    gap: 12px;
  }
  tl-phone {
    width: min(280px, 42cqw, calc((100cqh - 40px) * 0.535));
  }
  figcaption {
    color: var(--ui-canvas-muted);
    font-size: 12px;
  }
  .get {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
    padding: 16px 20px;
    border-top: 1px solid rgb(255 255 255 / 0.08);
    background: rgb(0 0 0 / 0.18);
  }
  .get ul {
    display: grid;
    gap: 3px;
  }
  .get li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .get li ui-icon {
    color: var(--ui-canvas-muted);
  }
  @media (max-width: 979px) {
    main {
      grid-template-columns: minmax(260px, 300px) 1fr;
      grid-template-rows: minmax(440px, 1fr) auto;
      overflow: auto;
    }
    .blank {
      grid-column: 1 / -1;
      border: 0;
      border-top: 1px solid var(--ui-line);
    }
  }
  @media (max-width: 640px) {
    main {
      display: block;
    }
    /* What one gets, and the button that makes it, are a thumb's stroke below what was chosen. */
    tl-service-list {
      max-height: 340px;
    }
    .phones {
      height: 420px;
    }
  }
`
