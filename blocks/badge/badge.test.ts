import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill } from '../kit/testing.ts'
import { renderBadge } from './badge.render.ts'

test('is a word with a tone', () => expect(asText(renderBadge({ text: 'Late', tone: 'warn' }))).toBe('<p class="tl-badge" data-tone="warn">Late</p>'))
test('is not there without a word', () => expect(fill(renderBadge({ text: new Hole([0]) }).ops, [() => null])).toBe(''))
