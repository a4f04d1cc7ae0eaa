import fc from 'fast-check'
import { addDays, weekKey } from '../../../src/core/dates'
import {
  beginBatch,
  entriesOf,
  finishBatch,
  type LedgerPerson,
  type Outcome,
  readLedger,
  standingOf,
} from '../../../src/core/summary/ledger'
import { numberOfRuns } from '../../support/number-of-runs'

const week = '2026-W48'
const person = (index: number): LedgerPerson => ({
  memberIds: [`M-${index}`],
  address: `person${index}@example.org`,
})
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index))
const empty = () => readLedger({}, week)

it('takes a batch that was never finished for unclear', () => {
  const { key, value } = beginBatch(empty(), people(2))
  const standing = standingOf(entriesOf(readLedger({ [key]: value }, week)))
  expect(standing(person(0))).toEqual({ kind: 'unclear', why: '' })
  expect(standing(person(2))).toBeNull()
})

it('reads back what became of each', () => {
  const outcomes: Outcome[] = [
    { kind: 'sent' },
    { kind: 'failed', why: 'Invalid email' },
    { kind: 'waiting' },
    { kind: 'unclear', why: 'Service error' },
  ]
  const begun = beginBatch(empty(), people(4))
  const { key, value } = finishBatch(begun.ledger, begun.batch, outcomes)
  const standing = standingOf(entriesOf(readLedger({ [key]: value }, week)))
  expect(people(4).map(standing)).toEqual(outcomes)
})

it.each([
  ['the ID with another address', { memberIds: ['M-0'], address: 'new@example.org' }],
  ['the address with another ID', { memberIds: ['M-77'], address: 'PERSON0@example.org' }],
  ['one of several IDs', { memberIds: ['M-5', 'M-0'], address: 'other@example.org' }],
])('knows a person again by %s', (_name, again) => {
  const begun = beginBatch(empty(), people(1))
  const { ledger } = finishBatch(begun.ledger, begun.batch, [{ kind: 'sent' }])
  expect(standingOf(entriesOf(ledger))(again)).toEqual({ kind: 'sent' })
})

it('gives each batch a key of its own, and an old week the place of the one that is eight weeks younger', () => {
  const properties: Record<string, string> = {}
  for (let index = 0; index < 20; index++) {
    const day = addDays('2026-11-23', index * 7)
    let ledger = readLedger(properties, weekKey(day))
    for (let batch = 0; batch < 3; batch++) {
      const step = beginBatch(ledger, people(1))
      properties[step.key] = step.value
      ledger = step.ledger
    }
  }
  expect(Object.keys(properties)).toHaveLength(24)
})

it('fits the limits of a property and of all of them for 1,500 people with the longest addresses', () => {
  const everyone = Array.from({ length: 1_500 }, (_, index) => ({
    memberIds: [`M-${index}`, `M-${index + 2_000}`],
    address: `${'x'.repeat(240)}${index}@example.org`,
  }))
  let ledger = empty()
  let total = 0
  for (let first = 0; first < everyone.length; first += 25) {
    const begun = beginBatch(ledger, everyone.slice(first, first + 25))
    const step = finishBatch(
      begun.ledger,
      begun.batch,
      Array(25).fill({ kind: 'failed', why: 'é'.repeat(300) }),
    )
    expect(Buffer.byteLength(step.value)).toBeLessThan(9 * 1024)
    ledger = step.ledger
    total += Buffer.byteLength(beginBatch(ledger, everyone.slice(first, first + 25)).value)
  }
  expect(total * 8).toBeLessThan(480 * 1024)
})

it('leaves alone what is not its own', () => {
  expect(
    readLedger(
      { 'week.0.001': 'hello', 'week.1.abc': '{}', 'week.2.001': '{"week":"2026-W48"}', schedule: '{}' },
      week,
    ).batches,
  ).toEqual([])
})

it('never makes less of what it knew of a person', () => {
  const outcome = fc.constantFrom<Outcome>(
    { kind: 'sent' },
    { kind: 'waiting' },
    { kind: 'failed', why: 'x' },
    { kind: 'unclear', why: 'y' },
  )
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 6 }), (history) => {
      let ledger = empty()
      for (const next of history) {
        const begun = beginBatch(ledger, people(1))
        ledger = finishBatch(begun.ledger, begun.batch, [next]).ledger
      }
      const known = standingOf(entriesOf(ledger))(person(0))
      return known?.kind === 'sent' || !history.some(({ kind }) => kind === 'sent')
    }),
    numberOfRuns(100),
  )
})
