import { isDeepStrictEqual } from 'node:util'
import { openBook } from '../host/book-file'
import { createHost } from '../host/create-host'
import type { RunReport } from '../host/run-report'
import { createBook } from '../sheets/store/book'
import { snapshotOf } from '../sheets/store/snapshot-book'
import type { Probe } from './probe'
import { PROBE_FOLDER } from './probe-folder'

export interface ProbeResult {
  readonly probe: Probe
  /** What the function gave, as JSON reads it; its error where it threw. */
  readonly got: unknown
  readonly agrees: boolean
  readonly report: RunReport
}

/** Runs each probe in a fresh host on a fresh spreadsheet, far from the script's zone, and compares. */
export function runProbes(probes: readonly Probe[], scriptDir = PROBE_FOLDER): ProbeResult[] {
  return probes.map((probe) => {
    const report = runProbe(probe, scriptDir)
    const got: unknown = report.error === null ? asJson(report.result) : { threw: report.error }
    return { probe, got, agrees: isDeepStrictEqual(got, asJson(probe.expect)), report }
  })
}

function runProbe(probe: Probe, scriptDir: string): RunReport {
  const book = createBook({
    id: 'probe-book',
    name: 'Probes',
    owner: 'lead@example.com',
    timeZone: 'Europe/London',
    locale: 'en_US',
  })
  const host = createHost({
    scriptDir,
    book: openBook(snapshotOf(book)),
    user: 'lead@example.com',
    now: '2026-11-23T15:00:00Z',
    ...(probe.answers && { answers: probe.answers }),
  })
  return host.run(probe.probe)
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
