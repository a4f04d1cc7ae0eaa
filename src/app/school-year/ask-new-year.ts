import type { Translate } from '../../messages'
import { chooseSeveral, type Numbered, numbersOf } from '../choose'
import type { AskServices, Services } from '../services'
import { beginYear } from './begin-year'
import { viewNewYear } from './view-new-year'

/** New school year… in prompts: what the dialog would tick is what an empty answer means. A cancelled prompt changes nothing. */
export function askNewYear(services: Services, t: Translate): void {
  const { ask } = services
  const title = t('newYear.title')
  const view = viewNewYear(services, t)
  if (view.kind === 'not') {
    ask.tell(title, view.words)
    return
  }
  const lastYear = askYear(ask, { question: 'newYear.ask.lastYear', usual: view.lastYear, t })
  const newYear = lastYear && askYear(ask, { question: 'newYear.ask.newYear', usual: view.newYear, t })
  const goals =
    newYear && choose(ask, view.goals, { isUsual: ({ goesOn }) => goesOn, question: 'newYear.ask.goals', t })
  const leaving =
    goals &&
    choose(ask, view.members, { isUsual: ({ hasLeft }) => hasLeft, question: 'newYear.ask.leaving', t })
  const ownTabs =
    leaving && choose(ask, view.ownTabs, { isUsual: () => false, question: 'newYear.ask.own', t })
  if (!lastYear || !newYear || !goals || !leaving || !ownTabs) return
  const { aside } = view
  const numbers = {
    year: newYear,
    goals: goals.length,
    leaving: leaving.length,
    aside: [...aside, ...ownTabs.map(({ words }) => words)].join(', ') || '–',
  }
  if (!ask.confirm(title, t('newYear.ask.confirm', numbers))) return
  const values = (items: readonly { readonly value: string }[]) => items.map(({ value }) => value)
  const request = {
    lastYear,
    newYear,
    goals: values(goals),
    goalsAside: values(view.goals).filter((id) => !values(goals).includes(id)),
    leaving: values(leaving),
    ownTabs: values(ownTabs),
  }
  ask.tell(title, beginYear(services, request, t).words)
}

interface AskingYear {
  readonly question: 'newYear.ask.lastYear' | 'newYear.ask.newYear'
  readonly usual: string
  readonly t: Translate
}

/** null where nobody answered, or with nothing where nothing is usual. */
function askYear(ask: AskServices, { question, usual, t }: AskingYear): string | null {
  const answer = ask.text(t('newYear.title'), t(question, { usual: usual || '–' }))
  return answer === null ? null : answer || usual || null
}

interface Choosing<T> {
  readonly question: 'newYear.ask.goals' | 'newYear.ask.leaving' | 'newYear.ask.own'
  isUsual(item: T): boolean
  readonly t: Translate
}

/** None are asked for where there are none. */
function choose<T extends Numbered & { readonly note: string }>(
  ask: AskServices,
  items: readonly T[],
  { question, isUsual, t }: Choosing<T>,
): readonly T[] | null {
  if (items.length === 0) return []
  const listed = items.map((item) => ({
    ...item,
    words: [item.words, item.note].filter(Boolean).join(' – '),
  }))
  const usual = listed.filter(isUsual)
  return chooseSeveral(ask, listed, {
    title: t('newYear.title'),
    usual,
    words: (list) => t(question, { list, usual: numbersOf(usual, listed) || '0' }),
    bad: (found) => t('newYear.ask.bad', { found }),
  })
}
