import type { SetUpRequest, SetUpStep } from '../../app/set-up/contract'
import { call } from '../server/call'
import { troubleWords } from '../server/trouble'
import { t } from '../texts'

export type Progress =
  | { readonly kind: 'working'; readonly tabs: number; readonly of: number }
  | { readonly kind: 'stopped'; readonly words: string }
  | Extract<SetUpStep, { kind: 'done' }>

/** More steps than any workbook needs: a run that never ends is a mistake of ours and is told. */
const mostSteps = 60

/** Calls step after step until everything is there; `tell` hears how far it is. */
export async function runSetUp(request: SetUpRequest, tell: (progress: Progress) => void): Promise<void> {
  tell({ kind: 'working', tabs: 0, of: 0 })
  for (let step = 0; step < mostSteps; step++) {
    const settled = await call('setUpStep', request)
    const progress = settled.ok
      ? progressOf(settled.value)
      : { kind: 'stopped' as const, words: troubleWords(settled.trouble, t) }
    tell(progress)
    if (progress.kind !== 'working') return
  }
  tell({ kind: 'stopped', words: t('page.common.trouble.timeout', { minutes: mostSteps }) })
}

function progressOf(step: SetUpStep): Progress {
  if (step.kind === 'going') return { kind: 'working', tabs: step.tabs, of: step.of }
  return step.kind === 'done' ? step : { kind: 'stopped', words: step.words }
}
