import { type KeptLines, type LineEntry, type StandingLine, stepsTo } from './line-steps'
import { matchLines } from './match-lines'
import type { ReportRow } from './report-row'
import { longestRising } from './rising-run'

/** A move is a call each. Only somebody who sorts a report moves more at once: the others follow at the next checks. */
const mostMoves = 40

/**
 * The new report so that each line beside which somebody wrote keeps its row, whatever comes or goes above it. A line that is not
 * told any more, `gone` says how it is shown, stays as long as something stands beside it.
 */
export function keepLines(
  standing: readonly StandingLine[],
  wanted: readonly ReportRow[],
  gone: (line: StandingLine) => ReportRow,
): KeptLines {
  if (!standing.some(({ own }) => own)) return { rows: wanted, steps: [] }
  const matched = matchLines(
    standing.map(({ cells }) => cells),
    wanted.map(({ cells }) => cells),
  )
  const owned = [...standing.keys()].filter((index) => standing[index]?.own)
  const led = owned.filter((index) => matched.has(index))
  const rising = longestRising(led.map((index) => matched.get(index) ?? 0))
  const strays = led.filter((_, position) => !rising.has(position))
  const left = new Set(strays.slice(mostMoves))
  const staying = new Set(led.filter((_, position) => rising.has(position)))
  const entries = inOrder({ standing, wanted, gone, matched, staying, left })
  return stepsTo(standing, entries, new Set(strays.slice(0, mostMoves)))
}

interface Sorting {
  readonly standing: readonly StandingLine[]
  readonly wanted: readonly ReportRow[]
  readonly gone: (line: StandingLine) => ReportRow
  readonly matched: ReadonlyMap<number, number>
  /** Lines with something beside them that stand in the right order already. */
  readonly staying: ReadonlySet<number>
  /** Lines that are told where they stand, as too many would have to move. */
  readonly left: ReadonlySet<number>
}

function inOrder(sorting: Sorting): LineEntry[] {
  const { standing, wanted, matched, left } = sorting
  const behind = placesOfOthers(sorting)
  const owner = new Map(
    [...matched]
      .filter(([index]) => standing[index]?.own && !left.has(index))
      .map(([from, to]) => [to, from]),
  )
  const elsewhere = new Set([...left].map((index) => matched.get(index)))
  const entries = [...(behind.get(-1) ?? [])]
  wanted.forEach((row, index) => {
    const from = owner.get(index)
    if (!elsewhere.has(index)) entries.push({ row, ...(from !== undefined && { from }) })
    entries.push(...(behind.get(index) ?? []))
  })
  return entries
}

/** Lines that have no place in the new report, behind the line (by its index) after which they stand now: none has to move. */
function placesOfOthers({
  standing,
  wanted,
  gone,
  matched,
  staying,
  left,
}: Sorting): Map<number, LineEntry[]> {
  const behind = new Map<number, LineEntry[]>()
  const limits = nextStaying({ standing, matched, staying, last: wanted.length - 1 })
  let lowest = -1
  let nearest = -1
  standing.forEach((line, from) => {
    const target = left.has(from) ? undefined : matched.get(from)
    if (line.own && target === undefined) {
      const place = Math.max(lowest, Math.min(nearest, (limits[from] ?? 0) - 1))
      const row = wanted[matched.get(from) ?? -1] ?? gone(line)
      behind.set(place, [...(behind.get(place) ?? []), { row, from }])
      lowest = place
    }
    if (target !== undefined) nearest = target
    if (target !== undefined && staying.has(from)) lowest = target
  })
  return behind
}

/** For each standing line the index in the new report of the next one that stays where it is; the report's last line below all. */
function nextStaying({
  standing,
  matched,
  staying,
  last,
}: Pick<Sorting, 'standing' | 'matched' | 'staying'> & { readonly last: number }): number[] {
  const limits: number[] = []
  let next = last
  for (let index = standing.length - 1; index >= 0; index--) {
    limits[index] = next
    if (staying.has(index)) next = matched.get(index) ?? next
  }
  return limits
}
