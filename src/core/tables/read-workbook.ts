import { type Language, translator } from '../../messages'
import type { LastNumbers } from '../ids'
import { type Habits, habitsOf } from '../locale'
import { checkTemplates } from './check-templates'
import { type Choice, type TableKey, tableKeys } from './declaration'
import { type Drafts, draftsOf } from './drafts'
import { leaveOutDuplicates } from './duplicate-tabs'
import { formerNames, gatherRenames, type Remembered, type Rename } from './former-names'
import { type GivenId, giveMissingIds } from './give-missing-ids'
import { type KnownRows, knownRows } from './known-rows'
import type { Layouts } from './lost-columns'
import { indexNames } from './name-index'
import type { DraftRow } from './read-rows'
import type { TabReading } from './read-tab'
import { readTabs } from './read-tabs'
import type { HeaderNotes, KnownTab } from './recognise-tab'
import type { Day, Grid, Issue, Workbook } from './records'
import { renamedRows } from './renamed-rows'
import { repeatedRows } from './repeated-rows'
import { resolveReferences } from './resolve-references'
import { saidByTabs } from './said-by-tabs'
import { unifyPercents } from './unify-percents'

export { isReport, needsNotes, repeatsHeader, reportMarker, searchedRows } from './recognise-tab'

export interface ReadOptions {
  /** The notes of the first rows, for the tabs that `needsNotes` names. */
  readonly notes?: HeaderNotes
  /** The level of every goal on a tab, by sheet id: a blank cell in its Level column means it. */
  readonly tabLevels?: Readonly<Record<number, Choice<'goalLevel'>>>
  /** Whose goals stand on a tab, by sheet id, by the community's name or ID: a blank cell in its Community or owner column means it. */
  readonly tabCommunities?: Readonly<Record<number, string>>
  /** How 4/5 and 1,200 in text are read; without it as in the United States. */
  readonly habits?: Habits
  /** The language of suggestions. */
  readonly language?: Language
  /** Days without school, which stand on no tab of a table. */
  readonly daysOff?: readonly Day[]
  /**
   * When given, rows without an ID get the next one here, as if it stood in the sheet; `given` says what is to be written. A function is
   * asked for the numbers only where there is such a row.
   */
  readonly giveIdsAfter?: LastNumbers | (() => LastNumbers)
  /** Tables of which other tabs are not among the grids. */
  readonly inPart?: ReadonlySet<TableKey>
  /** Where the columns of each tab stood at the last check. */
  readonly layouts?: Layouts
  /** What the last check knew of the rows: whose ID is whose. */
  readonly known?: KnownRows
  /** By which rows that were renamed since are found. */
  readonly remembered?: Remembered
}

export interface ReadWorkbook extends Workbook {
  /** IDs that rows were given while reading, to be written to their cells; empty without `giveIdsAfter`. */
  readonly given: readonly GivenId[]
  /** What is to be known of the rows at the next reading; empty without `giveIdsAfter`. */
  readonly known: KnownRows
  /** Communities and members that have another name now, and where the former one still stands. */
  readonly renames: readonly Rename[]
}

/** What every row has, whatever its table. */
export type NumberedRows = { readonly [K in TableKey]?: readonly { readonly id: string }[] }

/**
 * Reads every tab that holds rows of a table into records, and everything that could not be read as meant into issues. Tabs and columns
 * are known by identity (sheet id, header in any shipped language, key in the header's note), never by name of the tab or position.
 *
 * A blank Status of a goal reads as active. Rows that do not say what they are about are issues, not records. Never throws for what
 * stands in a sheet.
 */
export function readWorkbook(
  grids: readonly Grid[],
  knownTabs: readonly KnownTab[],
  options: ReadOptions = {},
): ReadWorkbook {
  const { kept, leftOut, drafts, given, known, t } = readDrafts(grids, knownTabs, options)
  const columns = new Map(kept.map(({ tab }) => [tab.sheetId, tab.columns]))
  const columnOf = (row: DraftRow, key: string) => columns.get(row.place.sheetId)?.[key] ?? 0
  const names = { index: indexNames(drafts), formers: formerNames(drafts, options.remembered ?? noneKnown) }
  const { issues: broken, said } = resolveReferences(drafts, names, columnOf)
  const tabs = kept.map(({ tab }) => tab)
  const renames = gatherRenames([...said, ...saidByTabs(tabs, options.tabCommunities ?? {}, names)])
  unifyPercents(drafts)
  const templates = checkTemplates(drafts, { columnOf, t })
  const found = [
    ...kept.flatMap((tab) => tab.issues),
    ...leftOut,
    ...repeatedRows(kept),
    ...broken,
    ...renamedRows(renames, drafts, columnOf),
    ...templates,
  ]
  return {
    rows: recordsOf(drafts),
    tabs,
    issues: inOrder(found, kept),
    daysOff: options.daysOff ?? [],
    given,
    known,
    renames,
  }
}

/** As `readWorkbook`, without what takes more than the row itself: references stay as they are typed, and nothing is told of them. */
export function readIds(
  grids: readonly Grid[],
  knownTabs: readonly KnownTab[],
  options: ReadOptions,
): Pick<ReadWorkbook, 'tabs' | 'given'> & { readonly rows: NumberedRows } {
  const { kept, drafts, given } = readDrafts(grids, knownTabs, options)
  return { rows: recordsOf(drafts), tabs: kept.map(({ tab }) => tab), given }
}

/** The rows of each tab by themselves, with the IDs they are given. */
function readDrafts(grids: readonly Grid[], knownTabs: readonly KnownTab[], options: ReadOptions) {
  const reading = {
    knownTabs,
    notes: options.notes ?? {},
    tabLevels: options.tabLevels ?? {},
    layouts: options.layouts ?? {},
    habits: options.habits ?? habitsOf('en_US'),
    t: translator(options.language ?? 'en'),
  }
  const readings = readTabs(grids, reading, options.tabCommunities ?? {})
  const { kept, issues: leftOut } = leaveOutDuplicates(readings)
  const drafts = draftsOf(kept)
  const { giveIdsAfter: after, known: knownBefore = {}, inPart } = options
  const giving = after && { after, known: knownBefore, ...(inPart && { inPart }) }
  const given = giving ? giveMissingIds(kept, giving) : []
  const known = giving ? knownRows(drafts) : {}
  return { kept, leftOut, drafts, given, known, t: reading.t }
}

const noneKnown: Remembered = { names: [], marks: () => ({}) }

function recordsOf(drafts: Drafts): Workbook['rows'] {
  const rows = tableKeys.map((table) => [
    table,
    drafts[table].filter(({ complete }) => complete).map(({ values }) => values),
  ])
  // The values were read by the same declaration from which the type of the row is made.
  return Object.fromEntries(rows) as unknown as Workbook['rows']
}

/** As one would meet them: tab after tab, from the top. */
function inOrder(issues: readonly Issue[], readings: readonly TabReading[]): Issue[] {
  const order = new Map(readings.map(({ tab }, index): [number, number] => [tab.sheetId, index]))
  const place = (issue: Issue) => order.get(issue.sheetId) ?? readings.length
  return [...issues].sort(
    (a, b) => place(a) - place(b) || a.rowNumber - b.rowNumber || a.columnNumber - b.columnNumber,
  )
}

export type { GivenId, KnownTab }
