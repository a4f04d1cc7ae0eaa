import { readPeople } from '../../core/read-people'
import { isSchoolYear } from '../../core/school-year/is-school-year'
import { choiceOf } from '../../core/tables/vocabulary'
import { foldLabel } from '../../core/text'
import type { Translate } from '../../messages'
import type { TemplateView } from '../cycles/contract'
import type { AskServices } from '../services'
import type { WhatIsThere } from './what-is-there'

export const questions = ['community', 'school', 'schoolYear', 'lead', 'members', 'template'] as const
type Question = (typeof questions)[number]
export type Typed = Readonly<Record<Question, string>>

export interface Asking {
  /** What stands in the workbook; null in a new one. An empty answer means it. */
  readonly there: WhatIsThere | null
  readonly templates: readonly TemplateView[]
  readonly t: Translate
}

/** Asks one after the other; null when one was cancelled, or answered with what cannot be used (which is said at once). */
export function askAll(ask: AskServices, asking: Asking): Typed | null {
  const { t } = asking
  const typed = { community: '', school: '', schoolYear: '', lead: '', members: '', template: '' }
  for (const question of questions) {
    const answer = ask.text(t('setUp.title'), questionWords(question, typed, asking))
    if (answer === null) return null
    const wanted = answer === '' ? usualAnswer(question, typed, asking) : answer
    const trouble = troubleWith(question, wanted, { ...asking, typed })
    if (trouble) {
      ask.tell(t('setUp.title'), trouble)
      return null
    }
    typed[question] = wanted
  }
  return typed
}

/** The names of communities: more than one are those of a whole school. */
export function communitiesIn(typed: string): string[] {
  return typed
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function isSchool({ community }: Typed): boolean {
  return communitiesIn(community).length > 1
}

function questionWords(question: Question, typed: Typed, asking: Asking): string {
  const { t } = asking
  const usual = usualAnswer(question, typed, asking)
  const words = plainWords(question, typed, asking)
  return usual === '' ? words : t('setUp.ask.usual', { question: words, usual })
}

function plainWords(question: Question, typed: Typed, { templates, t }: Asking): string {
  const names = communitiesIn(typed.community)
  if (isSchool(typed) && question === 'school') return t('setUp.ask.schoolName', { list: names.join(', ') })
  if (isSchool(typed) && question === 'members')
    return t('setUp.ask.members.school', { community: names[0] ?? '' })
  const list = templates.map(({ words }, index) => `${index + 1}. ${words}`).join('\n')
  return t(`setUp.ask.${question}`, { list })
}

/** What stands in the workbook already; '' for nothing. */
function usualAnswer(question: Question, typed: Typed, { there }: Asking): string {
  if (!there) return ''
  const isWhole = there.kind === 'school'
  switch (question) {
    case 'community':
      return isWhole ? there.communities.join('; ') : there.community
    case 'school':
      return isWhole && isSchool(typed) ? there.community : there.school
    case 'schoolYear':
      return there.schoolYear
    case 'lead':
      return there.lead ? `${there.lead.name} <${there.lead.email}>` : ''
    default:
      return ''
  }
}

function troubleWith(
  question: Question,
  answer: string,
  asking: Asking & { readonly typed: Typed },
): string | null {
  const { templates, typed, t } = asking
  if (question === 'community' && communitiesIn(answer).length === 0) return t('setUp.missing.community')
  if (question === 'school' && answer === '' && isSchool(typed)) return t('setUp.missing.school')
  if (question === 'lead' && readPeople(answer).people.length === 0)
    return t('setUp.bad.lead', { found: answer })
  if (question === 'schoolYear' && !isSchoolYear(answer)) return t('setUp.bad.schoolYear', { found: answer })
  if (question === 'template' && templateOf(answer, templates) === undefined)
    return t('setUp.bad.template', { found: answer, list: templates.map(({ words }) => words).join(', ') })
  return null
}

/** By its number, its name in any language, or a part of one name only; nothing typed is the first. */
export function templateOf(typed: string, templates: readonly TemplateView[]): string | undefined {
  const words = foldLabel(typed)
  if (words === '') return templates[0]?.value
  const byNumber = /^\d+$/.test(words) ? templates[Number(words) - 1] : undefined
  const named = templates.find(({ words: name }) => foldLabel(name) === words)
  const holding = templates.filter(({ words: name }) => foldLabel(name).includes(words))
  const part = holding.length === 1 ? holding[0] : undefined
  return (byNumber ?? named)?.value ?? choiceOf('template', typed) ?? part?.value
}
