import { dayNumber, weekStart } from '../dates'
import { addressKey } from './address'

/**
 * The ledger that makes the summary go out exactly once, as a pure state machine.
 *
 * Google gives no receipt for a mail, so a batch is written down twice: as *sending* before its first mail and as *done*, with what became
 * of each, after its last. A batch that a run finds in *sending* belongs to a run that died: whether its mails went out cannot be known, so
 * its people are *unclear*. They are shown to the lead and never mailed again in that week by itself.
 *
 * One property holds one batch. Its key comes round again after `weeksKept` weeks and the batch is written over, so that old weeks go
 * without a call for each.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unclear'; readonly why: string }

/** A person is known by the IDs of their rows on Members and by their address: if either was mailed, the person was. */
export interface LedgerPerson {
  readonly memberIds: readonly string[]
  /** Where an ID is not sure any more: the IDs together with names. */
  readonly standIns?: readonly string[]
  readonly address: string
}

export interface LedgerEntry {
  readonly memberIds: readonly string[]
  readonly addressKey: string
  readonly outcome: Outcome
}

export interface Batch {
  readonly number: number
  readonly state: 'sending' | 'done'
  readonly entries: readonly LedgerEntry[]
}

export interface Ledger {
  /** '2026-W48' */
  readonly week: string
  readonly batches: readonly Batch[]
}

/** What the caller has to write down for a step to count. */
export interface LedgerStep {
  readonly ledger: Ledger
  readonly batch: Batch
  readonly key: string
  readonly value: string
}

export const peoplePerBatch = 25
export const weeksKept = 8
const longestWhy = 60

/** The batches of `week` among the document's properties. */
export function readLedger(properties: Readonly<Record<string, string>>, week: string): Ledger {
  const prefix = keyPrefix(week)
  const batches = Object.entries(properties)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => parseBatch(Number(key.slice(prefix.length)), value, week))
    .filter((batch) => batch !== null)
  return { week, batches: batches.sort((a, b) => a.number - b.number) }
}

/** Before the first mail of a batch: from here on its people are unclear until the batch is finished. */
export function beginBatch(ledger: Ledger, people: readonly LedgerPerson[]): LedgerStep {
  const number = Math.max(0, ...ledger.batches.map((batch) => batch.number)) + 1
  const outcome: Outcome = { kind: 'unclear', why: '' }
  const entries = people.map((person) => entryFor(person, outcome))
  return stepTo(ledger, { number, state: 'sending', entries })
}

/** After the last mail of a batch; `outcomes` in the order of its people. */
export function finishBatch(ledger: Ledger, batch: Batch, outcomes: readonly Outcome[]): LedgerStep {
  const entries = batch.entries.map((entry, index) => ({
    ...entry,
    outcome: outcomes[index] ?? entry.outcome,
  }))
  return stepTo(ledger, { number: batch.number, state: 'done', entries })
}

/** Every entry of the week, each with what it comes to. */
export function entriesOf(ledger: Ledger): LedgerEntry[] {
  return ledger.batches.flatMap((batch) => batch.entries)
}

/** What the week knows of a person already; null where nothing. The strongest of several entries counts. */
export function standingOf(entries: readonly LedgerEntry[]): (person: LedgerPerson) => Outcome | null {
  const strongest = new Map<string, Outcome>()
  for (const entry of entries) {
    for (const key of [...entry.memberIds, entry.addressKey]) {
      strongest.set(key, stronger(strongest.get(key) ?? null, entry.outcome))
    }
  }
  return (person) => {
    const found = [...ledgerIdsOf(person), addressKey(person.address)].map(
      (key) => strongest.get(key) ?? null,
    )
    return found.reduce((best, outcome) => (outcome ? stronger(best, outcome) : best), null)
  }
}

const strength = { waiting: 0, failed: 1, unclear: 2, sent: 3 } as const

function stronger(left: Outcome | null, right: Outcome): Outcome {
  return left && strength[left.kind] >= strength[right.kind] ? left : right
}

function entryFor(person: LedgerPerson, outcome: Outcome): LedgerEntry {
  return { memberIds: ledgerIdsOf(person), addressKey: addressKey(person.address), outcome }
}

/** All by which a person is known beside the address. */
export function ledgerIdsOf({ memberIds, standIns = [] }: Omit<LedgerPerson, 'address'>): string[] {
  return [...memberIds, ...standIns]
}

function stepTo(ledger: Ledger, batch: Batch): LedgerStep {
  const others = ledger.batches.filter((other) => other.number !== batch.number)
  const key = `${keyPrefix(ledger.week)}${String(batch.number).padStart(3, '0')}`
  return {
    ledger: { ...ledger, batches: [...others, batch] },
    batch,
    key,
    value: writeBatch(ledger.week, batch),
  }
}

/** 'week.3.' for the third of the eight places that the weeks take in turn. */
function keyPrefix(week: string): string {
  const monday = dayNumber(weekStart(week))
  // Day 4 after 1970-01-01 was a Monday.
  return `week.${Math.floor((monday - 4) / 7) % weeksKept}.`
}

const letters = { sent: 's', failed: 'f', waiting: 'w', unclear: 'u' } as const
const kinds = { s: 'sent', f: 'failed', w: 'waiting', u: 'unclear' } as const

type StoredEntry = readonly [ids: string, addressKey: string, letter: keyof typeof kinds, why?: string]

function writeBatch(week: string, batch: Batch): string {
  const entries = batch.entries.map(({ memberIds, addressKey: key, outcome }): StoredEntry => {
    const start = [memberIds.join('+'), key, letters[outcome.kind]] as const
    return 'why' in outcome && outcome.why ? [...start, outcome.why.slice(0, longestWhy)] : start
  })
  return JSON.stringify({ week, state: batch.state, entries })
}

/** null for a batch of another week, and for text that is no batch. */
function parseBatch(number: number, value: string, week: string): Batch | null {
  try {
    const stored = JSON.parse(value) as { week: string; state: string; entries: StoredEntry[] }
    if (stored.week !== week || !Number.isInteger(number)) return null
    const done = stored.state === 'done'
    return {
      number,
      state: done ? 'done' : 'sending',
      entries: stored.entries.map((entry) => readEntry(entry, done)),
    }
  } catch {
    // Somebody else's property under a key of ours: nothing in it is about this week.
    return null
  }
}

function readEntry([ids, key, letter, why = '']: StoredEntry, done: boolean): LedgerEntry {
  const kind = done ? kinds[letter] : 'unclear'
  const outcome: Outcome = kind === 'failed' || kind === 'unclear' ? { kind, why } : { kind }
  return { memberIds: ids === '' ? [] : ids.split('+'), addressKey: key, outcome }
}
