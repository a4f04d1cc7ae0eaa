import { columnsOf } from '../../tables/declaration'
import type { Issue } from '../../tables/records'
import { fold } from '../../text'
import { type Facts, isUnreadColumn } from '../facts'
import { type Hit, type Rule, type RuleFamily, rowAddress, rowLabel } from '../rule'
import { toldAt } from '../told-at'
import { unknownStagesAndLanguages } from './data-sense'
import { isWaitingCell } from './smart-sentence'

type DataCode =
  | 'data/orphan'
  | 'data/unreadable'
  | 'data/not-in-list'
  | 'data/bad-email'
  | 'data/unknown-member'
  | 'data/missing-required'
  | 'data/unknown-header'
  | 'data/missing-column'
  | 'data/repeated-header'
  | 'data/lost-header'
  | 'data/no-headers'
  | 'data/header-moved'
  | 'data/repeated-name'
  | 'data/renamed'
  | 'data/duplicate-tab'

/** What the reader could not read as meant, told as it found it. */
export const dataRules: RuleFamily<DataCode> = {
  'data/orphan': told('data/orphan'),
  'data/unreadable': told('data/unreadable'),
  'data/not-in-list': (facts) => [...told('data/not-in-list')(facts), ...unknownStagesAndLanguages(facts)],
  'data/bad-email': told('data/bad-email'),
  'data/unknown-member': told('data/unknown-member'),
  'data/missing-required': told('data/missing-required'),
  'data/unknown-header': told('data/unknown-header'),
  'data/missing-column': told('data/missing-column'),
  'data/repeated-header': told('data/repeated-header'),
  'data/no-headers': told('data/no-headers'),
  'data/header-moved': told('data/header-moved'),
  'data/lost-header': told('data/lost-header'),
  'data/repeated-name': told('data/repeated-name'),
  'data/renamed': told('data/renamed'),
  'data/duplicate-tab': told('data/duplicate-tab'),
}

function told(code: DataCode): Rule {
  return (facts) => {
    const issues = facts.workbook.issues.filter((issue) => issue.code === code)
    const names = new Set(issues.filter(isSecondOfName).map((issue) => fold(issue.found)))
    const unread = new Set(facts.workbook.issues.filter(isUnreadColumn).map(columnOf))
    return (
      issues
        .filter((issue) => !isWaitingCell(issue) && !isEmptyFocus(issue))
        // What a column lacks that is not read at all is told once, at its header.
        .filter((issue) => issue.code !== 'data/missing-required' || !unread.has(columnOf(issue)))
        .filter((issue) => isSecondOfName(issue) || !names.has(fold(issue.found)))
        .map((issue) => issueHit(facts, issue))
    )
  }
}

function columnOf({ sheetId, columnKey }: Issue): string {
  return `${sheetId} ${columnKey}`
}

/** The row that uses a name again: told there, not at every cell that uses the name. */
function isSecondOfName(issue: Issue): boolean {
  return issue.code === 'data/repeated-name' && issue.columnKey === 'name'
}

/** Which wording of a sentence fits. */
function kindOf(issue: Issue): string {
  if (issue.code === 'data/renamed') return issue.table
  if (issue.code === 'data/repeated-name' && issue.columnKey === 'template') return 'template'
  return isSecondOfName(issue) ? 'row' : 'cell'
}

/** A cycle without focus goals has a finding of its own. */
function isEmptyFocus(issue: Issue): boolean {
  return (
    issue.code === 'data/missing-required' && issue.table === 'cycles' && issue.columnKey === 'focusGoals'
  )
}

function issueHit(facts: Facts, issue: Issue): Hit {
  const row = facts.rowAt(issue)
  const type = columnsOf(issue.table).find((column) => column.key === issue.columnKey)?.type ?? 'text'
  return {
    spot: {
      ...facts.spot(issue, issue.table, issue.columnKey),
      columnNumber: Math.max(issue.columnNumber, 1),
    },
    // A row without an ID is told apart by what stands in its cell; where it stands changes with every sort.
    subject: row?.id || issue.found,
    about: toldAt(facts, issue),
    values: {
      row: row ? rowLabel(row.id, row.title, issue) : rowAddress(issue),
      kind: kindOf(issue),
      tab: issue.tabName,
      column: issue.columnKey,
      type,
      found: issue.found,
      suggestion: issue.suggestion ?? '',
    },
  }
}
