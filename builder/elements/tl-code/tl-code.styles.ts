import { css } from 'lit'

export const codeStyles = css`
  :host {
    display: block;
    min-width: 0;
    height: 100%;
    background: var(--ui-panel);
  }
  .code {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    height: 100%;
  }
  .editor {
    min-width: 0;
    min-height: 0;
    /* Monaco brings its own reset and knows nothing of ours. */
    line-height: normal;
  }
  .editor *,
  .editor *::before,
  .editor *::after {
    box-sizing: content-box;
  }
  .editor textarea.ime-text-area,
  .editor textarea.inputarea {
    min-height: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: transparent;
    transition: none;
  }
  .selected-node {
    width: 2px !important;
    margin-left: 5px;
    background: var(--ui-accent);
  }
  .loading {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: start;
    gap: 12px;
    padding: 18px 64px;
  }
  .loading i {
    height: 8px;
    border-radius: 4px;
    background: var(--ui-press);
    animation: wait 1.2s 0.3s infinite alternate ease-in-out;
  }
  @keyframes wait {
    to {
      opacity: 0.4;
    }
  }
  .status {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 34px;
    padding: 2px 8px 2px 16px;
    border-top: 1px solid var(--ui-line);
    color: var(--ui-muted);
    font-size: var(--ui-size-small);
  }
  .status.held {
    background: var(--ui-warn-soft);
    color: var(--ui-warn);
  }
  .status .why {
    min-width: 0;
    padding: 5px 0;
  }
  .status .gap {
    flex: 1;
  }
  .status button {
    min-height: 26px;
    font-size: var(--ui-size-small);
  }
  .status ui-icon {
    width: 15px;
    height: 15px;
  }
  .good {
    color: var(--ui-good);
  }
  .bad {
    color: var(--ui-bad);
  }
`
