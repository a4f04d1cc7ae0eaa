import type { LogRow } from '../../../src/app/weekly/log-tab'
import type { World } from '../../support/fake-services'

/** What must not come of any history. */
export interface Harm {
  /** "week: person" of whoever got two mails of one week. */
  readonly twice: readonly string[]
  /** "week: address" of whoever was to be mailed in a week that a run has closed, was not mailed, and of whom the last word is not that they were not. */
  readonly lost: readonly string[]
  /** Weeks without a run of which the log says nothing, though it tells of later ones. */
  readonly untold: readonly string[]
  /** Mails from a copy. */
  readonly fromCopies: number
}

export const noHarm: Harm = { twice: [], lost: [], untold: [], fromCopies: 0 }

/** What a history has left behind to be judged by. */
export interface Traces {
  readonly world: World
  /** Whom each week that a run has closed was to mail. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>
  readonly words: LastWords
  readonly overdue: ReadonlySet<string>
  readonly fromCopies: number
}

/** What was last said of the mail of "week: person": on the tab *Summary log*, or in the answer to a run by hand. */
export type LastWords = Map<string, LogRow['outcome'] | 'unreached'>

/** What says of somebody that no mail may have reached them, for good. */
const truths: readonly unknown[] = ['failed', 'unclear', 'skipped', 'unreached'] satisfies Word[]
type Word = LastWords extends Map<string, infer W> ? W : never

export function harmOf({ world, wanted, words, overdue, fromCopies }: Traces): Harm {
  const mails = world.delivered.map(({ to, text }) => ({ week: weekOf(text), person: personOf(to), to }))
  const keys = mails.map(({ week, person }) => `${week}: ${person}`)
  const mailed = new Set(keys)
  const weekWords = (week: string) => weekNames.get(week) ?? week
  const lost = [...wanted].flatMap(([week, addresses]) =>
    [...addresses]
      .filter(
        (address) =>
          !mailed.has(`${weekWords(week)}: ${personOf(address)}`) &&
          !truths.includes(words.get(`${week}: ${personOf(address)}`)),
      )
      .map((address) => `${week}: ${address}`),
  )
  return {
    twice: keys.filter((key, index) => keys.indexOf(key) !== index),
    lost,
    untold: untoldOf(overdue, words),
    fromCopies,
  }
}

function untoldOf(overdue: ReadonlySet<string>, words: LastWords): string[] {
  const told = [...words.keys()].map((key) => key.slice(0, key.indexOf(':')))
  return [...overdue].filter((week) => !told.includes(week) && told.some((other) => other > week))
}

/** "December 21", as the mail says. */
function weekOf(text: string): string {
  return /Week of (\w+ \d+)/.exec(text)?.[1] ?? ''
}

const weekNames = new Map([
  ['2026-W51', 'December 14'],
  ['2026-W52', 'December 21'],
  ['2026-W53', 'December 28'],
  ['2027-W01', 'January 4'],
  ['2027-W02', 'January 11'],
  ['2027-W03', 'January 18'],
  ['2027-W04', 'January 25'],
  ['2027-W05', 'February 1'],
  ['2027-W06', 'February 8'],
  ['2027-W07', 'February 15'],
])

/** Addresses of one person differ behind the plus sign only. */
export function personOf(address: string): string {
  return address.replace(/\+\d+@/, '@')
}
