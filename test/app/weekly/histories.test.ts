import fc from 'fast-check'
import { openLedger } from '../../../src/app/weekly/ledger-door'
import { ledgersThatHistoriesShow, ledgersThatOneAccidentShows } from './broken-ledgers'
import { histories } from './history'
import { noHarm, playHistory } from './play-history'

const isSoak = Boolean(process.env.THROUGHLINE_SOAK)

it('mails nobody twice, loses nobody unnamed and mails from no copy, whatever happens', () => {
  fc.assert(
    fc.property(histories, (history) => {
      expect(playHistory(history, openLedger)).toEqual(noHarm)
    }),
    { numRuns: isSoak ? 10_000 : 25 },
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
