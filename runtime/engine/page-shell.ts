import { escapeHtml } from '../../blocks/kit/escape.ts'
import type { Loaded } from './load.ts'
import { cssOf, type Release } from './program.ts'
import { scriptName, scriptPath } from './script-name.ts'

/** What stands around a page's head lines and around the root element's content. */
export interface PageShell {
  /** before what the head says of this page (`headLines`) */
  open: string
  /** the style, and the root element's start */
  style: string
  /** the root element's end */
  close: string
  /** the script, and the document's end */
  script: string
}

/**
 * All of it depends on release, language and view only, and on whether the page answers a post (`posted`): then there was a page before
 * it, whose script goes on, and most of what is sent would be that script once more. It stands at an address for who comes without.
 */
export function pageShell({ release, program }: Loaded, view: string, posted = false): PageShell {
  const { locale, dir } = program
  const root = `<div class="tl" lang="${escapeHtml(locale)}" dir="${dir}" data-app="${release.brand}/${release.app}" data-view="${view}"${release.views[view]?.ends ? ` data-outcome="${release.outcome}"` : ''}${program.offline === undefined ? '' : ` data-offline="${escapeHtml(program.offline)}"`}>`
  return {
    open: `<!doctype html><html lang="${escapeHtml(locale)}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    style: `<style>${cssOf(release, view)}</style></head><body>${root}`,
    close: '</div>',
    script: `${release.script === '' ? '' : script(release, posted)}</body></html>`,
  }
}

const script = (release: Release, posted: boolean): string =>
  posted
    ? `<script src="${scriptPath(release)}" data-name="${scriptName(release)}" defer></script>`
    : `<script data-name="${scriptName(release)}">${release.script}</script>`
