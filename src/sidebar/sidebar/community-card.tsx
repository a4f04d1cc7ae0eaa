import type { CommunityNow } from '../../app/sidebar/contract'
import { Bar } from '../design/parts'
import type { Task } from '../server/use-task'
import { t } from '../texts'
import { LeadingText } from './show-button'

interface CardProps {
  readonly community: CommunityNow
  /** `stage`: where the cycle is; `ahead`: the next meeting and the goals. */
  readonly part: 'stage' | 'ahead'
  readonly task: Task
  say(words: string, isProblem: boolean): void
}

export function CommunityCard({ community, part, ...doing }: CardProps) {
  if (part === 'stage') return <StageCard {...community} />
  return (
    <section class="stack">
      <h2>{community.name}</h2>
      <Meeting meeting={community.meeting} {...doing} />
      <Goals goals={community.goals} more={community.moreGoals} {...doing} />
    </section>
  )
}

function StageCard({ name, stage }: CommunityNow) {
  return (
    <section class="stage-card">
      <p class="small">{name}</p>
      {stage ? (
        <>
          <h2>
            {stage.name} {stage.until && <span class="until">{stage.until}</span>}
          </h2>
          <p>{stage.prompt}</p>
        </>
      ) : (
        <h2 class="none">{t('page.sidebar.now.noCycle')}</h2>
      )}
    </section>
  )
}

type Doing = Pick<CardProps, 'task' | 'say'>

function Meeting({ meeting, ...doing }: Pick<CommunityNow, 'meeting'> & Doing) {
  return (
    <div class="stack">
      <h3 class="part">{t('page.sidebar.now.meeting')}</h3>
      {meeting ? (
        <div>
          <strong>
            <LeadingText cell={meeting.cell} what={meeting.when} {...doing} />
          </strong>
          {meeting.details.map((line) => (
            <p key={line} class="soft small">
              {line}
            </p>
          ))}
        </div>
      ) : (
        <p class="soft">{t('page.sidebar.now.noMeeting')}</p>
      )}
    </div>
  )
}

function Goals({ goals, more, ...doing }: Pick<CommunityNow, 'goals'> & { readonly more: string } & Doing) {
  return (
    <div class="stack">
      <h3 class="part">{t('page.sidebar.now.goals')}</h3>
      {goals.length === 0 && <p class="soft">{t('page.sidebar.now.noGoals')}</p>}
      <ul class="plain-list">
        {goals.map(({ goal, facts, percent, percentWords, cell }) => (
          <li key={`${cell.sheetId} ${cell.rowNumber}`}>
            <LeadingText cell={cell} what={goal} {...doing} />
            {percent !== null && <Bar percent={percent} />}
            <p class="soft small">{[percentWords, facts].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {more !== '' && <p class="soft small">{more}</p>}
    </div>
  )
}
