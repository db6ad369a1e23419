import { expect, test } from 'vitest'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { subjectInputs, subjectOf } from './subject.ts'

const service = (url: string, key?: string): ServiceSnapshot =>
  ({ id: 'order', system: 'OMS', http: { method: 'GET', url }, input: {}, ...(key !== undefined && { attempts: { key } }) }) as ServiceSnapshot
const personal = new Set(['no', 'phone'])

test.each([
  ['what stands in the path', '{OMS}/orders/{no}', undefined, ['no']],
  ['not what proves who asks', '{OMS}/orders/{no}?phone={phone}', undefined, ['no']],
  ['not what is everybody’s', '{OMS}/{city}/orders', undefined, []],
  ['what the service says', '{OMS}/orders', 'no', ['no']],
])('it is named by %s', (_, url, key, names) => expect(subjectInputs(service(url, key), personal)).toEqual(names))

test.each([
  ['A1001', ' a-1001 '],
  ['A1001', 'Ａ１００１'],
  ['订单7', '订单 7'],
])('%j and %j are one', (one, other) => expect(subjectOf(service(''), ['no'], { no: one })).toBe(subjectOf(service(''), ['no'], { no: other, phone: '1' })))

test('one thing is one thing through another service: of its system by name, of any system by the brand’s fact', () => {
  const of = (more: Partial<ServiceSnapshot>, name = 'no') => subjectOf({ ...service(''), ...more }, [name], { [name]: 'A1001' })
  const fact = (name: string) => ({ properties: { [name]: { 'x-fact': 'orderNo' } } })
  expect(of({ id: 'returns' })).toBe(of({}))
  expect(of({ system: 'CRM' })).not.toBe(of({}))
  expect(of({ system: 'CRM', input: fact('ref') }, 'ref')).toBe(of({ input: fact('no') }))
})

test('what was not given names nothing', () => expect(subjectOf(service(''), ['no'], { phone: '1' })).toBeNull())
