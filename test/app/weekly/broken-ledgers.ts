import { type LedgerDoor, type OpenLedger, openLedger } from '../../../src/app/weekly/ledger-door'
import { beginBatch, entriesOf, finishBatch, readLedger, standingOf } from '../../../src/core/summary/ledger'

/** Ledgers that look right and are not. The tests of exactly-once must catch each of them. */

/** Writes only once the mails are out: a run that dies in between leaves no trace, and the next one sends them again. */
const ledgerThatWritesAfterSending: OpenLedger = ({ memory, properties, week, logged }) => {
  let ledger = readLedger(properties, week)
  return {
    standing: standingOf([...entriesOf(ledger), ...logged]),
    begin(people) {
      const step = beginBatch(ledger, people)
      ledger = step.ledger
      return step.batch
    },
    finish(batch, outcomes) {
      const step = finishBatch(ledger, batch, outcomes)
      memory.set(step.key, step.value)
      ledger = step.ledger
    },
    entries: () => [...entriesOf(ledger), ...logged],
  }
}

/** Takes a batch that was never finished for one that was never begun, and sends it again. */
const ledgerThatForgetsUnclear: OpenLedger = (source) => {
  const properties = Object.fromEntries(
    Object.entries(source.properties).filter(([, value]) => !value.includes('"state":"sending"')),
  )
  return openLedger({ ...source, properties })
}

/** Takes a batch that was never finished for one that was sent: who was not mailed is lost, and nobody is told. */
const ledgerThatTakesSendingForSent: OpenLedger = (source) => {
  const properties = Object.fromEntries(
    Object.entries(source.properties).map(([key, value]) =>
      value.includes('"state":"sending"')
        ? [key, value.replace('"state":"sending"', '"state":"done"').replace(/"u"/g, '"s"')]
        : [key, value],
    ),
  )
  return openLedger({ ...source, properties })
}

/** When one of a batch has to wait, lets the whole batch wait, also those who were mailed before. */
const ledgerThatResendsTheBatchOfOneWhoWaits: OpenLedger = (source) => {
  const door: LedgerDoor = openLedger(source)
  return {
    ...door,
    finish(batch, outcomes) {
      const waits = outcomes.some((outcome) => outcome.kind === 'waiting')
      door.finish(batch, waits ? outcomes.map(() => ({ kind: 'waiting' })) : outcomes)
    },
  }
}

/** Knows people by their address: whoever gets another one in mid-week is mailed again. */
const ledgerThatKnowsAddressesOnly: OpenLedger = (source) => {
  const door = openLedger(source)
  return {
    ...door,
    standing: ({ address }) => door.standing({ memberIds: [], address }),
    begin: (people) => door.begin(people.map(({ address }) => ({ memberIds: [], address }))),
  }
}

/** Takes the tab for the truth, on which people delete rows and which a dying run does not reach. */
const ledgerThatTrustsTheTab: OpenLedger = (source) => openLedger({ ...source, properties: {} })

export const ledgersThatOneAccidentShows: Readonly<Record<string, OpenLedger>> = {
  ledgerThatWritesAfterSending,
  ledgerThatForgetsUnclear,
  ledgerThatTakesSendingForSent,
  ledgerThatResendsTheBatchOfOneWhoWaits,
}

export const ledgersThatHistoriesShow: Readonly<Record<string, OpenLedger>> = {
  ledgerThatKnowsAddressesOnly,
  ledgerThatTrustsTheTab,
}
