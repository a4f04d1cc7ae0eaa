import { stageName, stagePrompt } from '../../core/cycles/templates'
import { formatDay, formatTime } from '../../core/dates'
import type { CommunityDigest, NextMeeting } from '../../core/summary/community-digest'
import { type GoalProgress, percentOf } from '../../core/summary/progress'
import type { WeekView } from '../../core/summary/week-view'
import { choiceLabel } from '../../core/tables/vocabulary'
import { cut, oneLine } from '../../core/text'
import { goalFacts } from '../../mail/goal-section'
import type { Translate } from '../../messages'
import type { CommunityNow, GoalView } from './contract'

export interface NowWriting {
  readonly view: WeekView
  readonly t: Translate
}

const mostGoals = 4
const longestText = 160

/** A community's stage, next meeting and goals in words; `own`: the reader's own goals, which come first. */
export function communityNow(
  digest: CommunityDigest,
  own: readonly GoalProgress[],
  writing: NowWriting,
): CommunityNow {
  const { t } = writing
  const goals = [...own, ...digest.goals]
  const more = goals.length - mostGoals
  return {
    name: digest.name,
    stage: digest.cycle && {
      name: stageName(digest.cycle, t),
      until: digest.cycle.endsOn ? t('mail.cycle.until', { day: formatDay(digest.cycle.endsOn, t) }) : '',
      prompt: stagePrompt(digest.cycle, t),
    },
    meeting: digest.meeting && meetingView(digest.meeting, t),
    goals: goals.slice(0, mostGoals).map((goal) => goalView(goal, writing)),
    moreGoals: more > 0 ? t('mail.more', { count: more }) : '',
  }
}

function meetingView(meeting: NextMeeting, t: Translate): CommunityNow['meeting'] {
  const { id, date, start, minutes, how, where, agenda, place } = meeting
  const day = formatDay(date, t)
  const details = [
    how ? choiceLabel('meetingHow', how, t) : '',
    short(where),
    minutes === null ? '' : t('mail.meeting.minutes', { count: minutes }),
  ].filter((part) => part !== '')
  return {
    when: start === null ? day : t('mail.meeting.when', { day, time: formatTime(start, t) }),
    details: [
      ...(details.length > 0 ? [details.join(' · ')] : []),
      ...(agenda === '' ? [] : [t('mail.meeting.agenda', { agenda: short(agenda) })]),
    ],
    cell: { table: 'meetings', id, columnKey: 'date', sheetId: place.sheetId, rowNumber: place.rowNumber },
  }
}

function goalView(goal: GoalProgress, { view, t }: NowWriting): GoalView {
  const percent = goal.share === null ? null : percentOf(goal.share)
  const { id, place } = goal
  return {
    goal: short(goal.goal),
    facts: goalFacts(goal, view.today, t),
    percent,
    percentWords: percent === null ? '' : t('mail.goal.share', { percent: String(percent) }),
    cell: { table: 'goals', id, columnKey: 'goal', sheetId: place.sheetId, rowNumber: place.rowNumber },
  }
}

function short(typed: string): string {
  return cut(oneLine(typed), longestText)
}
