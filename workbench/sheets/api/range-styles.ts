import type { CellStyle } from '../snapshot'
import { eachCell, gridOf } from '../store/area'
import { cellAt, ensureCell, restyle, type StyleCache, styleCache } from '../store/cells'
import { requireShape } from './context'
import { RangeValues } from './range-values'

/** Reads and writes the style of each cell of a range: what the format getters and setters are made of. */
export abstract class RangeStyles extends RangeValues {
  protected styles<T>(pick: (style: CellStyle) => T): T[][] {
    return gridOf(this.readable(), (row, column) => pick(cellAt(this.tab, row, column)?.style ?? {}))
  }

  protected style<T>(pick: (style: CellStyle) => T): T {
    const { row, column } = this.readableCorner()
    return pick(cellAt(this.tab, row, column)?.style ?? {})
  }

  /** Undefined as a patch leaves the cell as it is. */
  protected restyle(patch: CellStyle | undefined): this {
    const area = this.writable()
    if (!patch) return this
    const cache = styleCache()
    eachCell(area, (row, column) => restyle(ensureCell(this.tab, row, column), patch, cache))
    return this
  }

  protected restyleEach<T>(
    data: readonly (readonly T[])[],
    toPatch: (value: T) => CellStyle | undefined,
  ): this {
    const rows = requireShape(data, this.area) as T[][]
    const area = this.writable()
    const change = changesByValue(toPatch)
    eachCell(area, (row, column) => {
      const { patch, cache } = change(rows[row - area.row]?.[column - area.column] as T)
      if (patch) restyle(ensureCell(this.tab, row, column), patch, cache)
    })
    return this
  }
}

interface StyleChange {
  readonly patch: CellStyle | undefined
  readonly cache: StyleCache
}

/** One change for all cells that are given the same, so that cells alike before it share one style after it, too. */
function changesByValue<T>(toPatch: (value: T) => CellStyle | undefined): (value: T) => StyleChange {
  const changes = new Map<T, StyleChange>()
  return (value) => {
    const known = changes.get(value)
    if (known) return known
    const change = { patch: toPatch(value), cache: styleCache() }
    changes.set(value, change)
    return change
  }
}
