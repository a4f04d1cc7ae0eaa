import { cyclesOfRows } from '../cycles/cycle-of'
import { type CycleStatus, stageStatuses } from '../cycles/stage-status'
import { communityNames } from '../tables/community-names'
import type { TableKey } from '../tables/declaration'
import type { Day, Issue, Place, ReadTab, RowOf, Workbook } from '../tables/records'
import { type CycleFacts, cycleFacts } from './cycle-facts'
import type { CheckSettings } from './default-settings'
import type { Spot } from './finding'
import { buildGoalGraph, type GoalGraph, type GoalNode } from './goal-graph'
import { readSentence, type Sentence } from './goal-sentence'
import { findLoops, type Loop } from './loops'
import { type NamedMeasure, readMeasures } from './measure-list'
import { type Ongoing, ongoingWork } from './ongoing'
import { followChains, type Reach } from './reach'
import { type KnownRow, rowFinder } from './row-finder'
import { goalFinder } from './told-at'

/** What the rules share: built once for each check, in time linear in the size of the workbook. */
export interface Facts {
  readonly workbook: Workbook
  readonly today: Day
  readonly settings: CheckSettings
  readonly graph: GoalGraph
  readonly loops: readonly Loop[]
  readonly reach: Reach
  /** By what references to communities hold. */
  readonly communityNames: ReadonlyMap<string, string>
  /** Cycles that are not closed. */
  readonly cycles: readonly CycleFacts[]
  /** The rows of the work that goes on. */
  readonly ongoing: Ongoing
  /** How far every cycle is, by its ID. */
  readonly statuses: ReadonlyMap<string, CycleStatus>
  /** What the sentence of a live goal holds. */
  readonly sentences: ReadonlyMap<GoalNode, Sentence>
  /** What the Measure cell of a live goal says beyond a name: one measure, or a list of them. */
  readonly measures: ReadonlyMap<GoalNode, readonly NamedMeasure[]>
  /** What references to goals with a value in Evidence hold. */
  readonly refsWithValues: ReadonlySet<string>
  /** The issues that the reader has with a cell, or with its whole column as missing, so that one defect is told once. */
  issuesAt(place: Place, columnKey: string): readonly Issue[]
  /** What stands in a row of any table; undefined where the reader did not take it for one. */
  rowAt(place: Pick<Place, 'sheetId' | 'rowNumber'>): KnownRow | undefined
  /** What the goals are referred to by that a row is about. */
  goalsOf(table: TableKey, row: RowOf<TableKey>): readonly string[]
  /** The cell of a row: the first column where the tab has no such column. */
  spot(place: Place, table: TableKey, columnKey: string): Spot
}

export function gatherFacts(workbook: Workbook, today: Day, settings: CheckSettings): Facts {
  const graph = buildGoalGraph(workbook.rows.goals)
  const loops = findLoops(graph.live)
  const issues = byCell(workbook.issues)
  const unread = byCell(workbook.issues.filter(isUnreadColumn).map((issue) => ({ ...issue, rowNumber: 0 })))
  const goalsOf = goalFinder(workbook)
  const rowAt = rowFinder(workbook, goalsOf)
  const tabs = new Map(workbook.tabs.map((tab) => [tab.sheetId, tab]))
  const cyclesOf = cyclesOfRows(workbook, today)
  const statuses = stageStatuses(workbook, today, cyclesOf)
  const names = communityNames(workbook.rows.communities)
  const cycles = cycleFacts(workbook, { graph, names, statuses, today, partDays: settings.partDays })
  return {
    workbook,
    today,
    settings,
    graph,
    loops,
    reach: followChains(graph, loops),
    communityNames: names,
    cycles,
    ongoing: ongoingWork(workbook, cycles, cyclesOf),
    statuses,
    sentences: readEach(graph.live, ({ goal }) => goal.goal, readSentence),
    measures: readEach(graph.live, ({ goal }) => goal.measure, readMeasures),
    refsWithValues: new Set(
      workbook.rows.evidence.filter((row) => row.value !== null).map((row) => row.goal),
    ),
    issuesAt: (place, columnKey) =>
      issues.get(cellKey(place.sheetId, place.rowNumber, columnKey)) ??
      unread.get(cellKey(place.sheetId, 0, columnKey)) ??
      none,
    rowAt,
    goalsOf,
    spot: (place, table, columnKey) => spotOf(tabs.get(place.sheetId), { place, table, columnKey }),
  }
}

/** What a text of each goal says; goals that are handed down repeat it word by word, and are read once. */
function readEach<T>(
  nodes: readonly GoalNode[],
  textOf: (node: GoalNode) => string,
  read: (text: string) => T,
): Map<GoalNode, T> {
  const known = new Map<string, T>()
  return new Map(
    nodes.map((node) => {
      const text = textOf(node)
      const said = known.get(text) ?? read(text)
      known.set(text, said)
      return [node, said] as const
    }),
  )
}

const none: readonly Issue[] = []

/** The column is not there, or under a header that is only nearly ours. */
export function isUnreadColumn(issue: Issue): boolean {
  return issue.code === 'data/missing-column' || issue.code === 'data/unknown-header'
}

function byCell(issues: readonly Issue[]): Map<string, Issue[]> {
  const cells = new Map<string, Issue[]>()
  for (const issue of issues) {
    const key = cellKey(issue.sheetId, issue.rowNumber, issue.columnKey)
    const there = cells.get(key)
    if (there) there.push(issue)
    else cells.set(key, [issue])
  }
  return cells
}

function cellKey(sheetId: number, rowNumber: number, columnKey: string): string {
  return `${sheetId}/${rowNumber}/${columnKey}`
}

function spotOf(tab: ReadTab | undefined, cell: { place: Place; table: TableKey; columnKey: string }): Spot {
  const { sheetId, tabName, rowNumber } = cell.place
  return { table: cell.table, sheetId, tabName, rowNumber, columnNumber: tab?.columns[cell.columnKey] ?? 1 }
}
