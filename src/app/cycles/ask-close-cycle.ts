import type { Translate } from '../../messages'
import { chooseOne, numberedList, numbersIn } from '../choose'
import type { AskServices, Services } from '../services'
import { askNewCycle } from './ask-new-cycle'
import { closeCycle } from './close-cycle'
import type { EndingView, ReadyClosing, ResultRequest } from './contract'
import { viewClosing } from './view-closing'

/** Close cycle… in prompts: what is missing is asked for, one after the other, and may stay blank. A cancelled prompt changes nothing. */
export function askCloseCycle(services: Services, t: Translate): void {
  const { ask } = services
  const title = t('closing.title')
  const view = viewClosing(services, t)
  if (view.kind === 'not') {
    ask.tell(title, view.words)
    return
  }
  const asking = { ask, view, t }
  const ending = chooseOne(ask, view.cycles, {
    title,
    usual: view.cycles[0],
    words: (list) => t('closing.ask.cycle', { list, usual: view.cycles[0]?.words ?? '' }),
    bad: (found) => t('closing.ask.bad', { found }),
  })
  const results = ending && askResults(ending, asking)
  const decisions = results && askDecisions(ending, asking)
  const reflection = decisions && ask.text(title, reflectionQuestion(ending, t))
  if (!ending || !results || !decisions || reflection === null) return
  const summary = { cycle: ending.words, results: results.length, decisions: decisions.length }
  if (!ask.confirm(title, t('closing.ask.confirm', summary))) return
  const before = ending.reflection
  const request = {
    cycle: ending.id,
    results,
    decisions,
    reflection: reflection || before,
    reflectionBefore: before,
  }
  const { done, words } = closeCycle(services, request, t)
  if (!done) ask.tell(title, words)
  else if (ask.confirm(title, t('closing.ask.next', { words }))) askNewCycle(services, t)
}

interface Asking {
  readonly ask: AskServices
  readonly view: ReadyClosing
  readonly t: Translate
}

/** For each goal without a result: what came of it, and then in two numbers whether it is met and what comes next. */
function askResults({ goals }: EndingView, asking: Asking): ResultRequest[] | null {
  const results: ResultRequest[] = []
  for (const goal of goals.filter(({ result }) => result === '')) {
    const result = askResult(goal, asking)
    if (!result) return null
    if (`${result.result}${result.met}${result.next}` !== '') results.push(result)
  }
  return results
}

function askResult(
  { id, words }: EndingView['goals'][number],
  { ask, view, t }: Asking,
): ResultRequest | null {
  const title = t('closing.title')
  const result = ask.text(title, t('closing.ask.result', { goal: words }))
  if (result === null) return null
  const { met, next } = view
  const lists = { goal: words, met: numberedList(met), next: numberedList(next) }
  const answer = ask.text(title, t('closing.ask.met', lists))
  if (answer === null) return null
  const [isMet = 0, comesNext = 0, ...more] = answer
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((part) => (numbersIn(part, Math.max(met.length, next.length))?.size === 1 ? Number(part) : -1))
  const chosen = { met: met[isMet - 1]?.value ?? '', next: next[comesNext - 1]?.value ?? '' }
  const isRead = (number: number, value: string) => number === 0 || value !== ''
  if (more.length > 0 || !isRead(isMet, chosen.met) || !isRead(comesNext, chosen.next)) {
    ask.tell(title, t('closing.ask.bad', { found: answer }))
    return null
  }
  return { goal: id, result, ...chosen }
}

function askDecisions(
  { strategies }: EndingView,
  { ask, view, t }: Asking,
): { readonly id: string; readonly decision: string }[] | null {
  const decided: { id: string; decision: string }[] = []
  for (const { id, words } of strategies) {
    const chosen = chooseOne(ask, view.decisions, {
      title: t('closing.title'),
      usual: undefined,
      words: (list) => t('closing.ask.decision', { strategy: words, list }),
      bad: (found) => t('closing.ask.bad', { found }),
    })
    if (chosen === null) return null
    if (chosen) decided.push({ id, decision: chosen.value })
  }
  return decided
}

function reflectionQuestion({ reflection }: EndingView, t: Translate): string {
  return reflection === '' ? t('closing.ask.reflection') : t('closing.ask.reflectionThere', { reflection })
}
