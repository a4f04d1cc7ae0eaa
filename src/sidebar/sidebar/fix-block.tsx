import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FixPartView, FixRequest } from '../../app/check/contract'
import type { FindingView } from '../../app/sidebar/contract'
import { Button } from '../design/parts'
import { t } from '../texts'
import type { FindingActions } from './finding-groups'

interface FixProps {
  readonly finding: FindingView
  readonly actions: Pick<FindingActions, 'task' | 'say'>
}

type Step = 'offered' | 'told' | 'written'

/** What a click would put right: told cell by cell first, then written, then taken back if that was not meant. */
export function FixBlock({ finding, actions }: FixProps) {
  const [step, setStep] = useState<Step>('offered')
  const [undo, setUndo] = useState<FixRequest | null>(null)
  const place = useFocusAfter(step)
  const { fix, key, sentence } = finding
  if (!fix) return null
  const label = `fix ${key}`
  const busy = actions.task.busy === label
  const write = (request: FixRequest, next: Step) =>
    void actions.task.run({ label, name: 'applyFix', given: [request] }, (answer) => {
      actions.say(answer.words, !answer.done)
      if (!answer.done) return
      setUndo(answer.undo)
      setStep(next)
    })
  return (
    <div ref={place}>
      {step === 'offered' && (
        <Button
          kind="plain"
          label={`${t('page.sidebar.check.fix')} ${sentence}`}
          onClick={() => setStep('told')}
        >
          {t('page.sidebar.check.fix')}
        </Button>
      )}
      {step === 'told' && (
        <div class="reason stack">
          {fix.parts.map((part) => (
            <FixPart key={part.adds} part={part} />
          ))}
          <div class="row">
            <Button kind="primary" busy={busy} onClick={() => write(fix.request, 'written')}>
              {t('page.sidebar.check.fix.now')}
            </Button>
            <Button onClick={() => setStep('offered')}>{t('page.common.cancel')}</Button>
          </div>
        </div>
      )}
      {step === 'written' && undo && (
        <Button
          kind="plain"
          busy={busy}
          label={`${t('page.sidebar.check.fix.undo')}: ${sentence}`}
          onClick={() => write(undo, 'offered')}
        >
          {t('page.sidebar.check.fix.undo')}
        </Button>
      )}
    </div>
  )
}

/** Who pressed the button that a step takes away goes on at the next one, by keyboard too. */
function useFocusAfter(step: Step) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useLayoutEffect(() => {
    if (before.current !== step) place.current?.querySelector('button')?.focus()
    before.current = step
  }, [step])
  return place
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
