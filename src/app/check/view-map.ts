import { formatDayWithYear } from '../../core/dates'
import { groupBy } from '../../core/group-by'
import { percentOf, progressOf } from '../../core/summary/progress'
import { type IsSmallGroup, smallGroups } from '../../core/summary/small-group'
import { choiceLists } from '../../core/tables/declaration'
import type { Goal, Workbook } from '../../core/tables/records'
import { rowKey } from '../../core/tables/row-key'
import { cut, oneLine } from '../../core/text'
import { saysNothing } from '../../core/unfilled'
import type { Translate } from '../../messages'
import { openWorkbook } from '../open-workbook'
import type { ViewServices } from '../sidebar/view-services'
import type { MapItemView, MapView } from './contract'
import { type LinkTroubles, linkTroubles } from './link-troubles'
import { settingsOf } from './settings-on-start'
import { checkWithDismissals } from './told-findings'

/** The goals and initiatives with their links, and what is wrong with these. Reads every tab once and writes nothing. */
export function viewMap(services: ViewServices, t: Translate): MapView {
  const open = openWorkbook(services)
  const { workbook } = open
  if (workbook.rows.goals.length === 0) return { kind: 'not', words: t('map.empty') }
  const { day } = services.clock.local(services.clock.now())
  const drawing = {
    workbook,
    t,
    isSmallGroup: smallGroups(workbook, settingsOf(open, day).smallestGroup),
    troubles: linkTroubles(checkWithDismissals(open, day).kept, t),
  }
  return {
    kind: 'ready',
    asOf: t('map.asOf', { day: formatDayWithYear(day, t) }),
    columns: [
      t('table.initiatives'),
      ...choiceLists.goalLevel.map((level) => t(`choice.goalLevel.${level}`)),
      t('map.noLevel'),
    ],
    items: [...initiativeItems(drawing), ...goalItems(drawing)],
  }
}

interface Drawing {
  readonly workbook: Workbook
  readonly t: Translate
  readonly isSmallGroup: IsSmallGroup
  readonly troubles: LinkTroubles
}

const titleLength = 120

/** An initiative stands before the goals that it asks for, and these are drawn as linked with it. */
function initiativeItems({ workbook, t, troubles }: Drawing): MapItemView[] {
  return workbook.rows.initiatives.map((row) => ({
    key: `initiative ${rowKey(row.place)}`,
    layer: 0,
    id: row.id,
    title: cut(oneLine(row.initiative), titleLength),
    owner: row.owner,
    group: t('table.initiatives'),
    parents: [],
    wrong: [],
    lost: troubles.lost.has(rowKey(row.place)),
    state: 'live',
    facts: saysNothing(row.support)
      ? t('map.noSupport')
      : t('map.support', { support: cut(oneLine(row.support), titleLength) }),
    percent: null,
    troubles: troubles.sentences.get(rowKey(row.place)) ?? [],
    cell: cellOf('initiatives', row, 'initiative'),
  }))
}

function goalItems({ workbook, t, isSmallGroup, troubles }: Drawing): MapItemView[] {
  const names = new Map(
    [...workbook.rows.communities, ...workbook.rows.members].map(({ id, name }) => [id, name]),
  )
  const homes = new Map(workbook.rows.members.map(({ id, communities: [first = ''] }) => [id, first]))
  const groupOf = ({ owner, level }: Goal) => {
    const home = homes.get(owner) ?? owner
    // A person who is on no list has no community to be put to.
    if (home === '' || (level === 'individual' && !names.has(home))) return t('map.others')
    return names.get(home) ?? home
  }
  const evidence = groupBy(workbook.rows.evidence, ({ goal }) => goal)
  const asked = initiativesOf(workbook)
  const keys = new Set<string>()
  return workbook.rows.goals.map((goal) => {
    const ref = goal.id || goal.goal
    // What supports one of several rows with one ID or sentence supports the first of them.
    const key = keys.has(ref) ? `${ref} ${rowKey(goal.place)}` : ref
    keys.add(key)
    const { share } = progressOf(goal, evidence.get(ref) ?? [], isSmallGroup)
    const percent = share === null ? null : percentOf(share)
    return {
      key,
      layer: goal.level === null ? unknownLayer : choiceLists.goalLevel.indexOf(goal.level) + 1,
      id: goal.id,
      title: cut(oneLine(goal.goal), titleLength),
      owner: names.get(goal.owner) ?? goal.owner,
      group: groupOf(goal),
      parents: [...goal.supports, ...(asked.get(ref) ?? [])],
      wrong: [...(troubles.wrong.get(ref) ?? [])],
      lost: troubles.lost.has(rowKey(goal.place)),
      state: stateOf(goal),
      facts: percent === null ? '' : t('mail.goal.share', { percent: String(percent) }),
      percent,
      troubles: [
        ...(troubles.sentences.get(rowKey(goal.place)) ?? []),
        ...(troubles.fromAbove.get(ref) ?? []),
      ],
      cell: cellOf('goals', goal, 'supports'),
    }
  })
}

/** Goals whose level is blank or cannot be read have a column of their own, the last one. */
const unknownLayer = choiceLists.goalLevel.length + 1

function stateOf({ status }: Goal): MapItemView['state'] {
  return status === 'met' || status === 'stopped' || status === 'planned' ? status : 'live'
}

/** The keys of the initiatives that ask for a goal. */
function initiativesOf({ rows }: Workbook): Map<string, string[]> {
  const asked = new Map<string, string[]>()
  for (const { goals, place } of rows.initiatives)
    for (const ref of goals) asked.set(ref, [...(asked.get(ref) ?? []), `initiative ${rowKey(place)}`])
  return asked
}

function cellOf(
  table: 'goals' | 'initiatives',
  { id, place }: Pick<Goal, 'id' | 'place'>,
  columnKey: string,
): MapItemView['cell'] {
  return { table, id, columnKey, sheetId: place.sheetId, rowNumber: place.rowNumber }
}
