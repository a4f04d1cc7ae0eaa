import { blankRow, type ReportRow } from './report-row'

/** A line of the report as it stands on the tab. */
export interface StandingLine {
  readonly cells: readonly string[]
  /** Whether somebody has something of their own beside it, in another column. */
  readonly own: boolean
}

/** A line to be written, and the one of the standing report whose row it takes. */
export interface LineEntry {
  readonly row: ReportRow
  readonly from?: number
}

export interface KeptLines {
  readonly rows: readonly ReportRow[]
  /** What has to be done to the rows of the tab before these lines are written into them. */
  readonly steps: readonly LineStep[]
}

/** Something done to the rows of a tab; lines count from 0 at the report's first, as they stand when its turn comes. */
export type LineStep =
  /** Blank lines before line `at`. */
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  /** Takes line `at` along with all that stands beside it, to before line `to` as counted before the move. */
  | { readonly kind: 'move'; readonly at: number; readonly to: number }

/** About three calls each. Gaps beyond that stay blank until a later check. */
const mostDeletions = 20

/** What brings each standing line to the place of the entry that is to have its row. Only lines beside which nothing stands are taken away. */
export function stepsTo(
  standing: readonly StandingLine[],
  entries: readonly LineEntry[],
  strays: ReadonlySet<number>,
): KeptLines {
  const order = entries.flatMap(({ from }) => (from === undefined ? [] : [from]))
  const moves = movesTo(standing, order, strays)
  const moved = moves.reduce(afterStep, [...standing.keys()])
  const places = new Map(moved.map((index, place) => [index, place]))
  const rows: ReportRow[] = []
  const steps: LineStep[] = [...moves]
  let grown = 0
  let deletions = 0
  for (const { row, from } of entries) {
    const place = from === undefined ? rows.length : (places.get(from) ?? 0) + grown
    const count = rows.length - place
    if (count > 0) {
      steps.push({ kind: 'insert', at: place, count })
      grown += count
    } else if (count < 0 && deletions < mostDeletions) {
      steps.push({ kind: 'delete', at: rows.length, count: -count })
      grown += count
      deletions++
    }
    while (from !== undefined && rows.length < (places.get(from) ?? 0) + grown) rows.push(blankRow)
    rows.push(row)
  }
  return { rows, steps }
}

/** Each stray to right behind the line that comes before it. */
function movesTo(
  standing: readonly StandingLine[],
  order: readonly number[],
  strays: ReadonlySet<number>,
): LineStep[] {
  const moves: LineStep[] = []
  let lines = [...standing.keys()]
  order.forEach((index, position) => {
    if (!strays.has(index)) return
    const at = lines.indexOf(index)
    const to = position === 0 ? 0 : lines.indexOf(order[position - 1] ?? -1) + 1
    if (at === to) return
    const move: LineStep = { kind: 'move', at, to }
    moves.push(move)
    lines = afterStep(lines, move)
  })
  return moves
}

/** The lines after a step; those that are put in are undefined. */
export function afterStep<T>(lines: readonly T[], step: LineStep, fresh?: T): T[] {
  const next = [...lines]
  if (step.kind === 'insert') next.splice(step.at, 0, ...Array.from({ length: step.count }, () => fresh as T))
  else if (step.kind === 'delete') next.splice(step.at, step.count)
  else {
    const [line] = next.splice(step.at, 1)
    next.splice(step.to > step.at ? step.to - 1 : step.to, 0, line as T)
  }
  return next
}
