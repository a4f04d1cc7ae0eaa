import type { SetUpKind } from '../../core/tables/tab-plans'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { readAnswers } from '../set-up/answers'
import type { SetUpStep } from '../set-up/contract'
import type { SetUpDone } from '../set-up/fill-tabs'
import { moreWords } from '../set-up/more-words'
import { type SetUpOutcome, setUpFor } from '../set-up/set-up'

/** After so long a call comes back to say how far it is. */
const stepMs = 12_000

/** A step of setting up: adds tabs for some seconds, the rows with the last one. Called again until it is done. */
export function setUpStep(services: Services, given: unknown, t: Translate): SetUpStep {
  const startedAt = services.clock.now()
  const isTimeUp = () => services.clock.now() - startedAt > stepMs
  const outcome = setUpFor(services, given, { t, isTimeUp })
  if (outcome.kind === 'going') return { kind: 'going', tabs: outcome.tabs, of: outcome.of }
  if (outcome.kind === 'done')
    return {
      kind: 'done',
      words: [...doneWords(outcome, t), ...moreWords(outcome, communityIn(given), t)].join(' '),
      next: nextWords(communityIn(given) === '' ? 'school' : 'team', t),
    }
  return { kind: 'not', words: notWords(outcome, t) }
}

function nextWords(kind: SetUpKind, t: Translate): string[] {
  return [
    t(`view.setUp.${kind}.next.goals`),
    t(`view.setUp.${kind}.next.focus`),
    t('view.setUp.next.sidebar'),
  ]
}

function doneWords({ tabs, rows, fresh, replaced }: SetUpDone, t: Translate): string[] {
  if (tabs === 0 && rows === 0) return replaced ? [] : [t('setUp.done.same')]
  return [fresh ? t('view.setUp.done', { rows }) : t('setUp.done.added', { tabs, rows })]
}

/** As it was answered: a set-up that is done could read it. '' for a whole school. */
function communityIn(given: unknown): string {
  const read = readAnswers(given)
  return 'answers' in read && read.answers.kind === 'team' ? read.answers.community : ''
}

function notWords(outcome: Exclude<SetUpOutcome, { kind: 'done' }>, t: Translate): string {
  if (outcome.kind === 'wrong') return t('view.setUp.bad', { found: outcome.found })
  return t(`setUp.${outcome.kind}`)
}
