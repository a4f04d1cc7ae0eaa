import { useRef, useState } from 'preact/hooks'
import type { SetUpPlan, SetUpView } from '../../app/set-up/contract'
import { call } from '../server/call'
import { troubleWords } from '../server/trouble'
import { t } from '../texts'
import { type Draft, draftText, readDraft } from './draft'
import {
  type Form,
  freshForm,
  type Problems,
  problemsOf,
  requestOf,
  type Step,
  steps,
  withoutFields,
} from './form'
import { type Progress, runSetUp } from './run-set-up'
import { useKeptDraft } from './use-kept-draft'

export interface WizardState extends Draft {
  readonly problems: Problems
  /** What will be added; null until that is known. */
  readonly plan: SetUpPlan | null
  /** null until somebody presses Set up. */
  readonly progress: Progress | null
  change(typed: Partial<Form>): void
  go(step: Step): void
  /** False where something on this step keeps it from being left. */
  next(): boolean
  start(): void
  /** From how it ended to the steps. */
  back(): void
}

/** What the dialog knows, and what can be done with it. */
export function useWizard(view: SetUpView): WizardState {
  const [draft, setDraft] = useState(() => readDraft(view.draft, freshForm(view)))
  const [problems, setProblems] = useState<Problems>({})
  const [plan, setPlan] = useState<SetUpPlan | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const forget = useKeptDraft(draftText(draft), view.draft)
  const { step, form } = draft
  // What was asked before the form was changed does not count.
  const asked = useRef(0)

  const go = (next: Step) => {
    setProblems({})
    setPlan(null)
    setDraft({ step: next, form })
    asked.current += 1
    const mine = asked.current
    if (next === 'review') void askPlan(form).then((found) => mine === asked.current && setPlan(found))
  }
  return {
    ...{ step, form, problems, plan, progress, go },
    change: (typed) => {
      setDraft((before) => ({ ...before, form: { ...before.form, ...typed } }))
      setProblems((known) => withoutFields(known, Object.keys(typed)))
    },
    next: () => {
      const found = problemsOf(form, step)
      setProblems(found)
      const following = steps[steps.indexOf(step) + 1]
      if (Object.keys(found).length > 0 || !following) return false
      go(following)
      return true
    },
    start: () => {
      void runSetUp(requestOf(form), (now) => {
        setProgress(now)
        if (now.kind === 'done') forget()
      })
    },
    back: () => setProgress(null),
  }
}

async function askPlan(form: Form): Promise<SetUpPlan> {
  const settled = await call('planSetUp', requestOf(form))
  return settled.ok ? settled.value : { kind: 'not', words: troubleWords(settled.trouble, t) }
}
