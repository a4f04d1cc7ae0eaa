import { stageName, stagePrompt } from '../core/cycles/templates'
import { formatDay } from '../core/dates'
import type { StageNow } from '../core/summary/week-view'
import type { Workbook } from '../core/tables/records'
import type { Translate } from '../messages'
import { goalLines } from './start-goals'
import type { StartTexts } from './start-page'

export interface StatusWords {
  /** Those of the check, if it ran. */
  readonly problems: number
  /** The fewest people of whom a number may be shown. */
  readonly smallestGroup: number
  readonly t: Translate
}

/** What *Start* says of where each community is and what to do next, from the rows as they stand. */
export function startStatus(
  workbook: Workbook,
  stages: ReadonlyMap<string, StageNow>,
  words: StatusWords,
): StartTexts {
  const { problems, t } = words
  // With more of them at once, where each is fills the cell.
  const withGoals = stages.size <= mostWithGoals
  const running = workbook.rows.communities.flatMap(({ id, name }) => {
    const stage = stages.get(id)
    if (!stage) return []
    return [whereLine(name, stage, t), ...(withGoals ? goalLines(workbook, stage.focusGoals, words) : [])]
  })
  return {
    where: running.length > 0 ? running.join('\n') : t('start.now.noCycle'),
    next: t(nextStep(workbook, problems)),
  }
}

const mostWithGoals = 3

function whereLine(community: string, stage: StageNow, t: Translate): string {
  const { endsOn } = stage
  const prompt = stagePrompt(stage, t)
  const until = endsOn ? t('start.now.until', { day: formatDay(endsOn, t) }) : ''
  return t('start.now.stage', { community, stage: stageName(stage, t), until, prompt })
}

/** The first thing that everything after it waits for. */
function nextStep({ rows }: Workbook, problems: number) {
  if (rows.goals.length === 0) return 'start.next.goals'
  if (rows.cycles.some((cycle) => cycle.status !== 'closed' && cycle.focusGoals.length === 0))
    return 'start.next.focus'
  return problems > 0 ? 'start.next.problems' : 'start.next.check'
}
