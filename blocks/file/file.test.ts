import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderFile } from './file.render.ts'

const schema = { type: 'string', format: 'file', 'x-types': ['image/jpeg', 'application/pdf'], 'x-maxBytes': 2 * 1024 * 1024 }

test('is the browser’s own control, with the kinds it takes', () => {
  const shown = asText(renderFile({ ask: 'proof' }, testContext({ schema, label: 'Receipt' })))
  expect(shown).toContain(
    '<input class="tl-input" type="file" name="proof" id="n1" aria-describedby="n1-error" accept="image/jpeg,application/pdf" required><p class="tl-help">JPEG or PDF, up to 2 MB</p>',
  )
  expect(shown).toContain('data-missing="Add your receipt"')
})
test('opens the camera where it is asked to', () =>
  expect(asText(renderFile({ ask: 'proof', camera: true }, testContext({ schema })))).toContain(' capture="environment"'))
test('shows the file that is kept, and asks for none any more', () => {
  const shown = asText(renderFile({ ask: 'proof' }, testContext({ schema, file: { name: 'a "b".jpg', size: '1.2 MB' } })))
  expect(shown).toContain('<strong>a &quot;b&quot;.jpg</strong><small class="tl-help">1.2 MB · kept')
  expect(shown).not.toMatch(/ required|value="none"/)
})
test('lets an optional one be left out again', () =>
  expect(asText(renderFile({ ask: 'proof' }, testContext({ schema, optional: true, file: { name: 'a.jpg', size: '1 KB' } })))).toContain(
    '<input type="checkbox" name="proof" value="none">',
  ))
