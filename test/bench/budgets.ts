import type { RunReport } from '../../workbench/host/run-report'

/** Google ends a run after six minutes: https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
const sixMinutesMs = 360_000

/** What of a run has a limit, and the limit with the sum it comes from. */
export interface Budget {
  readonly of: 'calls' | 'CPU ms' | 'Google ms' | 'MB' | 'CPU ms a mail'
  readonly spent: number
  readonly most: number
  /** '20 tabs × 30', for whoever wonders about the figure. */
  readonly because: string
}

export function isOver({ spent, most }: Budget): boolean {
  return spent > most
}

/** A run's calls sorted by what they are for; together they are all. */
export interface CallKinds {
  /** Values of a tab. */
  readonly tabReads: number
  readonly sends: number
  /** Two for each batch of mails. */
  readonly ledgerWrites: number
  readonly others: number
}

export function callKinds({ calls, callCount }: RunReport, ledgerWrites = 0): CallKinds {
  const tabReads = calls['SpreadsheetApp.Range.getValues'] ?? 0
  const sends = calls['MailApp.sendEmail'] ?? 0
  return { tabReads, sends, ledgerWrites, others: callCount - tabReads - sends - ledgerWrites }
}

export function setUpBudget(report: RunReport, tabs: number): Budget[] {
  return [callBudget(report, { [`${tabs} tabs × 25`]: tabs * 25 }), setUpTime(report)]
}

/** Somebody waits for it. */
function setUpTime({ estimatedMs }: RunReport): Budget {
  return { of: 'Google ms', spent: estimatedMs, most: 60_000, because: 'a minute for all tabs' }
}

/** `pieces`: writes that IDs need which no edit has given: one for a tab whose new rows stand together. */
export function checkBudget(report: RunReport, { tabs, pieces }: { tabs: number; pieces: number }): Budget[] {
  const sum = {
    [`${tabs} tabs`]: tabs,
    '20 others': 20,
    [counted(pieces, 'piece of new IDs', 'pieces of new IDs')]: pieces,
  }
  return [callBudget(report, sum), timeBudget(report)]
}

export function weeklyBudget(
  report: RunReport,
  { tabs, batches }: { tabs: number; batches: number },
): Budget[] {
  const { sends } = callKinds(report)
  const sum = {
    [`${tabs} tabs`]: tabs,
    [`${sends} mails`]: sends,
    [`2 × ${counted(batches, 'batch', 'batches')}`]: 2 * batches,
    // Before each batch but the first: somebody may have said No meanwhile.
    [counted(Math.max(0, batches - 1), 'more look at Members', 'more looks at Members')]: Math.max(
      0,
      batches - 1,
    ),
    '15 others': 15,
  }
  return [callBudget(report, sum), timeBudget(report)]
}

export function previewBudget(report: RunReport, tabs: number): Budget[] {
  return [callBudget(report, { [`${tabs} tabs`]: tabs, '15 others': 15 }), timeBudget(report)]
}

/** Choosing what one person reads, wording it and laying it out. */
export function renderBudget(msPerMail: number): Budget {
  return { of: 'CPU ms a mail', spent: msPerMail, most: 2, because: 'one more mail in the preview' }
}

export function idleBudget(report: RunReport): Budget[] {
  return [callBudget(report, { 'the state': 1 }), timeBudget(report)]
}

/** Computing of one check of 50,000 rows, the emulation of Google included. */
export function checkCpuBudget({ cpuMs }: RunReport): Budget {
  return { of: 'CPU ms', spent: cpuMs, most: 3_000, because: '50,000 rows' }
}

/** The same for 10,000 goals with all that is written about them, and what the process holds by then, the emulated spreadsheet included. */
export function hugeCheckBudgets({ cpuMs }: RunReport, memoryMb: number): Budget[] {
  return [
    { of: 'CPU ms', spent: cpuMs, most: 5_000, because: '10,000 goals, 100,000 rows' },
    { of: 'MB', spent: memoryMb, most: 500, because: 'memory of the process' },
  ]
}

/** Ten times the goals may take so many times the computing. */
export const mostGrowth = 12

/** The most calls as the sum of its named parts; parts of nothing are not told. */
function callBudget({ callCount }: RunReport, parts: Readonly<Record<string, number>>): Budget {
  const told = Object.entries(parts).filter(([, calls]) => calls > 0)
  const most = told.reduce((sum, [, calls]) => sum + calls, 0)
  return { of: 'calls', spent: callCount, most, because: told.map(([name]) => name).join(' + ') }
}

function timeBudget({ estimatedMs }: RunReport): Budget {
  return { of: 'Google ms', spent: estimatedMs, most: sixMinutesMs, because: 'six minutes a run' }
}

export function counted(count: number, one: string, several: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`
}
