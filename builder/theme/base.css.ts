import { css } from 'lit'

/** What every element starts from: the box, the text, links, what is disabled and what has the focus. */
export const base = css`
  :host {
    box-sizing: border-box;
    font: 400 var(--ui-size) / 1.5 var(--ui-font);
    color: var(--ui-text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  * {
    scrollbar-width: thin;
    scrollbar-color: var(--ui-line-strong) transparent;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4 {
    font-weight: 600;
    font-size: var(--ui-size-large);
    line-height: 1.35;
  }
  a {
    color: var(--ui-accent);
    text-decoration: none;
    border-radius: 3px;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  :disabled,
  [aria-disabled='true'] {
    opacity: 0.45;
    pointer-events: none;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--ui-accent);
    outline-offset: 1px;
  }
  .muted {
    color: var(--ui-muted);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`
