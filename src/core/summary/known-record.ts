import type { Day } from '../tables/records'
import type { Known } from './known'
import { decodeNumbers, encodeNumbers, type NumberSet } from './number-set'
import { newsTables } from './tells-something'

/** Two records lie in one property beside the schedule and those who wait, and it holds 9 KB (https://developers.google.com/apps-script/guides/services/quotas). */
const largestRecord = 3_700
/** Of it, for the rows of one table that had nothing to tell. */
const mostUntold = 300
/** Of one number among numbers that lie far apart. */
const digitsOfNumber = 6
const version = 2

/** As text of at most 3,700 characters, where the goals and findings of the workbook leave as many. */
export function writeKnown(known: Known): string {
  const write = (practiceDone: NumberSet, untold: readonly NumberSet[]) =>
    JSON.stringify({
      version,
      day: known.day,
      highest: newsTables.map((table) => known.highest[table]),
      untold: untold.map(encodeNumbers),
      goalsMet: encodeNumbers(known.goalsMet),
      practiceDone: encodeNumbers(practiceDone),
      findings: encodeNumbers(known.findings),
      unnumbered: encodeNumbers(known.unnumbered),
    } satisfies Stored)
  const room = largestRecord - write(none, []).length
  // An older row than these counts as told.
  const share = Math.min(mostUntold, Math.floor(room / 2 / newsTables.length))
  const untold = newsTables.map((table) => newestThatFit(known.untold[table], share))
  const whole = write(known.practiceDone, untold)
  if (whole.length <= largestRecord) return whole
  // Only the oldest work falls out: everything up to the gap is written as one run, which is to say it was known.
  return write(filledUp(known.practiceDone, largestRecord - write(none, untold).length), untold)
}

const none: NumberSet = new Set()

function newestThatFit(numbers: NumberSet, room: number): NumberSet {
  if (encodeNumbers(numbers).length <= room) return numbers
  const keep = Math.max(0, Math.floor(room / digitsOfNumber))
  const sorted = [...numbers].sort((a, b) => a - b)
  return new Set(sorted.slice(sorted.length - keep))
}

function filledUp(numbers: NumberSet, room: number): NumberSet {
  const sorted = [...numbers].sort((a, b) => a - b)
  const keep = Math.max(1, Math.floor(room / digitsOfNumber))
  const gap = sorted[Math.max(0, sorted.length - keep)] ?? 0
  return new Set([...Array.from({ length: gap }, (_, index) => index + 1), ...sorted.slice(-keep)])
}

/** null for text that `writeKnown` did not write. */
export function readKnown(text: string | undefined): Known | null {
  if (!text) return null
  try {
    const stored = JSON.parse(text) as Stored
    if (stored.version !== version) return null
    const [evidence = 0, results = 0, resources = 0] = stored.highest
    const [ofEvidence = '', ofResults = '', ofResources = ''] = stored.untold ?? []
    return {
      day: stored.day,
      highest: { evidence, results, resources },
      untold: {
        evidence: decodeNumbers(ofEvidence),
        results: decodeNumbers(ofResults),
        resources: decodeNumbers(ofResources),
      },
      goalsMet: decodeNumbers(stored.goalsMet),
      practiceDone: decodeNumbers(stored.practiceDone),
      findings: decodeNumbers(stored.findings),
      unnumbered: decodeNumbers(stored.unnumbered),
    }
  } catch {
    // Cut short or not ours: the summary falls back on the dates in the rows.
    return null
  }
}

interface Stored {
  readonly version: number
  readonly day: Day
  readonly highest: readonly number[]
  /** Absent in what earlier versions wrote. */
  readonly untold?: readonly string[]
  readonly goalsMet: string
  readonly practiceDone: string
  readonly findings: string
  readonly unnumbered: string
}
