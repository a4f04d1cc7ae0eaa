/** Neighbouring columns that are made equally wide by one call; `from` is 1-based. */
export interface WidthRun {
  readonly from: number
  readonly count: number
  /** Pixels. */
  readonly width: number
}

/**
 * The calls that give columns their widths: one for each run of equal neighbours, or, where that takes fewer, one for a whole stretch and then
 * those for what differs in it. Columns that have `usual` already need none.
 */
export function widthRuns(widths: readonly number[], usual: number): WidthRun[] {
  const plans = [...new Set(widths)].map((width) => withStretch(widths, width, usual))
  return plans.reduce(
    (best, plan) => (plan.length < best.length ? plan : best),
    runsOver(widths, () => usual),
  )
}

/** First everything from the first to the last column of this width, then the others. */
function withStretch(widths: readonly number[], width: number, usual: number): WidthRun[] {
  const first = widths.indexOf(width)
  const last = widths.lastIndexOf(width)
  const stretch = { from: first + 1, count: last - first + 1, width }
  return [stretch, ...runsOver(widths, (index) => (index >= first && index <= last ? width : usual))]
}

/** Runs of the columns that do not have their width yet. */
function runsOver(widths: readonly number[], now: (index: number) => number): WidthRun[] {
  const runs: WidthRun[] = []
  widths.forEach((width, index) => {
    if (width === now(index)) return
    const last = runs[runs.length - 1]
    if (last && last.width === width && last.from + last.count === index + 1)
      runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ from: index + 1, count: 1, width })
  })
  return runs
}
