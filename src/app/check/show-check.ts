import type { Translate } from '../../messages'
import type { Services } from '../services'
import { afterCheckWords } from './after-check-words'
import { type CheckOutcome, checkNow } from './check-now'

/** Check alignment from the menu: checks, and says in a sentence what came of it and where to read on. */
export function showCheck(services: Services, t: Translate): void {
  const outcome = checkNow(services, t)
  if (outcome.kind === 'done') services.book.show(outcome.sheetId)
  services.ask.tell(t('check.title'), describeOutcome(outcome, t))
}

function describeOutcome(outcome: CheckOutcome, t: Translate): string {
  switch (outcome.kind) {
    case 'busy':
      return t('check.busy')
    case 'newer':
      return t('setUp.newer')
    case 'nothing':
      return t('check.nothing')
    case 'readOnly':
      return t('check.readOnly')
    case 'done': {
      const { problem: problems, warning: warnings, idea: ideas } = outcome.counts
      const done = t('check.done', { problems, warnings, ideas })
      const next = problems + warnings + ideas > 0 ? [t('check.next')] : []
      return [done, ...next, ...afterCheckWords(outcome, t)].join('\n\n')
    }
  }
}
