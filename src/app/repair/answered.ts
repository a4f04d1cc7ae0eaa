import type { Block } from '../services'
import { keyOfQuestion, keyOfRow, type RepairQuestion } from './repair-step'

/** Question -> row that keeps its ID. */
type Kept = Readonly<Record<string, string>>

export function isAnswered(question: RepairQuestion, keep: Kept): boolean {
  return keptRow(question, keep) !== undefined
}

function keptRow(question: RepairQuestion, keep: Kept) {
  const kept = keep[keyOfQuestion(question)]
  return question.rows.find((row) => keyOfRow(row) === kept)
}

/** The ID cells of the rows that do not keep theirs. */
export function clearedIds(question: RepairQuestion, keep: Kept): Block[] {
  const kept = keptRow(question, keep)
  return question.rows
    .filter((row) => row !== kept && row.columnNumber > 0)
    .map(({ sheetId, rowNumber, columnNumber }) => ({
      sheetId,
      row: rowNumber,
      column: columnNumber,
      values: [['']],
    }))
}
