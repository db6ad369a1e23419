import { css } from 'lit'

/** One setting: its label, its marks, and the controls that only settings have. */
export const fieldStyles = css`
  .fields {
    display: grid;
    gap: 14px;
    padding: 2px 14px 16px;
  }
  .field {
    gap: 5px;
    min-width: 0;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 20px;
  }
  .top label,
  .top .label {
    margin-right: auto;
    color: var(--ui-text);
    font-weight: 500;
    font-size: var(--ui-size-small);
  }
  .must {
    margin-left: 3px;
    color: var(--ui-faint);
  }
  .bind {
    opacity: 0;
  }
  .field:hover .bind,
  .bind:focus-visible,
  .bind[aria-expanded='true'] {
    opacity: 1;
  }
  .small {
    width: 22px;
    min-width: 22px;
    min-height: 22px;
    border-radius: 5px;
  }
  .small ui-icon {
    width: 14px;
    height: 14px;
  }
  .help,
  .error,
  .caution {
    font-size: var(--ui-size-small);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .caution {
    color: var(--ui-warn);
  }
  .error .fix,
  .caution .fix {
    color: var(--ui-muted);
  }
  .segmented {
    display: flex;
  }
  .segmented > button {
    flex: 1;
    min-width: 0;
    padding: 0 6px;
    font-size: var(--ui-size-small);
  }
  .segmented.tiny {
    flex: none;
  }
  .segmented.tiny > button {
    flex: none;
    min-height: 20px;
    padding: 0 8px;
    font-size: 11.5px;
  }
  .icon-choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(30px, 1fr));
    max-height: 132px;
    padding: 3px;
    overflow-y: auto;
    border: 1px solid var(--ui-line-strong);
    border-radius: var(--ui-radius);
  }
  .icon-choice {
    position: relative;
    display: grid;
    place-items: center;
    height: 30px;
    border-radius: var(--ui-radius);
    cursor: pointer;
  }
  .icon-choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .icon-choice svg {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon-choice:hover {
    background: var(--ui-hover);
  }
  .icon-choice:has(:checked) {
    background: var(--ui-accent);
    color: var(--ui-on-accent);
  }
  .icon-choice:has(:focus-visible) {
    outline: 2px solid var(--ui-accent);
    outline-offset: 1px;
  }
  .stepper {
    display: grid;
    grid-template-columns: 26px 40px 26px;
    border: 1px solid var(--ui-line-strong);
    border-radius: var(--ui-radius);
    overflow: hidden;
  }
  .stepper .icon-button {
    width: 26px;
    min-width: 26px;
    min-height: 26px;
    border-radius: 0;
  }
  .stepper .icon-button ui-icon {
    width: 13px;
    height: 13px;
  }
  .stepper input:not([type='checkbox']):not([type='radio']),
  .slider input[type='number'],
  .figure input[type='number'] {
    appearance: textfield;
    font-variant-numeric: tabular-nums;
  }
  input[type='number']::-webkit-inner-spin-button {
    appearance: none;
  }
  .stepper input:not([type='checkbox']):not([type='radio']) {
    min-height: 26px;
    padding: 0;
    border: 0;
    border-radius: 0;
    text-align: center;
  }
  .figure {
    width: 92px;
  }
  .figure input:not([type='checkbox']):not([type='radio']) {
    text-align: end;
  }
  .slider {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64px;
    align-items: center;
    gap: 10px;
  }
  input[type='range'] {
    width: 100%;
    accent-color: var(--ui-accent);
  }
  .bound {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: var(--ui-control);
    padding: 3px 3px 3px 4px;
    border: 1px solid var(--ui-line-strong);
    border-radius: var(--ui-radius);
    background: var(--ui-field);
  }
  .bound .chip {
    gap: 5px;
    margin-right: auto;
    min-width: 0;
    min-height: 22px;
    padding: 0 7px;
    border: 0;
    border-radius: 5px;
    background: var(--ui-accent-soft);
    color: var(--ui-accent);
    font-size: var(--ui-size-small);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bound .chip.code {
    font-family: var(--ui-mono);
    font-weight: 400;
  }
  .bound .chip ui-icon {
    width: 13px;
    height: 13px;
  }
  .bound .chip:hover {
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--ui-accent) 45%, transparent);
  }
  .inner {
    display: grid;
    gap: 12px;
    min-width: 0;
    margin-top: 2px;
    padding-left: 12px;
    border-left: 2px solid var(--ui-line);
  }
  .inner legend {
    padding: 0;
    margin-bottom: 8px;
  }
`
