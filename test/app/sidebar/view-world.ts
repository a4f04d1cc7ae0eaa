import type { ViewServices } from '../../../src/app/sidebar/view-services'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { type FakeRun, fakeServices, newWorld, type World } from '../../support/fake-services'
import { mondayAtEight, school } from '../../support/school'

/** The school on its Monday, and what the views bring to the front in it. */
export interface ViewWorld extends World {
  readonly shown: { sheetId: number; rowNumber: number; columnNumber: number }[]
  draft: string | null
  selected: { sheetId: number; rowNumber: number } | null
}

export function viewWorld(grids: readonly Grid[] = school()): ViewWorld {
  return Object.assign(newWorld(grids, mondayAtEight), { shown: [], draft: null, selected: null })
}

export function viewServices(world: ViewWorld, run: FakeRun = {}): ViewServices {
  return {
    ...fakeServices(world, run),
    view: {
      goTo(sheetId, rowNumber, columnNumber) {
        if (!world.grids.some((grid) => grid.sheetId === sheetId)) return 'gone'
        world.shown.push({ sheetId, rowNumber, columnNumber })
        return 'shown'
      },
      selected: () => world.selected,
      draft: () => world.draft,
      keepDraft: (text) => {
        world.draft = text === '' ? null : text
      },
    },
  }
}

export function gridOf(world: World, sheetId: number): Grid {
  const grid = world.grids.find((candidate) => candidate.sheetId === sheetId)
  if (!grid) throw new Error(`no tab ${sheetId}`)
  return grid
}

/** Puts other values in the place of a tab's. */
export function retype(
  world: World,
  sheetId: number,
  values: (rows: Grid['values']) => readonly (readonly Cell[])[],
): void {
  world.grids = world.grids.map((grid) =>
    grid.sheetId === sheetId ? { ...grid, values: values(grid.values) } : grid,
  )
}

/** Every cell that differs, as "sheetId!row,column: before -> after", rows and columns from 1. */
export function changes(before: readonly Grid[], after: readonly Grid[]): string[] {
  return after.flatMap((grid) => {
    const old = before.find((candidate) => candidate.sheetId === grid.sheetId)
    return grid.values.flatMap((row, rowIndex) =>
      row.flatMap((cell, column) => {
        const there = old?.values[rowIndex]?.[column] ?? ''
        return JSON.stringify(there) === JSON.stringify(cell)
          ? []
          : [`${grid.sheetId}!${rowIndex + 1},${column + 1}: ${String(there)} -> ${String(cell)}`]
      }),
    )
  })
}
