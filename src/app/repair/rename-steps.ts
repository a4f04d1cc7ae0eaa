import { replaceReference } from '../../core/split-references'
import type { Rename } from '../../core/tables/former-names'
import { goalsTabName } from '../../core/tables/goals-tab'
import { fold } from '../../core/text'
import type { OpenWorkbook } from '../open-workbook'
import type { Block } from '../services'
import type { RepairDoors } from './repair-services'
import type { RenameStep } from './repair-step'

/** What still has the former name of a community or a member gets the new one. A call for each tab with such cells. */
export function renameSteps(repair: RepairDoors, open: OpenWorkbook): RenameStep[] {
  const formulas = new Map<number, readonly (readonly string[])[]>()
  const formulasOn = (sheetId: number) => {
    const known = formulas.get(sheetId) ?? repair.formulas(sheetId)
    formulas.set(sheetId, known)
    return known
  }
  return open.workbook.renames.flatMap((rename) => {
    const { table, id, name: from, to, uses } = rename
    const cells = uses.flatMap(({ place: { sheetId, tabName, rowNumber }, columnNumber, as }) => {
      // A cell that takes its text from elsewhere keeps its formula.
      const isTyped = columnNumber > 0 && !formulasOn(sheetId)[rowNumber - 1]?.[columnNumber - 1]
      return isTyped ? [{ sheetId, tabName, row: rowNumber, column: columnNumber, as }] : []
    })
    const tabs = renamedTabs(rename, open)
    return cells.length + tabs.length > 0
      ? [{ kind: 'rename' as const, table, id, from, to, cells, tabs }]
      : []
  })
}

/** A goals tab is called after its community, unless another one has that name already. */
function renamedTabs({ to, tabs }: Rename, { grids, t }: OpenWorkbook): RenameStep['tabs'] {
  const name = goalsTabName(to, t)
  const isTaken = grids.some((grid) => fold(grid.name) === fold(name))
  if (isTaken) return []
  return grids
    .filter(({ sheetId }) => tabs.includes(sheetId))
    .slice(0, 1)
    .map(({ sheetId, name: tabName }) => ({ sheetId, tabName, name }))
}

/** The cells of all steps with their new text: one of them may hold several names that have changed. */
export function renamedCells(steps: readonly RenameStep[], { grids }: OpenWorkbook): Block[] {
  const blocks = new Map<string, Block>()
  for (const { cells, to } of steps)
    for (const { sheetId, row, column, as } of cells) {
      const key = `${sheetId} ${row} ${column}`
      const grid = grids.find((candidate) => candidate.sheetId === sheetId)
      const before = blocks.get(key)?.values[0]?.[0] ?? grid?.values[row - 1]?.[column - 1] ?? ''
      blocks.set(key, { sheetId, row, column, values: [[replaceReference(String(before), as, to)]] })
    }
  return [...blocks.values()]
}
