import type { ReportRow } from '../core/reports/report-row'
import { tableKeys } from '../core/tables/declaration'
import type { Grid, ReadTab } from '../core/tables/records'
import { tabAbout } from '../core/tables/vocabulary'
import { foldLabel } from '../core/text'
import { languages, type MessageKey, type Translate, translator } from '../messages'
import type { Block, PagePlan } from './services'

/** The lines of *Start* that the add-on keeps up to date. Each is known by its label, wherever it was moved. */
export const startLines = ['where', 'next', 'check', 'summary', 'schedule', 'sender', 'trouble'] as const
export type StartLine = (typeof startLines)[number]
export type StartTexts = Readonly<Partial<Record<StartLine, string>>>

const goodToKnow = ['phone', 'text', 'private'] as const
/** Lines of *Start* that people fill in and the add-on reads. */
const yours = 'start.daysOff'
const label = (line: StartLine) => `start.${line}` as MessageKey

export function startPage(t: Translate): PagePlan {
  return { name: t('tab.start'), index: 0, hidden: false, color: '#1f3a4d', widths: [190, 560] }
}

/** What *Start* shows when it is new. */
export function startRows(
  facts: {
    readonly community: string
    readonly school: string
    readonly schoolYear: string
    readonly tabs: readonly ReadTab[]
  },
  texts: StartTexts,
  t: Translate,
): ReportRow[] {
  const place = [facts.school, facts.schoolYear].filter(Boolean).join(' · ')
  return [
    { cells: [facts.community], style: 'title' },
    { cells: [place], style: 'note' },
    { cells: [''], style: 'plain' },
    { cells: [t('start.heading.now'), t('start.heading.kept')], style: 'heading' },
    ...startLines.map((line): ReportRow => ({ cells: [t(label(line)), texts[line] ?? ''], style: 'plain' })),
    { cells: [t(yours), ''], style: 'plain' },
    { cells: [''], style: 'plain' },
    { cells: [t('start.heading.tabs')], style: 'heading' },
    ...facts.tabs.map(
      (tab): ReportRow => ({
        cells: [tab.name, tabAbout(tab.table, t)],
        style: 'plain',
        link: { cell: 0, sheetId: tab.sheetId, address: 'A1' },
      }),
    ),
    { cells: [''], style: 'plain' },
    { cells: [t('start.heading.good')], style: 'heading' },
    ...goodToKnow.map(
      (topic): ReportRow => ({
        cells: [t(`start.good.${topic}`), t(`start.good.${topic}.text`)],
        style: 'plain',
      }),
    ),
  ]
}

/**
 * Writes lines of *Start* beside their labels; a label that somebody removed is left out. Where one line has changed all are written, as
 * lines that stand together cost one call and those with gaps between them several. A page on which nothing tells the add-on's column from
 * somebody's own is left alone.
 */
export function startBlocks(grid: Grid | undefined, texts: StartTexts): Block[] {
  const columns = grid && columnsOfStart(grid)
  if (!grid || !columns) return []
  const lines = startLines.flatMap((line) => {
    const text = texts[line]
    if (text === undefined) return []
    const rowIndex = rowOfLabel(grid, columns.labels, label(line))
    return rowIndex < 0 ? [] : [{ rowIndex, text }]
  })
  if (lines.every(({ rowIndex, text }) => grid.values[rowIndex]?.[columns.texts] === text)) return []
  return lines.map(({ rowIndex, text }) => ({
    sheetId: grid.sheetId,
    row: rowIndex + 1,
    column: columns.texts + 1,
    values: [[text]],
  }))
}

/** Where a label stands (0-based), in whatever language; below 0 where it is gone. */
function rowOfLabel({ values }: Grid, column: number, key: MessageKey): number {
  const words = new Set(languages.map((language) => foldLabel(translator(language)(key))))
  return values.findIndex((row) => words.has(foldLabel(String(row[column] ?? ''))))
}

/** Where the days without school stand on *Start*, and what stands there; null where the line is gone. */
export function daysOffCell(
  grid: Grid | undefined,
): { readonly row: number; readonly column: number; readonly text: string } | null {
  const columns = grid && columnsOfStart(grid)
  if (!grid || !columns) return null
  const index = rowOfLabel(grid, columns.labels, yours)
  if (index < 0) return null
  const cell = grid.values[index]?.[columns.texts] ?? ''
  const text = typeof cell === 'object' ? cell.day : String(cell)
  return { row: index + 1, column: columns.texts + 1, text }
}

/** Writes the days without school beside their label, or both below what stands on *Start* where the line is gone. */
export function daysOffBlocks(grid: Grid | undefined, text: string, t: Translate): Block[] {
  const columns = grid && columnsOfStart(grid)
  const cell = daysOffCell(grid)
  if (!grid || !columns || (cell?.text ?? '') === text) return []
  const { sheetId } = grid
  if (cell) return [{ sheetId, row: cell.row, column: cell.column, values: [[text]] }]
  const row = grid.values.length + 1
  return [
    { sheetId, row, column: columns.labels + 1, values: [[t(yours)]] },
    { sheetId, row, column: columns.texts + 1, values: [[text]] },
  ]
}

/** How many labels of the add-on's lines stand in the column that has the most of them. */
export function startLabelCount(grid: Grid, t: Translate): number {
  return fullestColumn(grid, labelsIn([t])).count
}

/** Where labels and texts stand (0-based), whatever columns people put before or between them; null where no text is known. */
export function columnsOfStart(grid: Grid): { readonly labels: number; readonly texts: number } | null {
  const spoken = languages.map(translator)
  const labels = fullestColumn(grid, labelsIn(spoken))
  const texts = fullestColumn(grid, knownTexts(spoken))
  return labels.count > 0 && texts.count > 0 ? { labels: labels.index, texts: texts.index } : null
}

function labelsIn(spoken: readonly Translate[]): ReadonlySet<string> {
  return new Set(spoken.flatMap((t) => startLines.map((line) => foldLabel(t(label(line))))))
}

/** Texts that only the add-on writes into the column beside the labels: by them it is known. */
function knownTexts(spoken: readonly Translate[]): ReadonlySet<string> {
  return new Set(
    spoken.flatMap((t) => [
      ...fixedTexts.map((key) => foldLabel(t(key))),
      ...goodToKnow.map((topic) => foldLabel(t(`start.good.${topic}.text`))),
      ...tableKeys.map((table) => foldLabel(tabAbout(table, t))),
    ]),
  )
}

const fixedTexts = [
  'start.heading.kept',
  'start.next.goals',
  'start.next.focus',
  'start.next.problems',
  'start.next.check',
  'start.check.never',
  'start.summary.never',
  'start.schedule.off',
  'start.schedule.copy',
] as const

/** How far down what stands on *Start* may have been pushed by what somebody wrote above it. */
const searchedRows = 60

/** The column (0-based) in which the most of `words` stand, each counted once. */
function fullestColumn(grid: Grid, words: ReadonlySet<string>): { index: number; count: number } {
  const found = new Map<number, Set<string>>()
  for (const row of grid.values.slice(0, searchedRows)) {
    row.forEach((cell, index) => {
      const word = typeof cell === 'string' ? foldLabel(cell) : ''
      if (words.has(word)) found.set(index, (found.get(index) ?? new Set()).add(word))
    })
  }
  return [...found].reduce((best, [index, { size }]) => (size > best.count ? { index, count: size } : best), {
    index: 0,
    count: 0,
  })
}
