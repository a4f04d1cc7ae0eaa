import { compareDays, formatDay } from '../../core/dates'
import type { WeekView } from '../../core/summary/week-view'
import type { Day, Member, RowOf } from '../../core/tables/records'
import { cut, oneLine } from '../../core/text'
import { listOf } from '../../mail/wording'
import type { Translate } from '../../messages'
import type { CommitmentView } from './contract'

const mostShown = 12
const longestText = 160

/** What these rows of a person said they would do, then what they would support, as far as it is open; the earliest due first. */
export function commitmentViews(mine: readonly Member[], view: WeekView, t: Translate): CommitmentView[] {
  const ids = new Set(mine.map((member) => member.id).filter((id) => id !== ''))
  const isMine = (row: RowOf<'practice'>) => row.who.some((id) => ids.has(id))
  const isHelper = (row: RowOf<'practice'>) => row.supportedBy.some((id) => ids.has(id))
  const open = view.workbook.rows.practice
    .filter((row) => (isMine(row) || isHelper(row)) && isOpen(row, view))
    .sort((left, right) => compareDays(left.due ?? '9999', right.due ?? '9999'))
  const own = open.filter(isMine)
  const others = open.filter((row) => !isMine(row))
  return [...own, ...others].slice(0, mostShown).map((row) => commitmentView(row, isMine(row), { view, t }))
}

function isOpen(row: RowOf<'practice'>, view: WeekView): boolean {
  const ended = row.status === 'done' || row.status === 'dropped'
  return !ended && view.cycles.get(row.cycle)?.status !== 'closed'
}

interface Writing {
  readonly view: WeekView
  readonly t: Translate
}

function commitmentView(row: RowOf<'practice'>, own: boolean, { view, t }: Writing): CommitmentView {
  const { id, place } = row
  const names = row.who.flatMap((member) => view.members.get(member)?.name ?? [])
  return {
    what: shortWhat(row.what),
    mine: own,
    due: row.due === null ? '' : dueWords(row.due, view.today, t),
    late: row.due !== null && row.due < view.today,
    helping: own || names.length === 0 ? '' : t('view.now.helping', { names: listOf(names, t) }),
    status: row.status ?? '',
    cell: { table: 'practice', id, columnKey: 'what', sheetId: place.sheetId, rowNumber: place.rowNumber },
  }
}

/** A row's What as the pane shows it. */
export function shortWhat(typed: string): string {
  return cut(oneLine(typed), longestText)
}

function dueWords(due: Day, today: Day, t: Translate): string {
  if (due === today) return t('mail.commitment.today')
  return t(due < today ? 'mail.commitment.overdue' : 'mail.commitment.due', { day: formatDay(due, t) })
}
