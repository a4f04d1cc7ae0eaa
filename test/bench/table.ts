import { counted, isOver } from './budgets'
import type { PlayedYear, Step } from './play-year'
import type { Size } from './sizes'

export interface SizeResult {
  readonly size: Size
  readonly year: PlayedYear
}

type Align = 'left' | 'right'
interface Column {
  readonly header: string
  readonly align: Align
  of(step: Step): string
}

const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })

const columns: readonly Column[] = [
  { header: 'run', align: 'left', of: ({ name }) => name },
  { header: 'calls', align: 'right', of: ({ report }) => number(report.callCount) },
  { header: 'tab reads', align: 'right', of: ({ kinds }) => number(kinds.tabReads) },
  { header: 'sends', align: 'right', of: ({ kinds }) => number(kinds.sends) },
  { header: 'calls a mail', align: 'right', of: callsAMail },
  { header: 'ledger', align: 'right', of: ({ kinds }) => number(kinds.ledgerWrites) },
  { header: 'others', align: 'right', of: ({ kinds }) => number(kinds.others) },
  { header: 'local', align: 'right', of: ({ report }) => number(report.localCount) },
  { header: 'Google s', align: 'right', of: ({ report }) => (report.estimatedMs / 1000).toFixed(1) },
  { header: 'CPU ms', align: 'right', of: ({ report }) => number(report.cpuMs) },
  { header: 'ms a mail', align: 'right', of: ({ msPerMail }) => msPerMail?.toFixed(2) ?? '' },
  { header: 'memory MB', align: 'right', of: ({ memoryMb }) => number(memoryMb) },
  { header: 'budget', align: 'left', of: budgetText },
]

function callsAMail({ report, kinds: { sends } }: Step): string {
  return sends === 0 ? '' : (report.callCount / sends).toFixed(2)
}

function budgetText({ budgets }: Step): string {
  const over = budgets.filter(isOver)
  const shown = over.length > 0 ? over : budgets.filter(({ of }) => of !== 'Google ms')
  const sums = shown.map(
    ({ of, spent, most, because }) => `${number(spent)} of ${number(most)} ${of} (${because})`,
  )
  return `${over.length > 0 ? 'OVER' : 'ok'}: ${sums.join('; ')}`
}

/** What every run of one size took, as a table of Markdown, so that it can be pasted into the documentation as it is. */
export function sizeTable({ size, year }: SizeResult): string {
  const { communities, members, goals } = size
  const parts = [
    counted(communities, 'community', 'communities'),
    counted(members, 'member', 'members'),
    counted(goals, 'goal', 'goals'),
  ]
  const title = `**${size.name}**: ${parts.join(', ')}; ${number(year.rows)} rows on ${year.tabs} tabs`
  const lines = year.steps.map((step) => columns.map((column) => column.of(step)))
  return [title, '', ...markdown(columns, lines)].join('\n')
}

/** How many times as much each run takes at a size as at the size before. */
export function growthTable(results: readonly SizeResult[]): string {
  const pairs = results.slice(1).map((larger, index) => ({ larger, smaller: results[index] as SizeResult }))
  const headers = [
    { header: 'times as much', align: 'left' as Align },
    ...pairs.map(({ smaller, larger }) => ({
      header: `${smaller.size.name} → ${larger.size.name}`,
      align: 'left' as Align,
    })),
  ]
  const rows = [
    ['rows', ...pairs.map(({ smaller, larger }) => factor(smaller.year.rows, larger.year.rows))],
    ...(results[0]?.year.steps ?? []).map(({ name }) => [
      name,
      ...pairs.map(({ smaller, larger }) => growthOf(stepOf(smaller, name), stepOf(larger, name))),
    ]),
  ]
  return markdown(headers, rows).join('\n')
}

function stepOf({ year }: SizeResult, name: string): Step | undefined {
  return year.steps.find((step) => step.name === name)
}

function growthOf(smaller: Step | undefined, larger: Step | undefined): string {
  if (!smaller || !larger) return ''
  const calls = factor(smaller.report.callCount, larger.report.callCount)
  const google = factor(smaller.report.estimatedMs, larger.report.estimatedMs)
  return `calls ${calls}, Google ${google}, CPU ${factor(smaller.report.cpuMs, larger.report.cpuMs)}`
}

function factor(before: number, after: number): string {
  return (after / Math.max(1, before)).toFixed(1)
}

/** Every method that was called at a size, service calls and local ones, most often first. */
export function methodLists({ size, year }: SizeResult): string {
  return year.steps
    .map(({ name, report }) =>
      [
        `${size.name}, ${name}`,
        ...counts(report.calls).map((line) => `  ${line}`),
        ...counts(report.localCalls).map((line) => `  local ${line}`),
      ].join('\n'),
    )
    .join('\n\n')
}

function counts(calls: Readonly<Record<string, number>>): string[] {
  return Object.entries(calls)
    .sort(([, a], [, b]) => b - a)
    .map(([method, count]) => `${number(count).padStart(7)} ${method}`)
}

function markdown(
  headers: readonly { readonly header: string; readonly align: Align }[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = headers.map(({ header }, index) =>
    Math.max(header.length, 3, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => pad(cell, widths[index] ?? 0, headers[index]?.align ?? 'left')).join(' | ')} |`
  const rule = headers.map(({ align }, index) => {
    const width = widths[index] ?? 0
    return align === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
  })
  return [line(headers.map(({ header }) => header)), line(rule), ...rows.map(line)]
}

function pad(text: string, width: number, align: Align): string {
  return align === 'right' ? text.padStart(width) : text.padEnd(width)
}
