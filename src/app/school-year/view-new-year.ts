import { idLabel } from '../../core/ids'
import { goesOn, hasLeft, tablesOfYear, yearAfter } from '../../core/school-year/put-aside'
import type { Day, Goal, Workbook } from '../../core/tables/records'
import { choiceLabel, tabName } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import type { NewYearView } from '../cycles/contract'
import { short } from '../cycles/cycle-words'
import { openCycles } from '../cycles/open-cycles'
import { ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { goalHistory } from './goal-history'
import { ownTabsOfYear } from './own-tabs'
import { repeatedTabs } from './repeated-tabs'
import { yearOnStart } from './year-on-start'

/** What the dialog New school year… begins with. Only a copy of last year's workbook can become the new one. Writes nothing. */
export function viewNewYear(services: Services, t: Translate): NewYearView {
  const opened = openCycles(services, t)
  if ('not' in opened) return { kind: 'not', words: opened.not }
  const { open, record, today } = opened
  if (!record || record.fileId === services.book.id()) return { kind: 'not', words: t('newYear.copyFirst') }
  const repeated = repeatedTabs(services, open, t)
  if (repeated !== '') return { kind: 'not', words: repeated }
  const { workbook } = open
  const own = ownTabsOfYear(open)
  const isOwn = new Set(own.map(({ tab }) => tab.sheetId))
  const lastYear = yearOnStart(ownGrid(open, 'start'))
  return {
    kind: 'ready',
    lastYear,
    newYear: yearAfter(lastYear),
    goals: goalsView(workbook, t),
    members: membersView(workbook, today),
    ownTabs: own.map(({ tab, rowCount }) => ({
      value: String(tab.sheetId),
      words: tab.name,
      note: t('newYear.own.rows', { count: rowCount, table: tabName(tab.table, t) }),
    })),
    aside: tablesOfYear.flatMap((table) => {
      const count = workbook.rows[table].filter(({ place }) => !isOwn.has(place.sheetId)).length
      return count > 0 ? [t('newYear.rows', { tab: tabName(table, t), count })] : []
    }),
  }
}

function goalsView(workbook: Workbook, t: Translate) {
  const goals = workbook.rows.goals.filter(({ id }) => id !== '')
  return goals.map((goal) => ({
    value: goal.id,
    words: short(idLabel(goal.id, goal.goal)),
    note: goalNote(goal, workbook, t),
    goesOn: goesOn(goal),
  }))
}

function membersView(workbook: Workbook, today: Day) {
  const members = workbook.rows.members.filter(({ id }) => id !== '')
  return members.map((member) => ({
    value: member.id,
    words: member.name,
    note: member.email,
    hasLeft: hasLeft(member, today),
  }))
}

function goalNote(goal: Goal, workbook: Workbook, t: Translate): string {
  const status = goal.status ? choiceLabel('goalStatus', goal.status, t) : ''
  return [status, goalHistory(goal, workbook, t)].filter((part) => part !== '').join(' · ')
}
