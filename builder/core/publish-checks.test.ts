import { expect, test } from 'vitest'
import type { World } from '../../runtime/engine/world.ts'
import type { App, BlockNode } from '../../schemas/documents.ts'
import type { Problem } from '../../schemas/problem.ts'
import { type Check, publishChecks } from './publish-checks.ts'

const roles = ['ground', 'surface', 'on-accent'].map((role) => [role, { $value: '#ffffff' }] as const)
const dark = ['text', 'muted', 'accent', 'good', 'warn', 'bad'].map((role) => [role, { $value: '#111111' }] as const)
const world = { brand: { tokens: { color: { light: Object.fromEntries([...roles, ...dark]) } } } } as unknown as World
const app = (blocks: BlockNode[] = []): App => ({
  schema: 1,
  id: 'a',
  brand: 'b',
  title: 'A',
  job: 'Tell',
  outcome: 'answered',
  locales: ['en', 'zh-CN'],
  asks: {},
  views: { start: { blocks } },
})
const problem = (code: string, severity: Problem['severity']): Problem => ({ code, severity, path: 'views.start', message: { en: code, 'zh-CN': code } })
const check = (about: Check['about'], of: App, problems: Problem[] = [], weight: { bytes: number | null | undefined } = { bytes: 5000 }) =>
  publishChecks(of, world, problems, weight.bytes, 14_600).find((one) => one.about === about)!

test('a sound app passes everything', () => {
  expect(publishChecks(app(), world, [], 5000, 14_600).map(({ standing }) => standing)).toEqual(['good', 'good', 'good', 'good', 'good'])
})
test('only errors keep it from being published, and they say where they are', () => {
  expect(check('problems', app(), [problem('unknown-field', 'error'), problem('odd', 'warning')])).toMatchObject({
    standing: 'bad',
    problems: [{ code: 'unknown-field' }],
  })
  expect(check('problems', app(), [problem('odd', 'warning')]).standing).toBe('warn')
})
test('what is not translated is a matter of languages, not a hint', () => {
  const problems = [problem('untranslated', 'warning')]
  expect(check('problems', app(), problems).standing).toBe('good')
  expect(check('languages', app(), problems)).toMatchObject({ standing: 'warn', words: { en: '1 text lacks a translation' } })
})
test('a second deed is a second job', () => {
  const form = (id: string): BlockNode => ({ id, type: 'form', props: { next: 'start', submit: 'Go', command: { service: 'x@1', input: {} } } })
  expect(check('job', app([form('f1')])).standing).toBe('good')
  expect(check('job', app([form('f1'), form('f2')])).standing).toBe('warn')
})
test('the first view has a budget', () => {
  expect(check('weight', app(), [], { bytes: 14_601 }).standing).toBe('warn')
  expect(check('weight', app(), [], { bytes: undefined }).standing).toBe('waiting')
  expect(check('weight', app(), [], { bytes: null }).standing).toBe('waiting')
})
