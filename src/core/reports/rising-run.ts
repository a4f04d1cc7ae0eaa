/** Indexes of a longest run of numbers that rise from one to the next, others left out between them. */
export function longestRising(numbers: readonly number[]): Set<number> {
  /** Of each length, the index at which the run with the lowest end ends. */
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, index) => {
    const length = firstNotBelow(ends, number, numbers)
    before[index] = ends[length - 1] ?? -1
    ends[length] = index
  })
  const run = new Set<number>()
  for (let index = ends[ends.length - 1] ?? -1; index >= 0; index = before[index] ?? -1) run.add(index)
  return run
}

function firstNotBelow(ends: readonly number[], number: number, numbers: readonly number[]): number {
  let from = 0
  let to = ends.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) from = middle + 1
    else to = middle
  }
  return from
}
