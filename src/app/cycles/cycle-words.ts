import { ownTemplateNames, ownTemplates } from '../../core/cycles/own-templates'
import { stageName, stagesOf } from '../../core/cycles/templates'
import { formatDay } from '../../core/dates'
import { idLabel } from '../../core/ids'
import { choiceLists } from '../../core/tables/declaration'
import type { Cycle, Day, RowOf, Workbook } from '../../core/tables/records'
import { choiceLabel, isChoice } from '../../core/tables/vocabulary'
import { cut, oneLine } from '../../core/text'
import type { MessageKey, Translate } from '../../messages'
import type { TemplateView, WorkView } from './contract'

const longestWords = 110

export function short(typed: string): string {
  return cut(oneLine(typed), longestWords)
}

/** What a Cycle cell holds: "Y-002 · Grade 4 team". */
export function cycleLabel({ id, community }: Pick<Cycle, 'id' | 'community'>, workbook: Workbook): string {
  return idLabel(id, communityName(community, workbook))
}

export function communityName(community: string, { rows }: Workbook): string {
  return rows.communities.find(({ id }) => id === community)?.name ?? community
}

/** "Mon, Oct 5 to Fri, Dec 18"; '' for a cycle without a first day. */
export function spanWords(
  { start, end }: { readonly start: Day | null; readonly end: Day | null },
  t: Translate,
) {
  if (start === null) return ''
  return t('cycle.span', { from: formatDay(start, t), to: end === null ? '…' : formatDay(end, t) })
}

/** What a cycle's template may be: the keys of those built in, and the names of the community's own. null: no workbook yet. */
export function templateNames(workbook: Workbook | null): string[] {
  return [...choiceLists.template, ...(workbook ? ownTemplateNames(workbook) : [])]
}

export function templateViews(workbook: Workbook | null, t: Translate): TemplateView[] {
  const own = workbook ? ownTemplates(workbook) : new Map()
  return templateNames(workbook).map((value) => {
    const stages = stagesOf(value, own)
    const isBuiltIn = isChoice('template', value)
    return {
      value,
      words: isBuiltIn ? choiceLabel('template', value, t) : value,
      about: isBuiltIn
        ? t(`template.${value}.about` as MessageKey)
        : t('newCycle.ownTemplate', { stages: stages.length }),
      stages: stages.map((stage) => ({
        key: stage.key,
        name: stageName(stage, t),
        workingDays: stage.workingDays,
      })),
    }
  })
}

/** Strategies about which nothing was decided, and practice that is not done. */
export function workViews(
  {
    strategies,
    practice,
  }: {
    readonly strategies: readonly RowOf<'strategies'>[]
    readonly practice: readonly RowOf<'practice'>[]
  },
  t: Translate,
): WorkView[] {
  return [
    ...strategies.map(({ id, strategy }) => ({ id, words: short(strategy), note: t('cycle.work.strategy') })),
    ...practice.map(({ id, what, due }) => ({
      id,
      words: short(what),
      note: due === null ? t('cycle.work.practice') : t('cycle.work.practiceDue', { day: formatDay(due, t) }),
    })),
  ]
}
