import { useEffect, useRef } from 'preact/hooks'
import type { SetUpPlan, SetUpView } from '../../app/set-up/contract'
import { Button } from '../design/parts'
import { type PageKey, t } from '../texts'
import { CycleStep } from './cycle-step'
import { type Step, steps } from './form'
import { Outcome } from './outcome'
import { PeopleStep } from './people-step'
import { ReviewStep } from './review-step'
import { TeamStep } from './team-step'
import { useWizard } from './use-wizard'

const headings: Readonly<Record<Step, PageKey>> = {
  team: 'page.setUp.team',
  people: 'page.setUp.people',
  cycle: 'page.setUp.cycle',
  review: 'page.setUp.review',
}

/** Four steps, one after the other; what is typed is kept until it is done. */
export function Wizard({ view }: { readonly view: SetUpView }) {
  const wizard = useWizard(view)
  const { step, form, problems, plan, progress, start } = wizard
  const place = useFocusOnHeading(progress?.kind ?? step)
  const next = () => {
    if (!wizard.next()) focusFirstWrong(place.current)
  }
  const words = view.kinds.find(({ value }) => value === form.kind) ?? view.kinds[0]
  if (!words) return null
  const shared = { form, view, words, problems, change: wizard.change }
  return (
    <div class="wizard" ref={place}>
      {progress ? (
        <Outcome progress={progress} again={start} back={wizard.back} />
      ) : (
        <>
          <Head step={step} />
          <div class="page-body scroll">
            {step === 'team' && <TeamStep {...shared} />}
            {step === 'people' && <PeopleStep {...shared} />}
            {step === 'cycle' && <CycleStep {...shared} />}
            {step === 'review' && <ReviewStep plan={plan} />}
          </div>
          <Foot {...{ step, plan, go: wizard.go, next, start }} />
        </>
      )}
    </div>
  )
}

/** A screen that is new is read from its heading on. */
function useFocusOnHeading(screen: string) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current !== screen) place.current?.querySelector('h1')?.focus()
    shown.current = screen
  }, [screen])
  return place
}

/** After the drawing that marks it. */
function focusFirstWrong(place: HTMLElement | null): void {
  requestAnimationFrame(() => place?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

function Head({ step }: { readonly step: Step }) {
  const number = steps.indexOf(step) + 1
  return (
    <header class="page-head">
      <p class="soft small">{t('page.setUp.step', { step: number, steps: steps.length })}</p>
      <h1 tabIndex={-1}>{t(headings[step])}</h1>
      <div class="dots" aria-hidden="true">
        {steps.map((one, index) => (
          <span key={one} class={index < number ? 'past' : ''} />
        ))}
      </div>
    </header>
  )
}

interface FootProps {
  readonly step: Step
  readonly plan: SetUpPlan | null
  go(step: Step): void
  next(): void
  start(): void
}

function Foot({ step, plan, go, next, start }: FootProps) {
  const before = steps[steps.indexOf(step) - 1]
  return (
    <footer class="page-foot row">
      <p class="soft small grow">{t('page.setUp.saved')}</p>
      {before && <Button onClick={() => go(before)}>{t('page.setUp.back')}</Button>}
      {step === 'review' ? (
        <Button kind="primary" disabled={plan?.kind !== 'plan'} onClick={start}>
          {t('page.setUp.start.now')}
        </Button>
      ) : (
        <Button kind="primary" onClick={next}>
          {t('page.setUp.next')}
        </Button>
      )}
    </footer>
  )
}
