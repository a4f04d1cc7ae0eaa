import type { CellRequest } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import { focusSheet } from '../server/google-script'
import type { Task } from '../server/use-task'
import { t } from '../texts'

interface ShowProps {
  readonly cell: CellRequest
  /** What it leads to, for those who hear the button without what stands beside it. */
  readonly what: string
  readonly task: Task
  say(words: string, isProblem: boolean): void
}

/**
 * The words of a row as what leads to it: for lists in which every row leads to the sheet, where a button each would be most of what one
 * sees.
 */
export function LeadingText(props: ShowProps) {
  return (
    <button
      type="button"
      class="leads"
      aria-label={t('page.sidebar.show', { what: props.what })}
      onClick={() => showIt(props)}
    >
      {props.what} <span aria-hidden="true">{'\u2197'}</span>
    </button>
  )
}

interface ShowButtonProps extends Omit<ShowProps, 'what'> {
  readonly what?: string
  /** What it says, in place of "Show me". */
  readonly words?: string
}

/** Selects a cell of the sheet as it stands at the click, and gives the keyboard to the sheet. */
export function ShowButton({ what, words = t('page.common.showMe'), ...props }: ShowButtonProps) {
  const label = what === undefined ? words : t('page.sidebar.show', { what })
  return (
    <Button
      kind="plain"
      busy={props.task.busy === labelOf(props.cell)}
      label={label}
      onClick={() => showIt(props)}
    >
      {words}
    </Button>
  )
}

function showIt({ cell, task, say }: Omit<ShowProps, 'what'>): void {
  void task.run({ label: labelOf(cell), name: 'showCell', given: [cell] }, ({ done, words }) => {
    say(words, !done)
    if (done) focusSheet()
  })
}

function labelOf({ table, id, sheetId, rowNumber, columnKey }: CellRequest): string {
  return `show ${table} ${id} ${sheetId} ${rowNumber} ${columnKey}`
}
