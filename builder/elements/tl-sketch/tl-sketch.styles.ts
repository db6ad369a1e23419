import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    place-items: center;
    overflow: clip;
    background: var(--ui-canvas) radial-gradient(var(--ui-canvas-dot) 1px, transparent 1.2px) 0 0 / 16px 16px;
    container-type: size;
  }
  .phones {
    display: flex;
    align-items: flex-start;
    gap: 4cqw;
    padding-top: 12cqw;
  }
  .phone {
    display: flex;
    flex-direction: column;
    gap: 3cqw;
    width: 24cqw;
    aspect-ratio: 0.54;
    padding: 2.6cqw;
    box-sizing: border-box;
    border-radius: 3cqw;
    background: #fbfaf8;
    color: #1f1d1a;
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 0.4),
      0 2cqw 6cqw rgb(0 0 0 / 0.35);
    opacity: 0.5;
    text-align: start;
  }
  .first {
    margin-top: -6cqw;
    opacity: 1;
  }
  b {
    font: 600 2.5cqw / 1.3 var(--ui-font);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  i {
    display: block;
    border-radius: 1cqw;
    background: #e7e4de;
  }
  .top {
    width: 34%;
    height: 1.4cqw;
    background: #d2cec6;
  }
  .field {
    height: 4.4cqw;
    border: 1px solid #d2cec6;
    background: #fff;
  }
  .act {
    height: 4.4cqw;
    background: #3453d9;
  }
  .line {
    height: 1.4cqw;
  }
  .short {
    width: 60%;
    margin-top: -1.4cqw;
  }
  .card {
    display: grid;
    gap: 3.2cqw;
    padding: 2.4cqw;
    border-radius: 1.6cqw;
    background: #fff;
    box-shadow: 0 0 0 1px #e7e4de;
  }
  .step {
    position: relative;
    width: 66%;
    height: 1.4cqw;
    margin-left: 4cqw;
  }
  .step::before {
    content: '';
    position: absolute;
    left: -4cqw;
    top: -0.4cqw;
    width: 2.2cqw;
    height: 2.2cqw;
    border-radius: 50%;
    background: #e7e4de;
  }
  .step.done::before {
    background: #1b7a4b;
  }
  .step.now {
    background: #1f1d1a;
    width: 46%;
  }
  .step.now::before {
    background: #3453d9;
    box-shadow: 0 0 0 0.8cqw #d9e0fb;
  }
  svg {
    fill: #d98e1f;
  }
  .open {
    fill: #e7e4de;
  }
`
