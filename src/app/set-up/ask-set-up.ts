import { readPeople } from '../../core/read-people'
import { isSchoolYear } from '../../core/school-year/is-school-year'
import { choiceLists } from '../../core/tables/declaration'
import { choiceLabels, choiceOf } from '../../core/tables/vocabulary'
import { foldLabel } from '../../core/text'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { moreWords } from './more-words'
import { isCopy, type SetUpDone, type SetUpOutcome, setUp } from './set-up'

const questions = ['community', 'school', 'schoolYear', 'lead', 'members', 'template'] as const
type Question = (typeof questions)[number]
type Typed = Record<Question, string>

/** Set up… from the menu: asks what is needed in prompts, sets up, and says what was done. A cancelled prompt changes nothing. */
export function askSetUp(services: Services, t: Translate): void {
  const title = t('setUp.title')
  const replaces = isCopy(services) && services.ask.confirm(title, t('setUp.ask.copy'))
  const typed = askAll(services, t)
  if (!typed) return
  // Who is named beside the lead takes part as well.
  const [lead, ...beside] = readPeople(typed.lead).people
  const { people, unread } = readPeople(typed.members)
  const members = [...beside, ...people]
  const outcome = setUp(
    services,
    { ...typed, template: templateOf(typed.template, t), lead, members, replaces },
    t,
  )
  services.ask.tell(
    title,
    [
      describeOutcome(outcome, typed.community, t),
      ...unreadLine([...readPeople(typed.lead).unread, ...unread], t),
    ].join('\n\n'),
  )
}

/** Asks one after the other; null when one was cancelled, or answered with what cannot be used (which is said at once). */
function askAll({ ask }: Services, t: Translate): Typed | null {
  const typed: Typed = { community: '', school: '', schoolYear: '', lead: '', members: '', template: '' }
  for (const question of questions) {
    const answer = ask.text(t('setUp.title'), t(`setUp.ask.${question}`, { list: templateList(t) }))
    if (answer === null) return null
    const trouble = troubleWith(question, answer, t)
    if (trouble) {
      ask.tell(t('setUp.title'), trouble)
      return null
    }
    typed[question] = answer
  }
  return typed
}

function troubleWith(question: Question, answer: string, t: Translate): string | null {
  if (question === 'community' && answer === '') return t('setUp.missing.community')
  if (question === 'lead' && readPeople(answer).people.length === 0)
    return t('setUp.bad.lead', { found: answer })
  if (question === 'schoolYear' && !isSchoolYear(answer)) return t('setUp.bad.schoolYear', { found: answer })
  if (question === 'template' && !templateOf(answer, t))
    return t('setUp.bad.template', { found: answer, list: choiceLabels('template', t).join(', ') })
  return null
}

function templateList(t: Translate): string {
  return choiceLabels('template', t)
    .map((name, index) => `${index + 1}. ${name}`)
    .join('\n')
}

/** By its number, its name in any language, or a part of one name only; nothing typed is the first. */
function templateOf(typed: string, t: Translate): string | undefined {
  const words = foldLabel(typed)
  if (words === '') return choiceLists.template[0]
  const byNumber = /^\d+$/.test(words) ? choiceLists.template[Number(words) - 1] : undefined
  const named = choiceLabels('template', t).map(foldLabel)
  const holding = choiceLists.template.filter((_, index) => named[index]?.includes(words))
  return byNumber ?? choiceOf('template', typed) ?? (holding.length === 1 ? holding[0] : undefined)
}

function unreadLine(unread: readonly string[], t: Translate): string[] {
  return unread.length > 0 ? [t('setUp.unread', { count: unread.length, list: unread.join('; ') })] : []
}

/** 'members.3.email' is "who else takes part". */
function fieldWords(field: string, t: Translate): string {
  const question = questions.find((asked) => asked === field.split('.')[0])
  return question ? t(`setUp.field.${question}`) : field
}

/** What set-up did, in a sentence. */
function describeOutcome(outcome: SetUpOutcome, community: string, t: Translate): string {
  switch (outcome.kind) {
    case 'busy':
      return t('setUp.busy')
    case 'newer':
      return t('setUp.newer')
    case 'wrong':
      return t('setUp.bad.answer', { field: fieldWords(outcome.field, t), found: outcome.found })
    case 'readOnly':
      return t('setUp.readOnly')
    case 'done':
      return [...doneWords(outcome, community, t), ...moreWords(outcome, community, t)].join('\n\n')
  }
}

/** "Nothing was changed" is not said where a copy has just taken the other file's place. */
function doneWords({ tabs, rows, fresh, replaced }: SetUpDone, community: string, t: Translate): string[] {
  if (tabs === 0 && rows === 0) return replaced ? [] : [t('setUp.done.same')]
  return [fresh ? t('setUp.done.fresh', { community, tabs, rows }) : t('setUp.done.added', { tabs, rows })]
}
