import type { CycleEnding } from '../../core/cycles/cycle-ending'
import { cycleEndings } from '../../core/cycles/cycle-ending'
import { idLabel } from '../../core/ids'
import { type ChoiceList, choiceLists } from '../../core/tables/declaration'
import type { RowOf, Workbook } from '../../core/tables/records'
import { choiceLabel } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import type { Option } from '../sidebar/contract'
import type { ClosingView, EndingView } from './contract'
import { communityName, short, spanWords } from './cycle-words'
import { openCycles } from './open-cycles'

/** What the dialog Close cycle… begins with: the open cycles, and what each lacks at its end. Writes nothing. */
export function viewClosing(services: Services, t: Translate): ClosingView {
  const opened = openCycles(services, t)
  if ('not' in opened) return { kind: 'not', words: opened.not }
  const { workbook } = opened.open
  const endings = cycleEndings(workbook, opened.today)
  if (endings.length === 0) return { kind: 'not', words: t('closing.none') }
  return {
    kind: 'ready',
    cycles: endings.map((ending) => endingView(ending, workbook, t)),
    met: optionsOf('met', t),
    next: optionsOf('next', t),
    decisions: optionsOf('decision', t),
  }
}

function endingView({ cycle, goals, strategies }: CycleEnding, workbook: Workbook, t: Translate): EndingView {
  const name = communityName(cycle.community, workbook)
  return {
    id: cycle.id,
    words: [name, spanWords(cycle, t)].filter((part) => part !== '').join(', '),
    goals: goals.map(({ goal, result }) => ({
      id: goal.id,
      words: short(idLabel(goal.id, goal.goal)),
      result: result ? resultWords(result, t) : '',
    })),
    strategies: strategies.map(({ id, strategy }) => ({ id, words: short(strategy) })),
    reflection: cycle.reflection,
  }
}

/** "Met: Partly. Next: Extend. Twelve of fifteen read fluently." */
function resultWords({ met, next, result }: RowOf<'results'>, t: Translate): string {
  const parts = [
    met && t('closing.result.met', { met: choiceLabel('met', met, t) }),
    next && t('closing.result.next', { next: choiceLabel('next', next, t) }),
    short(result),
  ]
  const words = parts.filter((part) => part !== null && part !== '')
  return words.length > 0 ? words.join(' ') : t('closing.result.there')
}

function optionsOf(list: ChoiceList, t: Translate): Option[] {
  return choiceLists[list].map((value) => ({ value, words: choiceLabel(list, value, t) }))
}
