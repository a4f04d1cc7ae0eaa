import type { LedgerEntry, LedgerPerson, Outcome } from '../../core/summary/ledger'
import {
  type Batch,
  beginBatch,
  entriesOf,
  finishBatch,
  type LedgerStep,
  readLedger,
  standingOf,
} from '../../core/summary/ledger'
import type { MemoryServices } from '../services'

/** The ledger of one week, each step written down before it counts. */
export interface LedgerDoor {
  /** What the week knew of a person when the run began; null where nothing. */
  standing(person: LedgerPerson): Outcome | null
  /** Before the first mail of a batch. One call. */
  begin(people: readonly LedgerPerson[]): Batch
  /** After its last. One call. */
  finish(batch: Batch, outcomes: readonly Outcome[]): void
  /** Everything the week knows by now. */
  entries(): readonly LedgerEntry[]
}

interface LedgerSource {
  readonly memory: MemoryServices
  /** The document's properties as the run found them. */
  readonly properties: Readonly<Record<string, string>>
  readonly week: string
  /** What the tab *Summary log* says of the week. */
  readonly logged: readonly LedgerEntry[]
}

export type OpenLedger = (source: LedgerSource) => LedgerDoor

/** A person counts as mailed if either the properties or the tab say so. */
export const openLedger: OpenLedger = ({ memory, properties, week, logged }) => {
  let ledger = readLedger(properties, week)
  const write = (step: LedgerStep): Batch => {
    memory.set(step.key, step.value)
    ledger = step.ledger
    return step.batch
  }
  return {
    standing: standingOf([...entriesOf(ledger), ...logged]),
    begin: (people) => write(beginBatch(ledger, people)),
    finish: (batch, outcomes) => {
      write(finishBatch(ledger, batch, outcomes))
    },
    entries: () => [...entriesOf(ledger), ...logged],
  }
}
