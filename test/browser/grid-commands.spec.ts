import type { SheetSnapshot } from '../../workbench/sheets/snapshot'
import { comparableTab } from './comparable'
import type { WorkbenchPage } from './pages/workbench-page'
import { expect, test } from './workbench-test'

/** As Univer names them: both ends belong to it. `rangeType` 1 is whole rows, 2 whole columns. */
const rows = (from: number, to: number) => ({
  startRow: from,
  endRow: to,
  startColumn: 0,
  endColumn: 25,
  rangeType: 1,
})
const columns = (from: number, to: number) => ({
  startRow: 0,
  endRow: 999,
  startColumn: from,
  endColumn: to,
  rangeType: 2,
})
const cells = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
  rangeType: 0,
})

const texts = [
  ['Team', 'Grade', 'Goals'],
  ['Larks', '2', '3'],
  ['Wrens', '3', '4'],
  ['Swifts', '3', '5'],
]
const firstColumn = (tab: SheetSnapshot) => [0, 1, 2, 3].map((row) => tab.cells[row]?.[0]?.value ?? '')

interface Gesture {
  readonly does: string
  readonly commands: readonly (readonly [id: string, params: object])[]
  readonly shows: (tab: SheetSnapshot) => unknown
  readonly becomes: unknown
}

/** What Univer's own gestures send: dragging of headers and of the corner, the keys for filling, the arrow of a filter. */
const gestures: readonly Gesture[] = [
  {
    does: 'dragging a row up',
    commands: [['sheet.command.move-rows', { fromRange: rows(3, 3), toRange: rows(1, 1) }]],
    shows: firstColumn,
    becomes: ['Team', 'Swifts', 'Larks', 'Wrens'],
  },
  {
    does: 'dragging a column to the right',
    commands: [['sheet.command.move-cols', { fromRange: columns(0, 0), toRange: columns(2, 2) }]],
    shows: (tab) => tab.cells[0]?.[1]?.value,
    becomes: 'Team',
  },
  {
    does: 'dragging cells elsewhere',
    commands: [['sheet.command.move-range', { fromRange: cells(1, 0, 1, 0), toRange: cells(7, 2, 7, 2) }]],
    shows: (tab) => [tab.cells[1]?.[0]?.value, tab.cells[7]?.[2]?.value],
    becomes: [undefined, 'Larks'],
  },
  {
    does: 'dragging the corner of a cell down',
    commands: [
      ['sheet.command.auto-fill', { sourceRange: cells(1, 2, 3, 2), targetRange: cells(4, 2, 5, 2) }],
    ],
    shows: (tab) => [4, 5].map((row) => tab.cells[row]?.[2]?.value),
    becomes: [6, 7],
  },
  {
    does: 'leaving out what a filter’s list has no tick for',
    commands: [
      ['sheet.command.set-filter-range', { range: cells(0, 0, 3, 2) }],
      ['sheet.command.set-filter-criteria', { col: 1, criteria: { colId: 1, filters: { filters: ['3'] } } }],
    ],
    shows: (tab) => tab.filter?.criteria[1],
    becomes: { hiddenValues: ['2'] },
  },
  {
    does: 'dragging the border of a column',
    commands: [['sheet.command.delta-column-width', { anchorCol: 1, deltaX: 40 }]],
    shows: (tab) => tab.columnWidths[1],
    becomes: 140,
  },
]

async function command(workbench: WorkbenchPage, id: string, params: object): Promise<void> {
  await workbench.page.evaluate(
    async ([name, given]) => {
      const { grid } = window.workbench ?? {}
      const subUnitId = String(grid?.selection().sheetId)
      await grid?.command(name, { unitId: 'book', subUnitId, ...given })
    },
    [id, params] as const,
  )
  await workbench.settle()
}

for (const { does, commands, shows, becomes } of gestures) {
  test(`${does} is carried out by the store and shown as it has it`, async ({ workbench }) => {
    await workbench.goTo('Sheet1')
    const { id: sheetId } = await workbench.sheet('Sheet1')
    await workbench.actAll([{ kind: 'paste', sheetId, row: 0, column: 0, texts }])
    for (const [id, params] of commands) await command(workbench, id, params)
    const stored = await workbench.sheet('Sheet1')
    expect(shows(stored)).toEqual(becomes)
    expect(comparableTab(await workbench.drawnTab('Sheet1'))).toEqual(comparableTab(stored))
  })
}
