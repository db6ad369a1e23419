import { expect, test } from 'vitest'
import { readRoute } from './route.ts'

test.each([
  ['/', { page: 'apps' }],
  ['/new', { page: 'new' }],
  ['/apps/order-status', { page: 'editor', id: 'order-status' }],
  ['/apps/order-status/', { page: 'editor', id: 'order-status' }],
  ['/apps', { page: 'not-found' }],
  ['/apps/Order', { page: 'not-found' }],
  ['/apps/%3Cscript%3E', { page: 'not-found' }],
  ['/apps/a/b', { page: 'not-found' }],
])('%s', (path, route) => expect(readRoute(path)).toEqual(route))
