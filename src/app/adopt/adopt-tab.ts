import { type ColumnType, columnsOf } from '../../core/tables/declaration'
import { isBlank } from '../../core/tables/read-cell'
import type { Cell, Grid, ReadTab } from '../../core/tables/records'
import { planTab } from '../../core/tables/tab-plans'
import { tabName } from '../../core/tables/vocabulary'
import { type RowValues, rowWriter } from '../../core/tables/write-row'
import type { Translate } from '../../messages'
import { keepIds } from '../give-ids'
import { newRowBlocks } from '../new-rows'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import { declinedNews } from '../repair/declined'
import type { RepairServices } from '../repair/repair-services'
import type { KeptText } from '../services'
import type { Answer } from '../sidebar/contract'
import { isRoomFor, saveRegistry } from '../tab-registry'
import { isNewer, parseRecord } from '../workbook-record'
import { isPasted, sourceOf } from './adopt-source'
import { type AdoptWish, neededKeys, readWish } from './adopt-wish'
import { ontoFor } from './onto-tab'
import { peopleTwice } from './people-twice'
import { type Mapping, mappingOf, readBeside, registeredTab } from './read-as-wished'

/** Reads a tab of the team's own from now on, or adds pasted rows below those of a table. */
export function adoptTab(services: RepairServices, given: unknown, t: Translate): Answer {
  const wish = readWish(given)
  if (!wish || wish.table === '' || wish.columns === null) return { done: false, words: t('view.answer.bad') }
  return services.alone(() => adopt(services, wish, t)) ?? { done: false, words: t('repair.busy') }
}

function adopt(services: RepairServices, wish: AdoptWish, t: Translate): Answer {
  const record = parseRecord(services.book.record())
  if (record === null) return { done: false, words: t('repair.nothing') }
  if (isNewer(record)) return { done: false, words: t('repair.newer') }
  const open = openWorkbook(services, undefined, { record })
  if (!open.grids.some(({ sheetId }) => services.book.mayEdit(sheetId)))
    return { done: false, words: t('repair.readOnly') }
  const grid = sourceOf(open, wish)
  if (!grid) return { done: false, words: t('adopt.gone') }
  const mapping = mappingOf(grid, wish, { habits: open.reading.habits, t })
  if (neededKeys(mapping.table).some((key) => !(key in mapping.columns)))
    return { done: false, words: t('adopt.lacks') }
  const adopting = { open, grid, mapping, wish, t }
  const answer = isPasted(grid) ? addRows(services, adopting) : remember(services, adopting)
  if (answer.done) keepIds(services, openWorkbook(services, record.lastNumbers, { record }), record)
  return answer
}

interface Adopting {
  readonly open: OpenWorkbook
  readonly grid: Grid
  readonly mapping: Mapping
  readonly wish: AdoptWish
  readonly t: Translate
}

/** The tab stays where and as it is; with a column for IDs at its end, where that was wanted. */
function remember(services: RepairServices, { open, grid, mapping, wish, t }: Adopting): Answer {
  const tab = registeredTab(grid, mapping, { level: wish.level, community: undefined })
  const { rows } = readBeside(grid, tab, open)
  const idPlan = planTab(mapping.table, t).columns.find(({ owned }) => owned)
  const addsIds = wish.addIds && !('id' in mapping.columns) && idPlan !== undefined
  const headers = { ...tab.theirs?.headers, ...(addsIds && { id: idPlan.header }) }
  const registry = [...open.registry, { ...tab, theirs: { ...tab.theirs, headers } }]
  if (!isRoomFor(registry)) return { done: false, words: t('adopt.full') }
  if (addsIds) {
    const labelsSheetId = ownGrid(open, 'labels')?.sheetId ?? 0
    services.repair.addColumns(
      grid.sheetId,
      { columns: [idPlan], rules: [] },
      { headerRow: mapping.headerIndex + 1, labelsSheetId },
    )
  }
  saveRegistry(services, registry)
  if (!wish.addIds) services.memory.setAll(withoutIds(open, grid, mapping))
  const words = { count: rows.length, tab: grid.name, table: tabName(mapping.table, t) }
  return { done: true, words: t('adopt.done', words) }
}

/** Who wants no column of IDs is not offered it by Repair. */
function withoutIds({ memory }: OpenWorkbook, { sheetId, name }: Grid, { table, headerIndex }: Mapping) {
  const step = { kind: 'columns', sheetId, tabName: name, table, row: headerIndex + 1, keys: ['id'] } as const
  return declinedNews(memory, { declined: [step], done: [] })
}

/** Cells that can be read are written as what they are, all others as they were pasted. Who stands on *Members* already is not added again. */
function addRows(services: RepairServices, { open, grid, mapping, wish, t }: Adopting): Answer {
  const { tab, community } = ontoFor(open, { grid, mapping, wish })
  if (!tab) {
    const key = wish.onto === 0 ? 'adopt.noTab' : 'adopt.ontoGone'
    return { done: false, words: t(key, { tab: tabName(mapping.table, t) }) }
  }
  const { rows } = readBeside(grid, registeredTab(grid, mapping, { level: wish.level, community }), open)
  const twice = peopleTwice(mapping.table, rows, open)
  const left = new Set(twice.map(({ place }) => place.rowNumber))
  const read = new Map(rows.map((row) => [row.place.rowNumber, row as unknown as RowValues]))
  const write = rowWriter(tab.table, tab.columns, { t })
  const values = grid.values
    .map((cells, index) => ({ cells, rowNumber: index + 1 }))
    .filter(({ rowNumber }) => rowNumber > mapping.headerIndex + 1 && !left.has(rowNumber))
    .filter(({ cells }) => holdsSomething(cells, mapping))
    .map(({ cells, rowNumber }) => asPasted(write(read.get(rowNumber) ?? {}), cells, { mapping, tab }))
  if (values.length > 0) services.book.write(newRowBlocks(tab, values))
  const names = twice.map(({ name, email }) => name || email)
  const known = names.length > 0 ? [t('adopt.known', { count: names.length, list: names.join(', ') })] : []
  return {
    done: true,
    words: [t('adopt.added', { count: values.length, tab: tab.name }), ...known].join(' '),
  }
}

const refusesOthers: ReadonlySet<ColumnType> = new Set<ColumnType>(['choice', 'checkbox'])
const isConverted: ReadonlySet<ColumnType> = new Set<ColumnType>(['number', 'date', 'time'])

function holdsSomething(cells: readonly Cell[], { columns }: Mapping): boolean {
  return Object.values(columns).some((number) => !isBlank(cells[number - 1]))
}

/** "3-4" among numbers was told as none in the preview: Sheets would make a day of it. */
function asText(pasted: string): Cell | KeptText {
  return pasted === '' ? '' : { text: pasted }
}

/**
 * What reading made nothing of stays as typed; references and words stay so as well. Cells with a list or a tick take nothing else: what
 * is none of it was told in the preview, and is left out.
 */
function asPasted(
  written: readonly Cell[],
  cells: readonly Cell[],
  { mapping, tab }: { readonly mapping: Mapping; readonly tab: ReadTab },
): (Cell | KeptText)[] {
  const row: (Cell | KeptText)[] = [...written]
  for (const { key, type } of columnsOf(mapping.table)) {
    const from = mapping.columns[key]
    const to = tab.columns[key]
    if (from === undefined || to === undefined) continue
    const pasted = cells[from - 1] ?? ''
    if (refusesOthers.has(type)) continue
    if (!isConverted.has(type)) row[to - 1] = pasted
    else if (isBlank(written[to - 1])) row[to - 1] = typeof pasted === 'string' ? asText(pasted) : pasted
  }
  return row
}
