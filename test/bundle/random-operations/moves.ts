import { columnMoves } from './column-moves'
import { headerMoves } from './header-moves'
import type { Move } from './moving'
import { rowMoves } from './row-moves'
import { tabMoves } from './tab-moves'

export const moves: Readonly<Record<string, Move>> = {
  ...rowMoves,
  ...columnMoves,
  ...headerMoves,
  ...tabMoves,
}
