import { expect, test } from 'vitest'
import { embedSnippets } from './embed-snippets.ts'

test('one line for each way, from the live address', () => {
  expect(embedSnippets('http://127.0.0.1:8787/acme/opening-hours?lang=en')).toEqual({
    frame: '<script async src="http://127.0.0.1:8787/embed.js" data-app="acme/opening-hours"></script>',
    inline: '<script async src="http://127.0.0.1:8787/embed.js" data-app="acme/opening-hours" data-mode="inline"></script>',
  })
})
