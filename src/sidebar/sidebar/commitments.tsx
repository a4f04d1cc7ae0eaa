import { useState } from 'preact/hooks'
import type { CommitmentView, ReadyNow } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import type { Task } from '../server/use-task'
import { t } from '../texts'
import { type Marked, stillOpen } from './marked'
import { ShowButton } from './show-button'

interface CommitmentsProps {
  readonly view: ReadyNow
  readonly task: Task
  say(words: string, isProblem: boolean): void
  refresh(): void
}

/** What I said I would do. A click on *Mark done* writes the Status cell of that row; *Undo* puts back what stood there. */
export function Commitments({ view, task, say, refresh }: CommitmentsProps) {
  const [marked, setMarked] = useState<readonly Marked[]>([])
  const mark = (one: CommitmentView) => {
    const { cell, what } = one
    const request = { cell, what, status: 'done' }
    void task.run({ label: labelOf(one), name: 'setPracticeStatus', given: [request] }, ({ words, undo }) => {
      if (undo) setMarked((all) => [...all, { commitment: one, undo }])
      say(undo ? t('page.sidebar.now.marked', { what }) : words, !undo)
      refresh()
    })
  }
  const takeBack = ({ commitment, undo }: Marked) =>
    void task.run({ label: labelOf(commitment), name: 'applyFix', given: [undo] }, ({ done, words }) => {
      if (done) setMarked((all) => all.filter((one) => one.commitment !== commitment))
      say(done ? t('page.sidebar.now.undone', { what: commitment.what }) : words, !done)
      refresh()
    })
  const open = stillOpen(view.commitments, marked)
  return (
    <section class="stack">
      <h2>{t('page.sidebar.now.commitments')}</h2>
      {open.length + marked.length === 0 && <p class="soft">{t('page.sidebar.now.noCommitments')}</p>}
      <ul class="plain-list">
        {open.map((one) => (
          <Open key={labelOf(one)} {...{ one, task, say }} mark={() => mark(one)} />
        ))}
        {marked.map((one) => (
          <Done key={labelOf(one.commitment)} one={one} task={task} undo={() => takeBack(one)} />
        ))}
      </ul>
    </section>
  )
}

function labelOf({ cell, what }: CommitmentView): string {
  return `mark ${cell.id} ${cell.sheetId} ${cell.rowNumber} ${what}`
}

type OpenProps = Pick<CommitmentsProps, 'task' | 'say'> & { readonly one: CommitmentView; mark(): void }

function Open({ one, task, say, mark }: OpenProps) {
  const { what, due, late, helping, mine, cell } = one
  return (
    <li>
      <p>{what}</p>
      <p class={`small ${late ? 'late' : 'soft'}`}>{[due, helping].filter(Boolean).join(' · ')}</p>
      <div class="row tight">
        {mine && (
          <Button
            kind="plain"
            busy={task.busy === labelOf(one)}
            label={t('page.sidebar.now.doneFor', { what })}
            onClick={mark}
          >
            {t('page.sidebar.now.done')}
          </Button>
        )}
        <ShowButton cell={cell} what={what} task={task} say={say} />
      </div>
    </li>
  )
}

function Done({ one, task, undo }: { readonly one: Marked; readonly task: Task; undo(): void }) {
  const { commitment } = one
  return (
    <li>
      <p class="done">{commitment.what}</p>
      <Button
        kind="plain"
        busy={task.busy === labelOf(commitment)}
        label={t('page.sidebar.now.undoFor', { what: commitment.what })}
        onClick={undo}
      >
        {t('page.common.undo')}
      </Button>
    </li>
  )
}
