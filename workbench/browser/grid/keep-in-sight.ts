import { toRange } from './areas'
import { type CellPlace, outOfSight } from './cell-bounds'
import type { GridParts } from './grid-parts'

/** Univer computes the heights of rows when it is idle, long after a cell was shown. */
const growth = 'sheet.mutation.set-worksheet-row-auto-height'

/** Shows cells: one that was shown stays in sight while rows above it grow, until the person does something. */
export function cellsInSight(parts: GridParts): { show(place: CellPlace): void } {
  let shown: CellPlace | null = null
  const again = (): void => {
    const { sheetId } = shown ?? {}
    if (shown && String(sheetId) === parts.workbook.getActiveSheet().getSheetId()) reveal(parts, shown)
  }
  for (const act of ['pointerdown', 'wheel', 'keydown'] as const) {
    window.addEventListener(act, () => (shown = null), { capture: true, passive: true })
  }
  parts.commands.onCommandExecuted(({ id }) => {
    // The cells are laid out anew with the frame after.
    if (id === growth && shown) requestAnimationFrame(() => requestAnimationFrame(again))
  })
  return {
    show(place) {
      shown = place
      reveal(parts, place)
    },
  }
}

/** Scrolls no more than it must: a cell that is in sight stays where it is, another comes to the upper or left edge. */
function reveal(parts: GridParts, place: CellPlace): void {
  const { commands, injector } = parts
  const hidden = outOfSight(injector, place)
  if (!hidden?.down && !hidden?.across) return
  const range = toRange({ ...place, rows: 1, columns: 1 })
  commands.syncExecuteCommand('sheet.command.scroll-to-cell', {
    range,
    forceTop: hidden.down,
    forceLeft: hidden.across,
  })
  requestAnimationFrame(() => bringForward(parts, place))
}

/** Univer scrolls by the height that frozen rows had when they were frozen: behind a header that has grown since, a cell is half hidden. */
function bringForward({ commands, injector }: GridParts, place: CellPlace): void {
  const { behind = 0 } = outOfSight(injector, place) ?? {}
  if (behind > 0)
    void commands.executeCommand('sheet.command.set-scroll-relative', { offsetX: 0, offsetY: -behind })
}
