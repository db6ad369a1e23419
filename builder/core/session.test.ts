import { expect, test } from 'vitest'
import { parcelApp, world } from './parcel.fixture.ts'
import { type Change, EditorSession } from './session.ts'

function open() {
  const session = new EditorSession({ app: parcelApp, world, revision: 3 })
  const changes: Change[] = []
  session.addEventListener('change', (event) => changes.push((event as CustomEvent<Change>).detail))
  return { session, changes }
}

test('opens at the start view with nothing selected, saved and with nothing to undo', () => {
  const { session } = open()
  expect([session.view, session.selection, session.saving, session.canUndo, session.canRedo, session.revision]).toEqual([
    'start',
    null,
    'saved',
    false,
    false,
    3,
  ])
})

test('selecting a node shows its view; an id inside a data block means the data block', () => {
  const { session, changes } = open()
  session.select('t2')
  expect([session.view, session.selection]).toEqual(['result', 't2'])
  expect(changes.at(-1)).toEqual({ view: true, selection: true })
  session.select('s1/inner')
  expect(session.selection).toBe('s1')
})

test('a command changes the document, tells so, and undo takes the person back to where it happened', () => {
  const { session, changes } = open()
  session.select('t1')
  expect(session.run('remove-block')).toBe(true)
  expect(changes.at(-1)).toMatchObject({ document: true, selection: true, saving: true })
  expect([session.selection, session.saving, session.canUndo]).toEqual(['t2', 'unsaved', true])
  session.show('start')
  session.undo()
  expect([session.app, session.view, session.selection]).toEqual([parcelApp, 'result', 't1'])
  session.redo()
  expect(session.selection).toBe('t2')
})

test('a command that does not apply changes nothing', () => {
  const { session, changes } = open()
  expect(session.can('remove-block')).toBe(false)
  expect(session.run('remove-block')).toBe(false)
  expect(changes).toEqual([])
})

test('typing is one undo until the person looks elsewhere', () => {
  const { session } = open()
  session.select('h1')
  for (const text of ['F', 'Fi', 'Fin']) session.run('set-text', { path: 'text', text })
  expect(session.history.done).toHaveLength(1)
  session.select('f1')
  session.run('set-text', { id: 'h1', path: 'text', text: 'Find' })
  expect(session.history.done).toHaveLength(2)
  session.jump(0)
  expect(session.app).toEqual(parcelApp)
})

test('a whole document takes the place of another only if it is one', () => {
  const { session } = open()
  const label = { en: 'Edit code', 'zh-CN': '编辑代码' }
  expect(session.dispatch({ label, steps: [{ op: 'set', path: [], value: { title: 'no app' } }] })).toBe(false)
  session.select('t1')
  const smaller = { ...parcelApp, views: { start: parcelApp.views.start! } }
  expect(session.dispatch({ label, steps: [{ op: 'set', path: [], value: smaller }] })).toBe(true)
  expect([session.view, session.selection]).toEqual(['start', null])
})

test('an app saved elsewhere is opened anew', () => {
  const { session } = open()
  session.run('set-app', { title: 'Mine' })
  session.reopen({ ...parcelApp, title: 'Theirs' }, 9)
  expect([session.app.title, session.revision, session.saving, session.canUndo]).toEqual(['Theirs', 9, 'saved', false])
})

test('the problems are those of the document as it is', () => {
  const { session } = open()
  expect(session.check().problems.some(({ code }) => code === 'unknown-view')).toBe(false)
  session.run('set-prop', { id: 'f1', path: 'next', value: 'nowhere' })
  expect(session.check().problems.some(({ code }) => code === 'unknown-view')).toBe(true)
})
