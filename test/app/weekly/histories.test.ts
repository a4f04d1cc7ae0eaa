import fc from 'fast-check'
import { openLedger } from '../../../src/app/weekly/ledger-door'
import { ledgersThatHistoriesShow, ledgersThatOneAccidentShows } from './broken-ledgers'
import { noHarm } from './harm-of-history'
import { type Happening, histories } from './history'
import { playHistory } from './play-history'

const isSoak = Boolean(process.env.THROUGHLINE_SOAK)

/** Histories that were once a loss, or taken for one, so that they are played each time. */
const losses: readonly [readonly Happening[]][] = [
  // Whom Google refused before a run died was logged without name and address by a run that mailed others only, and stayed so.
  [
    [
      { kind: 'trouble', who: 2, outcome: 'refused' },
      { kind: 'dies', at: 47, effect: false, byHand: true },
      { kind: 'now', by: 0, some: true },
      { kind: 'now', by: 0, some: false },
    ],
  ],
  // The clock was put back an hour before the run: it took the week before for the one that was due.
  [
    [
      { kind: 'clock' },
      { kind: 'schedule', day: 7, hour: 17, by: 0 },
      { kind: 'clock' },
      { kind: 'now', by: 0, some: false },
    ],
  ],
  // The only run there was could not write its log: Start says so, and the week stays due for whoever sends next.
  [
    [
      { kind: 'quota', left: 0, said: false, foreign: false },
      { kind: 'ownerGone' },
      { kind: 'fails', at: 22, effect: false, byHand: true },
    ],
  ],
  // The summary was paused, and the log of the run by hand could not be written: nobody would have heard who was refused, had the answer not said it.
  [
    [
      { kind: 'pause', by: 0 },
      { kind: 'trouble', who: 0, outcome: 'refused' },
      { kind: 'fails', at: 52, effect: false, byHand: true },
    ],
  ],
  // A row was copied with its ID, the run died, and its first owner changed their address: two keys were lost at once.
  [
    [
      { kind: 'member', who: 14, change: 'copies' },
      { kind: 'hours', hours: 24, fires: 0 },
      { kind: 'dies', at: 45, effect: true, byHand: false },
      { kind: 'member', who: 14, change: 'moves' },
      { kind: 'hours', hours: 5, fires: 1 },
    ],
  ],
  // No run came in the second week: the third one's log has to say so.
  [
    [
      { kind: 'hours', hours: 26, fires: 1 },
      { kind: 'hours', hours: 400, fires: 0 },
      { kind: 'hours', hours: 24, fires: 1 },
    ],
  ],
  // The same after a run that ended: what it knew by the ID alone was not found by the ID that had become unsure.
  [
    [
      { kind: 'now', by: 0, some: false },
      { kind: 'member', who: 10, change: 'copies' },
      { kind: 'member', who: 10, change: 'moves' },
      { kind: 'now', by: 0, some: false },
    ],
  ],
  // Everybody waited, the run died when the log had said so, and one that found no Members then knew of nobody.
  [
    [
      { kind: 'quota', left: 0, said: false, foreign: false },
      { kind: 'dies', at: 30, effect: true, byHand: true },
      { kind: 'hours', hours: 1, fires: 2 },
      { kind: 'members', there: false },
      { kind: 'now', by: 0, some: false },
      { kind: 'pause', by: 0 },
    ],
  ],
  // Holidays ended the week in which everybody waited, and a lead who then sent to some made the log say again that the others wait.
  [
    [
      { kind: 'trouble', who: 0, outcome: 'forbidden' },
      { kind: 'now', by: 0, some: false },
      { kind: 'holidays', by: 0, days: 12, weeks: [] },
      { kind: 'now', by: 0, some: true },
    ],
  ],
  // Of somebody whose ID stood twice, and whose line of the log was deleted, the end of the week named neither name nor address.
  [
    [
      { kind: 'member', who: 0, change: 'copies' },
      { kind: 'trouble', who: 0, outcome: 'forbidden' },
      { kind: 'dies', at: 37, effect: false, byHand: true },
      { kind: 'log', change: 'delete rows' },
      { kind: 'pause', by: 0 },
      { kind: 'holidays', by: 0, days: 5, weeks: [] },
    ],
  ],
  // Members and the lines of the log were deleted before the week was ended: those who waited in no batch were named by nothing.
  [
    [
      { kind: 'trouble', who: 0, outcome: 'forbidden' },
      { kind: 'hours', hours: 24, fires: 1 },
      { kind: 'members', there: false },
      { kind: 'log', change: 'delete rows' },
      { kind: 'pause', by: 0 },
    ],
  ],
  // A run that found no Members forgot who waited, and the lines of the log that said so were deleted.
  [
    [
      { kind: 'schedule', day: 2, hour: 9, by: 0 },
      { kind: 'quota', left: 0, said: false, foreign: false },
      { kind: 'now', by: 0, some: false },
      { kind: 'members', there: false },
      { kind: 'dies', at: 20, effect: true, byHand: false },
      { kind: 'ownerGone' },
      { kind: 'log', change: 'delete rows' },
    ],
  ],
  // A row was copied with its ID and given to somebody else: the end of the week told of that person, in the line of the one who had waited.
  [
    [
      { kind: 'trouble', who: 0, outcome: 'forbidden' },
      { kind: 'now', by: 0, some: false },
      { kind: 'member', who: 20, change: 'copies' },
      { kind: 'pause', by: 0 },
    ],
  ],
  // Holidays came after a run that had found no Members at the scheduled time: the log went on saying that everybody waits.
  [
    [
      { kind: 'quota', left: 0, said: false, foreign: false },
      { kind: 'dies', at: 32, effect: false, byHand: true },
      { kind: 'members', there: false },
      { kind: 'hours', hours: 24, fires: 1 },
      { kind: 'holidays', by: 0, days: 12, weeks: [] },
    ],
  ],
  // After a pause a lead sent by hand, the run died when the log had said who waits, and the next pause looked at what runs had written down alone.
  [
    [
      { kind: 'quota', left: 0, said: false, foreign: true },
      { kind: 'dies', at: 34, effect: false, byHand: true },
      { kind: 'pause', by: 0 },
      { kind: 'schedule', day: 1, hour: 0, by: 0 },
      { kind: 'dies', at: 27, effect: false, byHand: true },
      { kind: 'members', there: false },
      { kind: 'pause', by: 0 },
    ],
  ],
  // No loss: nothing was due for anybody when a run by hand could not write its log.
  [
    [
      { kind: 'due', anything: false },
      { kind: 'pause', by: 0 },
      { kind: 'fails', at: 14, effect: false, byHand: true },
    ],
  ],
]

it('mails nobody twice, loses nobody unnamed and mails from no copy, whatever happens', () => {
  fc.assert(
    fc.property(histories, (history) => {
      expect(playHistory(history, openLedger)).toEqual(noHarm)
    }),
    { numRuns: isSoak ? 10_000 : 25, examples: losses.map(([history]) => [[...history]]) },
  )
})

const broken = { ...ledgersThatHistoriesShow, ...(isSoak && ledgersThatOneAccidentShows) }

it.each(Object.entries(broken))('catches the %s', (_name, open) => {
  const property = fc.property(
    histories,
    (history) => JSON.stringify(playHistory(history, open)) === JSON.stringify(noHarm),
  )
  expect(fc.check(property, { numRuns: 1_000, seed: 1, endOnFailure: true }).failed).toBe(true)
})
