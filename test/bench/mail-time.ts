import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunReport } from '../../workbench/host/run-report'
import { times } from './people-files'

/** Runs of the same kind compute the same: what one takes more than another is the machine's. */
export function quickest(reports: readonly RunReport[]): RunReport {
  return reports.reduce((least, other) => (other.cpuMs < least.cpuMs ? other : least))
}

interface Previewed {
  /** The preview of all mails, the quickest of several. */
  readonly all: RunReport
  readonly mails: number
  /** Runs a function of the bundle, and fails where it does. */
  run(name: string, args?: readonly unknown[]): RunReport
}

/** Fewer mails take less in one run than the machine's whims, and each is among the first that the engine sees of this code. */
const fewestMails = 50
const timesOver = 3
/** So often they are made in one run where they are few. */
const timesInOneRun = 20

/**
 * Computing for one mail. The preview makes every mail, a test makes one; both read every tab and judge it. So what a mail takes is the
 * difference, by the number of mails that one made more than the other.
 */
export function msOfMail({ all, mails, run }: Previewed): number {
  const least = (name: string, args?: readonly unknown[]) =>
    quickest(times(timesOver, () => run(name, args))).cpuMs
  if (mails >= fewestMails) return (all.cpuMs - least('sendTestSummary')) / (mails - 1)
  const again = (name: string) => least(callAgain, [name, timesInOneRun])
  return (again('viewPreview') - again('sendTestSummary')) / timesInOneRun / (mails - 1)
}

const callAgain = 'callAgain'

/** A copy of the bundle with a function beside it that calls another of its functions several times, as a file of the script's own would. */
export function withCallAgain(scriptDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  cpSync(scriptDir, folder, { recursive: true })
  const lines = [
    `function ${callAgain}(name, times) {`,
    '  var functions = { viewPreview: viewPreview, sendTestSummary: sendTestSummary }',
    '  for (var call = 1; call < times; call++) functions[name]()',
    '  return functions[name]()',
    '}',
  ]
  writeFileSync(join(folder, 'call-again.js'), lines.join('\n'))
  return folder
}
