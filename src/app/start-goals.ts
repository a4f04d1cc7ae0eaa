import { percentOf, progressOf } from '../core/summary/progress'
import { smallGroups } from '../core/summary/small-group'
import type { Workbook } from '../core/tables/records'
import { cut, oneLine } from '../core/text'
import type { Translate } from '../messages'

const barLength = 10
const mostGoals = 4
const longestGoal = 80

/** How far the focus goals of a cycle have come, as text: also on a phone, where the tabs are all there is. A single person's goal is left out. */
export function goalLines(
  workbook: Workbook,
  focusGoals: readonly string[],
  { smallestGroup, t }: { readonly smallestGroup: number; readonly t: Translate },
): string[] {
  const { rows } = workbook
  const isSmallGroup = smallGroups(workbook, smallestGroup)
  const wanted = new Set(focusGoals)
  const goals = rows.goals.filter(({ id, level }) => wanted.has(id) && level !== 'individual')
  return goals
    .flatMap((goal) => {
      const { share } = progressOf(
        goal,
        rows.evidence.filter((row) => row.goal === goal.id),
        isSmallGroup,
      )
      if (share === null) return []
      const percent = percentOf(share)
      return [
        t('start.now.goal', { bar: textBar(share), percent, goal: cut(oneLine(goal.goal), longestGoal) }),
      ]
    })
    .slice(0, mostGoals)
}

function textBar(share: number): string {
  const full = Math.round(share * barLength)
  return '▓'.repeat(full) + '░'.repeat(barLength - full)
}
