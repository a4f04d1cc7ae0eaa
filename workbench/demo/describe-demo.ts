import type { RunReport } from '../host/run-report'
import type { DemoRun } from './play-demo'

interface CheckResult {
  readonly counts: Readonly<Record<'problem' | 'warning' | 'idea', number>>
  readonly findings: readonly {
    readonly severity: string
    readonly sentence: string
    readonly spot: { readonly tabName: string }
  }[]
  readonly measures: readonly {
    readonly key: string
    readonly numerator: number
    readonly denominator: number
  }[]
}

const mostFindings = 6

/** What the demo did, for somebody who sees it for the first time. */
export function describeDemo(run: DemoRun, folders: { readonly from: string; readonly to: string }): string {
  const { host, filling, setUp, check, week } = run
  const tabs = setUp.calls['SpreadsheetApp.Spreadsheet.insertSheet'] ?? 0
  return [
    `Set up      ${tabs} tabs                    ${cost(setUp)}`,
    `Filled      ${filling.rows} rows from ${folders.from}`,
    ...filling.refused.map((line) => `            ! ${line}`),
    ...checkLines(check),
    ...weekLines(week, host.mails),
    '',
    `In ${folders.to}:`,
    '  book.xlsx       the spreadsheet',
    '  mail/*.eml      the mails, as a mail program opens them; html/*.html, as a browser does',
    '  findings.json   what the check found',
    '  state.json      properties, triggers, clock: go on with  npm run workbench -- run FUNCTION --workspace ' +
      folders.to,
  ].join('\n')
}

function checkLines(check: RunReport): string[] {
  const { counts, findings, measures } = check.result as CheckResult
  const shares = measures.map(({ key, numerator, denominator }) => `${key} ${numerator}/${denominator}`)
  return [
    `Checked     ${severities.map((one) => some(counts[one], one)).join(', ')}      ${cost(check)}`,
    `            ${shares.join(', ')}`,
    ...findings
      .slice(0, mostFindings)
      .map(({ severity, sentence }) => `            ${severity}: ${sentence}`),
    ...(findings.length > mostFindings
      ? [`            and ${findings.length - mostFindings} more, on the Alignment tab`]
      : []),
  ]
}

const severities = ['problem', 'warning', 'idea'] as const

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function weekLines(week: readonly RunReport[], mails: DemoRun['host']['mails']): string[] {
  const sending = week.find((report) => report.mails.length > 0) ?? week[week.length - 1]
  const idle = week.filter((report) => report.mails.length === 0).length
  return [
    `Mailed      ${mails.length} summaries                 ${sending ? cost(sending) : ''}`,
    ...mails.map(({ to, subject }) => `            ${to}: ${subject}`),
    ...(idle > 0 ? [`            The hourly trigger also ran ${idle} times with nothing to do.`] : []),
  ]
}

function cost({ callCount, estimatedMs, cpuMs }: RunReport): string {
  return `(${callCount} calls to Google, about ${(estimatedMs / 1000).toFixed(1)} s there; ${cpuMs} ms of computing here)`
}
