import { type GoalProgress, percentOf } from '../core/summary/progress'
import type { Day } from '../core/tables/records'
import type { Translate } from '../messages'
import { type Line, line, type Section } from './letter'
import { cellLink } from './links'
import { dayWords, heading, moreWords, valueWords } from './wording'
import type { Writing } from './writing'

/** The goals and how far each has come. */
export function goalSection(writing: Writing): Section {
  const { t, summary } = writing
  const lines = summary.goals.items.map((goal) => goalLine(goal, writing))
  return { heading: t('mail.goals'), lines, note: moreWords(summary.goals.more, t) }
}

function goalLine(goal: GoalProgress, writing: Writing): Line {
  const { t } = writing
  const { share } = goal
  const percent = share === null ? '' : String(percentOf(share))
  return line(heading(goal.goal, t), {
    href: cellLink(goal.place, 'goals.current', writing),
    details: [goalFacts(goal, writing.summary.today, t)].filter((detail) => detail !== ''),
    tone: share === 1 ? 'good' : 'plain',
    bar: share === null ? null : { share, words: t('mail.goal.share', { percent }) },
  })
}

/** "from 50% to 70%, now 62% · closer than last time · due Fri, May 28". */
export function goalFacts(goal: GoalProgress, today: Day, t: Translate): string {
  const facts = [
    numbersOf(goal, t),
    goal.better === 'lower' ? t('mail.goal.lower') : '',
    goal.movement ? t(`mail.goal.${goal.movement}`) : '',
    goal.due ? t('mail.goal.due', { day: dayWords(goal.due, today, t) }) : '',
    goal.level === 'individual' ? t('mail.goal.own') : '',
  ]
  return facts.filter((fact) => fact !== '').join(' · ')
}

function numbersOf(goal: GoalProgress, t: Translate): string {
  const words = (value: number) => valueWords(value, goal.unit, t)
  const { baseline, current, target } = goal
  if (goal.hidden) return t('mail.goal.hidden')
  if (target === null) return current === null ? '' : t('mail.goal.current', { current: words(current) })
  if (baseline === null) {
    if (current === null) return t('mail.goal.target', { target: words(target) })
    return t('mail.goal.targetNow', { current: words(current), target: words(target) })
  }
  const span = { baseline: words(baseline), target: words(target) }
  return current === null
    ? t('mail.goal.noValue', span)
    : t('mail.goal.values', { ...span, current: words(current) })
}
