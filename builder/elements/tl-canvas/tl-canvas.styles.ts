import { css } from 'lit'

export const styles = css`
  :host {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    background: var(--ui-canvas) radial-gradient(var(--ui-canvas-dot) 1px, transparent 1.2px) 0 0 / 22px 22px;
    color: var(--ui-canvas-text);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    min-height: 46px;
    padding: 8px 14px;
  }
  tl-view-tabs {
    min-width: 0;
    flex: 0 1 auto;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-width: 0;
    margin-left: auto;
  }
  .pick {
    position: relative;
    display: flex;
    align-items: center;
    color: var(--ui-canvas-muted);
  }
  .pick > ui-icon {
    position: absolute;
    left: 8px;
    width: 14px;
    height: 14px;
    pointer-events: none;
  }
  .pick select {
    color-scheme: dark;
    width: auto;
    max-width: 150px;
    min-height: 28px;
    padding: 0 24px 0 28px;
    border-color: rgb(255 255 255 / 0.14);
    background-color: rgb(255 255 255 / 0.06);
    color: var(--ui-canvas-text);
    font-size: var(--ui-size-small);
    text-overflow: ellipsis;
  }
  .pick select:hover {
    border-color: rgb(255 255 255 / 0.3);
  }
  .pick option {
    background: #2b2926;
    color: #efece7;
  }
  .segmented {
    background: rgb(255 255 255 / 0.07);
  }
  .segmented > button {
    gap: 2px;
    min-height: 24px;
    padding: 0 7px;
    color: var(--ui-canvas-muted);
  }
  .segmented > button ui-icon {
    width: 14px;
    height: 14px;
  }
  .segmented > button:hover {
    background: transparent;
    color: var(--ui-canvas-text);
  }
  .segmented > button[aria-pressed='true'] {
    background: rgb(255 255 255 / 0.14);
    color: #fff;
    box-shadow: none;
  }
  .icon-button {
    width: 28px;
    min-width: 28px;
    min-height: 28px;
    color: var(--ui-canvas-muted);
  }
  .icon-button:hover,
  .icon-button[aria-pressed='true'] {
    background: rgb(255 255 255 / 0.12);
    color: #fff;
  }
  .try {
    min-height: 28px;
    border-color: rgb(255 255 255 / 0.2);
    background: transparent;
    color: var(--ui-canvas-text);
    font-size: var(--ui-size-small);
  }
  .try:hover {
    background: rgb(255 255 255 / 0.1);
  }
  .try[aria-pressed='true'] {
    border-color: transparent;
    background: #efece7;
    color: #1f1d1a;
  }
  :focus-visible {
    outline-color: #a9baff;
  }
  .bench {
    display: flex;
    align-items: stretch;
    justify-content: safe center;
    gap: 36px;
    min-width: 0;
    min-height: 0;
    padding: 18px 30px 12px;
    overflow: hidden;
  }
  .bench:focus-visible {
    outline: 2px solid rgb(169 186 255 / 0.55);
    outline-offset: -3px;
    border-radius: 6px;
  }
  .note {
    position: absolute;
    bottom: 34px;
    left: 50%;
    translate: -50%;
    z-index: 3;
    padding: 6px 14px;
    border-radius: 16px;
    background: #efece7;
    color: #1f1d1a;
    font-size: var(--ui-size-small);
    white-space: nowrap;
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.4);
  }
  @media (max-width: 600px) {
    .pick select {
      max-width: 112px;
    }
  }
`
