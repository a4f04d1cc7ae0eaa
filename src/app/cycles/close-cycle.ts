import { type CycleEnding, cycleEndings } from '../../core/cycles/cycle-ending'
import { giveIds, idLabel } from '../../core/ids'
import type { Place, Workbook } from '../../core/tables/records'
import { choiceLabel } from '../../core/tables/vocabulary'
import { rowWriter } from '../../core/tables/write-row'
import type { Translate } from '../../messages'
import { highestNumbers, idBlocks } from '../give-ids'
import { newRowBlocks, tabForRows } from '../new-rows'
import type { Block, Services } from '../services'
import type { Answer } from '../sidebar/contract'
import { type CloseRequest, readCloseRequest } from './close-request'
import { communityName, cycleLabel } from './cycle-words'
import { finishCycles } from './finish-cycles'
import { tablesOfTemplate } from './header-prompts'
import { keepNumbers } from './keep-numbers'
import { type OpenCycles, openCycles } from './open-cycles'
import { cycleCells } from './stay-with-cycle'

/**
 * Closes a cycle: adds the results that were missing, fills the decisions that were blank, and sets its status and reflection, the status
 * last. Where an earlier try died, the next one adds what is not there yet.
 */
export function closeCycle(services: Services, given: unknown, t: Translate): Answer {
  const request = readCloseRequest(given)
  if (!request) return not(t('view.answer.bad'))
  return services.alone(() => close(services, request, t)) ?? not(t('setUp.busy'))
}

function not(words: string): Answer {
  return { done: false, words }
}

function close(services: Services, request: CloseRequest, t: Translate): Answer {
  const opened = openCycles(services, t)
  if ('not' in opened) return not(opened.not)
  const { workbook, t: written } = opened.open
  const ending = cycleEndings(workbook, opened.today).find(({ cycle }) => cycle.id === request.cycle)
  if (!ending) return not(t('closing.gone'))
  const { cycle } = ending
  const { reflection } = cycle
  if (reflection !== request.reflectionBefore && reflection !== request.reflection)
    return not(t('closing.changed'))
  if (!services.book.mayEdit(cycle.place.sheetId)) return not(t('cycle.readOnly'))
  const results = resultRows(opened, ending, request)
  if (!results) return not(t('closing.noResults'))
  const blocks = [
    ...results.blocks,
    ...decisionBlocks(workbook, ending, { request, t: written }),
    ...cycleCells({
      before: workbook,
      today: opened.today,
      ending: cycle,
      carried: new Set(),
      labelOf: () => cycleLabel(cycle, workbook),
    }),
    ...(reflection === request.reflection
      ? []
      : cellBlocks(workbook, cycle.place, { key: 'reflection', value: request.reflection })),
    ...cellBlocks(workbook, cycle.place, {
      key: 'status',
      value: choiceLabel('cycleStatus', 'closed', written),
    }),
  ]
  services.book.write([...idBlocks(opened.open), ...blocks])
  keepNumbers(services, opened, { table: 'results', ids: results.ids })
  finishCycles(services, opened, { blocks, tables: new Set(tablesOfTemplate(cycle.template, workbook)) })
  const name = communityName(cycle.community, workbook)
  return { done: true, words: t('closing.done', { name, results: results.ids.length }) }
}

interface Closing {
  readonly request: CloseRequest
  readonly t: Translate
}

/** Rows for the goals that have no result yet; null where there is something to write and no tab for it. */
function resultRows(
  { open, record }: OpenCycles,
  { cycle, goals }: CycleEnding,
  request: CloseRequest,
): { readonly ids: readonly string[]; readonly blocks: readonly Block[] } | null {
  const lacking = new Map(goals.filter(({ result }) => !result).map(({ goal }) => [goal.id, goal]))
  const wanted = request.results.filter(
    ({ goal, result, met, next }) => lacking.has(goal) && `${result.trim()}${met}${next}` !== '',
  )
  if (wanted.length === 0) return { ids: [], blocks: [] }
  const tab = tabForRows(open.workbook.tabs, open.registry, 'results')
  if (!tab) return null
  const ids = giveIds('results', wanted.length, highestNumbers(open.workbook, record?.lastNumbers ?? {}))
  const label = (id: string) =>
    id === cycle.id ? cycleLabel(cycle, open.workbook) : idLabel(id, lacking.get(id)?.goal ?? '')
  const write = rowWriter('results', tab.columns, { t: open.t, label })
  const values = wanted.map((row, index) => write({ ...row, cycle: cycle.id, id: ids[index] ?? '' }))
  return { ids, blocks: newRowBlocks(tab, values) }
}

/** Only where nothing was decided yet. */
function decisionBlocks(workbook: Workbook, { strategies }: CycleEnding, { request, t }: Closing): Block[] {
  return request.decisions.flatMap(({ id, decision }) => {
    const row = strategies.find((strategy) => strategy.id === id)
    const value = choiceLabel('decision', decision, t)
    return row ? cellBlocks(workbook, row.place, { key: 'decision', value }) : []
  })
}

function cellBlocks(
  { tabs }: Workbook,
  { sheetId, rowNumber }: Place,
  { key, value }: { readonly key: string; readonly value: string },
): Block[] {
  const column = tabs.find((tab) => tab.sheetId === sheetId)?.columns[key]
  return column === undefined ? [] : [{ sheetId, row: rowNumber, column, values: [[value]] }]
}
