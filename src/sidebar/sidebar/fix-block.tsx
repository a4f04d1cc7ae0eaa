import { useState } from 'preact/hooks'
import type { FixPartView, FixRequest } from '../../app/check/contract'
import type { FindingView } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import { t } from '../texts'
import type { FindingActions } from './finding-groups'

interface FixProps {
  readonly finding: FindingView
  readonly actions: Pick<FindingActions, 'task' | 'say'>
}

/** What a click would put right: told cell by cell first, then written, then taken back if that was not meant. */
export function FixBlock({ finding, actions }: FixProps) {
  const [isShown, setShown] = useState(false)
  const [undo, setUndo] = useState<FixRequest | null>(null)
  const { fix, key, sentence } = finding
  const label = `fix ${key}`
  const write = (request: FixRequest, done: (undo: FixRequest | null) => void) =>
    void actions.task.run({ label, name: 'applyFix', given: [request] }, (answer) => {
      actions.say(answer.words, !answer.done)
      if (answer.done) done(answer.undo)
    })
  if (!fix) return null
  const busy = actions.task.busy === label
  if (undo) {
    const takeBack = () =>
      write(undo, () => {
        setUndo(null)
        setShown(false)
      })
    return (
      <Button
        kind="plain"
        busy={busy}
        label={`${t('page.sidebar.check.fix.undo')}: ${sentence}`}
        onClick={takeBack}
      >
        {t('page.sidebar.check.fix.undo')}
      </Button>
    )
  }
  if (!isShown) {
    return (
      <Button
        kind="plain"
        label={`${t('page.sidebar.check.fix')} ${sentence}`}
        onClick={() => setShown(true)}
      >
        {t('page.sidebar.check.fix')}
      </Button>
    )
  }
  return (
    <div class="reason stack">
      {fix.parts.map((part) => (
        <FixPart key={part.adds} part={part} />
      ))}
      <div class="row">
        <Button kind="primary" busy={busy} onClick={() => write(fix.request, setUndo)}>
          {t('page.sidebar.check.fix.now')}
        </Button>
        <Button onClick={() => setShown(false)}>{t('page.common.cancel')}</Button>
      </div>
    </div>
  )
}

function FixPart({ part: { adds, lines } }: { readonly part: FixPartView }) {
  return (
    <>
      <p class="small">
        {adds === '' ? t('page.sidebar.check.fix.cells') : t('page.sidebar.check.fix.row', { tab: adds })}
      </p>
      <ul class="small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
