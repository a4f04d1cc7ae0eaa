import type { ReportRow } from '../core/reports/report-row'
import type { Grid, ReadTab } from '../core/tables/records'
import { foldLabel } from '../core/text'
import type { MessageKey, Translate } from '../messages'
import type { Block, PagePlan } from './services'

/** The lines of *Start* that the add-on keeps up to date. Each is known by its label in the first column, wherever it was moved. */
export const startLines = ['where', 'next', 'check', 'summary', 'schedule', 'sender', 'trouble'] as const
export type StartLine = (typeof startLines)[number]
export type StartTexts = Readonly<Partial<Record<StartLine, string>>>

const goodToKnow = ['phone', 'text', 'private'] as const
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
    { cells: [t('start.heading.now')], style: 'heading' },
    ...startLines.map((line): ReportRow => ({ cells: [t(label(line)), texts[line] ?? ''], style: 'plain' })),
    { cells: [''], style: 'plain' },
    { cells: [t('start.heading.tabs')], style: 'heading' },
    ...facts.tabs.map(
      (tab): ReportRow => ({
        cells: [tab.name, t(`table.${tab.table}.about` as MessageKey)],
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
 * lines that stand together cost one call and those with gaps between them several.
 */
export function startBlocks(grid: Grid | undefined, texts: StartTexts, t: Translate): Block[] {
  if (!grid) return []
  const lines = startLines.flatMap((line) => {
    const text = texts[line]
    if (text === undefined) return []
    const rowIndex = grid.values.findIndex(
      (row) => foldLabel(String(row[0] ?? '')) === foldLabel(t(label(line))),
    )
    return rowIndex < 0 ? [] : [{ rowIndex, text }]
  })
  if (lines.every(({ rowIndex, text }) => grid.values[rowIndex]?.[1] === text)) return []
  return lines.map(({ rowIndex, text }) => ({
    sheetId: grid.sheetId,
    row: rowIndex + 1,
    column: 2,
    values: [[text]],
  }))
}
