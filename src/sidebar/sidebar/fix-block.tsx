import { useState } from 'preact/hooks'
import type { FixAnswer, FixPartView, FixRequest } from '../../app/check/contract'
import type { FindingView } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import { useFocusAfter } from '../design/use-focus-after'
import { t } from '../texts'
import type { FindingActions } from './finding-groups'
import { ShowButton } from './show-button'

interface FixProps {
  readonly finding: FindingView
  readonly actions: Pick<FindingActions, 'task' | 'say'>
}

interface Step {
  /** As the check that offered it told it: the next one begins anew. */
  readonly finding: FindingView
  readonly at: 'offered' | 'told' | 'written'
  readonly written: FixAnswer | null
}

/** What a click would put right: told cell by cell first, then written, then taken back if that was not meant. */
export function FixBlock({ finding, actions }: FixProps) {
  const [step, setStep] = useState<Step | null>(null)
  const place = useFocusAfter<HTMLDivElement>(step)
  const { at, written } = step?.finding === finding ? step : { at: 'offered', written: null }
  const go = (next: Step['at'], answer: FixAnswer | null = null) =>
    setStep({ finding, at: next, written: answer })
  const { fix, key } = finding
  if (!fix) return null
  const label = `fix ${key}`
  const busy = actions.task.busy === label
  const write = (request: FixRequest, next: Step['at']) =>
    void actions.task.run({ label, name: 'applyFix', given: [request] }, (answer) => {
      actions.say(answer.words, !answer.done)
      if (answer.done) go(next, answer)
    })
  return (
    <div ref={place}>
      {at === 'offered' && (
        <FixButton finding={finding} words={t('page.sidebar.check.fix')} onClick={() => go('told')} />
      )}
      {at === 'told' && (
        <div class="reason stack">
          {fix.parts.map((part) => (
            <FixPart key={part.adds} part={part} />
          ))}
          <div class="row">
            <Button kind="primary" busy={busy} onClick={() => write(fix.request, 'written')}>
              {t('page.sidebar.check.fix.now')}
            </Button>
            <Button onClick={() => go('offered')}>{t('page.common.cancel')}</Button>
          </div>
        </div>
      )}
      {at === 'written' && written?.undo && (
        <div class="row tight">
          <FixButton
            finding={finding}
            busy={busy}
            words={t('page.sidebar.check.fix.undo')}
            onClick={() => written.undo && write(written.undo, 'offered')}
          />
          {written.added && (
            <ShowButton cell={written.added} words={t('page.sidebar.check.fix.showAdded')} {...actions} />
          )}
        </div>
      )}
    </div>
  )
}

interface FixButtonProps {
  readonly finding: FindingView
  readonly words: string
  readonly busy?: boolean
  onClick(): void
}

/** Its words do not say what they are about to whoever hears the button alone. */
function FixButton({ finding, words, ...button }: FixButtonProps) {
  return (
    <Button kind="plain" label={`${words} ${finding.sentence}`} {...button}>
      {words}
    </Button>
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
