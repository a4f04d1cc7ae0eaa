import type { RowOf, Workbook } from '../tables/records'
import { rowKey } from '../tables/row-key'

/** Whether a row of evidence is of a group too small for its number to be shown. */
export type IsSmallGroup = (row: RowOf<'evidence'>) => boolean

/**
 * `smallestGroup`: the fewest people of whom a number may be shown. A size that cannot be read ("<10", "six") may be a small one and counts as
 * such; where nobody wrote a size, nothing says that the group is small.
 */
export function smallGroups({ issues }: Pick<Workbook, 'issues'>, smallestGroup: number): IsSmallGroup {
  const unread = new Set(
    issues.filter(({ table, columnKey }) => table === 'evidence' && columnKey === 'count').map(rowKey),
  )
  return ({ count, place }) => (count === null ? unread.has(rowKey(place)) : count < smallestGroup)
}
