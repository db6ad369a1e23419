import { css } from 'lit'
import { base } from './theme/base.css.ts'
import { buttons } from './theme/buttons.css.ts'
import { fields } from './theme/fields.css.ts'
import { parts } from './theme/parts.css.ts'

/**
 * The studio's tokens, on the document; custom properties reach into every shadow root.
 * Warm greys like paper, one cobalt accent that no status uses, a dark bench under the light device in both themes.
 */
export const theme = css`
  :root {
    color-scheme: light dark;
    --ui-ground: light-dark(#f6f5f2, #131211);
    --ui-panel: light-dark(#ffffff, #1b1a18);
    --ui-raised: light-dark(#ffffff, #242220);
    --ui-hover: light-dark(#f1efeb, #272522);
    --ui-press: light-dark(#e8e5df, #302d2a);
    --ui-field: light-dark(#ffffff, #161513);
    --ui-line: light-dark(#e7e4de, #2e2b28);
    --ui-line-strong: light-dark(#d2cec6, #433f3a);
    --ui-text: light-dark(#1f1d1a, #edeae5);
    --ui-muted: light-dark(#6b665e, #a39d94);
    --ui-faint: light-dark(#787268, #8d877d);
    --ui-accent: light-dark(#3453d9, #8ea4ff);
    --ui-accent-strong: light-dark(#2743bd, #a9baff);
    --ui-accent-soft: light-dark(#ebeefc, #232a49);
    --ui-on-accent: light-dark(#ffffff, #10152e);
    --ui-good: light-dark(#1b7a4b, #6cc99a);
    --ui-good-soft: light-dark(#e6f4ec, #17301f);
    --ui-warn: light-dark(#93590a, #e3ad5b);
    --ui-warn-soft: light-dark(#fbf1df, #35280f);
    --ui-bad: light-dark(#bc2f2a, #f0867d);
    --ui-bad-soft: light-dark(#fcebea, #3b1b19);
    --ui-canvas: light-dark(#2b2926, #0c0b0a);
    --ui-canvas-dot: light-dark(#393632, #1d1b19);
    --ui-canvas-text: light-dark(#efece7, #d8d3cb);
    --ui-canvas-muted: light-dark(#a8a197, #8d877e);
    --ui-shade: light-dark(rgb(38 34 28 / 0.34), rgb(0 0 0 / 0.6));
    --ui-shadow: light-dark(0 1px 2px rgb(38 34 28 / 0.06), 0 1px 2px rgb(0 0 0 / 0.4));
    --ui-shadow-pop:
      0 0 0 1px light-dark(rgb(38 34 28 / 0.07), rgb(255 255 255 / 0.07)), 0 12px 32px light-dark(rgb(38 34 28 / 0.16), rgb(0 0 0 / 0.55)),
      0 2px 6px light-dark(rgb(38 34 28 / 0.08), rgb(0 0 0 / 0.4));
    --ui-radius: 7px;
    --ui-radius-large: 12px;
    --ui-control: 30px;
    --ui-font: system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans', sans-serif;
    --ui-mono: ui-monospace, 'SF Mono', 'Cascadia Code', 'JetBrains Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace;
    --ui-size: 13px;
    --ui-size-small: 12px;
    --ui-size-large: 14px;
    --ui-focus: 0 0 0 2px var(--ui-panel), 0 0 0 4px var(--ui-accent);
  }
  :root[data-theme='light'] {
    color-scheme: light;
  }
  :root[data-theme='dark'] {
    color-scheme: dark;
  }
  html,
  body {
    margin: 0;
    height: 100%;
    background: var(--ui-ground);
    color: var(--ui-text);
    font: 400 var(--ui-size) / 1.5 var(--ui-font);
    -webkit-font-smoothing: antialiased;
    text-autospace: normal;
  }
`

/** The controls of every element: native elements, our look. Variants are classes; each sheet says which. */
export const controls = [base, buttons, fields, parts]
