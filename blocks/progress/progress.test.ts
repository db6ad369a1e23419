import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderProgress } from './progress.render.ts'

const shown = (props: Parameters<typeof renderProgress>[0], locale = 'en') => asText(renderProgress(props, testContext({}, { locale })))

test('is the browser’s own bar, named, with its share in words', () => {
  expect(shown({ label: 'Repair', value: 30, max: 40 })).toMatch(
    /<label for="n1">Repair<\/label><strong>75%<\/strong>.*<progress [^>]*id="n1" value="30" max="40">/,
  )
  expect(shown({ label: 'x', value: 30, text: '30 of 100' })).toContain('<strong>30 of 100</strong>')
})
test('never says that all is reached before it is', () => expect(shown({ label: 'x', value: 999, max: 1000 })).toContain('99%'))
test('stays within its bounds, whatever the data say', () => {
  expect(shown({ label: 'x', value: 12, max: 10 })).toContain('value="10"')
  expect(shown({ label: 'x', value: -3, max: 0 })).toContain('value="0" max="100"')
})
test('shows one piece a step, while pieces can be told apart', () => {
  const steps = (max: number) => shown({ label: 'x', value: 2, max, look: 'steps' })
  expect(steps(5).match(/<span data-done>/g)).toHaveLength(2)
  expect(steps(5).match(/<span>/g)).toHaveLength(3)
  expect(steps(40)).not.toContain('<span>')
})
