import { formatId } from '../../core/ids'
import { rowNumbers } from '../../core/summary/known'
import { decodeNumbers, encodeNumbers } from '../../core/summary/number-set'
import type { Person } from '../../core/summary/people'
import type { OpenWorkbook } from '../open-workbook'
import type { LastRun, WeeklyState } from './weekly-state'

interface WaitSource {
  readonly open: OpenWorkbook
  readonly state: WeeklyState
  readonly week: string
}

type Waiter = Pick<Person, 'memberIds' | 'address'>

/** So many addresses of people without an ID are remembered. */
const mostAddresses = 40

/** 2: waits since an earlier week, 1: since an earlier run of this one, 0: does not wait, by what the last run wrote down. */
export type Wait = 0 | 1 | 2

export function waitOf({ open, state: { last }, week }: WaitSource): (person: Waiter) => Wait {
  const numbers = decodeNumbers(last?.waitingNumbers ?? '')
  const long = last?.week === week ? decodeNumbers(last.longWaitingNumbers) : numbers
  const addresses = new Set(last?.waitingAddresses ?? [])
  const numbersOf = memberNumbers(open)
  return (person) => {
    const own = numbersOf(person)
    if (own.some((number) => long.has(number))) return 2
    return addresses.has(person.address) || own.some((number) => numbers.has(number)) ? 1 : 0
  }
}

/** The IDs of those who waited at the end of the last run, as far as they have one. */
export function waitingIds({ last }: WeeklyState): string[] {
  return [...decodeNumbers(last?.waitingNumbers ?? '')].map((number) => formatId('members', number))
}

type Waiters = Pick<LastRun, 'waitingNumbers' | 'longWaitingNumbers' | 'waitingAddresses'>

/** Who waits at the end of a run, written down for the next one: those who have waited longest are not to lose their place. */
export function waitersToKeep(waiting: readonly Person[], source: WaitSource): Waiters {
  if (source.open.workbook.rows.members.length === 0) return waitersAsBefore(source)
  const wait = waitOf(source)
  const numbersOf = memberNumbers(source.open)
  const encoded = (people: readonly Person[]) => encodeNumbers(new Set(people.flatMap(numbersOf)))
  return {
    waitingNumbers: encoded(waiting),
    longWaitingNumbers: encoded(waiting.filter((person) => wait(person) === 2)),
    waitingAddresses: waiting
      .filter((person) => numbersOf(person).length === 0)
      .slice(0, mostAddresses)
      .map((person) => person.address),
  }
}

/** A run that finds no Members learns nothing of those who wait. */
function waitersAsBefore({ state: { last }, week }: WaitSource): Waiters {
  const { waitingNumbers = '', longWaitingNumbers = '', waitingAddresses = [] } = last ?? {}
  return {
    waitingNumbers,
    longWaitingNumbers: last?.week === week ? longWaitingNumbers : waitingNumbers,
    waitingAddresses,
  }
}

function memberNumbers({ workbook }: OpenWorkbook): (person: Waiter) => number[] {
  const numberOf = rowNumbers(workbook)
  return ({ memberIds }) => memberIds.map((id) => numberOf('members', { id })).filter((number) => number > 0)
}
