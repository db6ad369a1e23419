/** What a brand pastes into its site, from the app's live address (`https://apps.example/brand/app`). */
export function embedSnippets(url: string): { frame: string; inline: string } {
  const { origin, pathname } = new URL(url)
  const app = pathname.split('/').filter(Boolean).slice(0, 2).join('/')
  const script = (more: string): string => `<script async src="${origin}/embed.js" data-app="${app}"${more}></script>`
  return { frame: script(''), inline: script(' data-mode="inline"') }
}
