import { type CycleOffer, cycleOffers } from '../../core/cycles/cycle-offer'
import { changedDaysOff } from '../../core/cycles/days-off'
import { giveIds, idLabel } from '../../core/ids'
import { communityNames } from '../../core/tables/community-names'
import type { Cycle, Workbook } from '../../core/tables/records'
import { rowWriter } from '../../core/tables/write-row'
import type { Translate } from '../../messages'
import { highestNumbers, idBlocks } from '../give-ids'
import { newRowBlocks, tabForRows } from '../new-rows'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import type { Block, Services } from '../services'
import type { Answer } from '../sidebar/contract'
import { daysOffBlocks, daysOffCell } from '../start-page'
import { cycleLabel, spanWords, templateNames } from './cycle-words'
import { finishCycles } from './finish-cycles'
import { tablesOfTemplate } from './header-prompts'
import { keepNumbers } from './keep-numbers'
import { type OpenCycles, openCycles } from './open-cycles'
import { readRequest, type StartRequest } from './start-request'
import { cycleCells } from './stay-with-cycle'

/**
 * Begins a community's next cycle: its row, what goes along from the one before, the prompts in the headers' notes, the tabs of its first
 * stage. It only adds and fills; asked a second time for the same cycle it finishes what is not there yet, and adds no second one.
 */
export function startCycle(services: Services, given: unknown, t: Translate): Answer {
  const request = readRequest(given)
  if (!request) return not(t('view.answer.bad'))
  return services.alone(() => start(services, request, t)) ?? not(t('setUp.busy'))
}

function start(services: Services, request: StartRequest, t: Translate): Answer {
  const opened = openCycles(services, t)
  if ('not' in opened) return not(opened.not)
  const { open, today } = opened
  const site = tabForRows(open.workbook.tabs, open.registry, 'cycles')
  if (!site || !services.book.mayEdit(site.sheetId)) return not(t('cycle.readOnly'))
  const there = sameCycle(open.workbook, request)
  const before = withoutCycle(open.workbook, there)
  const offer = cycleOffers(before, today).find(({ community }) => community.id === request.community)
  const goals = offer && chosenGoals(offer, request)
  const isThere = templateNames(before).includes(request.template)
  if (!offer || !goals || !isThere || (!there && (offer.last?.id ?? '') !== request.last))
    return not(t('newCycle.changed'))
  const id = there?.id ?? nextId(opened)
  const cycle = {
    ...request,
    id,
    focusGoals: goals,
    status: request.start <= today ? ('active' as const) : null,
  }
  const write = rowWriter('cycles', site.columns, { t: open.t, label: labelOf(open.workbook) })
  const row = there ? [] : newRowBlocks(site, [write(cycle)])
  const blocks = [
    ...row,
    ...changedDays(open, request),
    ...carryBlocks(before, offer, { request, cycle, opened }),
  ]
  services.book.write([...idBlocks(open), ...blocks])
  keepNumbers(services, opened, { table: 'cycles', ids: [id] })
  finishCycles(services, opened, { blocks, tables: tablesConcerned(offer, request, open.workbook) })
  return { done: true, words: doneWords(offer, { request, isThere: there !== undefined, t }) }
}

function not(words: string): Answer {
  return { done: false, words }
}

function changedDays(open: OpenWorkbook, { daysOffBefore, daysOff }: StartRequest): Block[] {
  const start = ownGrid(open, 'start')
  const change = { before: daysOffBefore, after: daysOff }
  const text = changedDaysOff(daysOffCell(start)?.text ?? '', change, open.reading.habits)
  return daysOffBlocks(start, text, open.t)
}

/** One that an earlier try, or somebody else, has begun with the same answers. */
function sameCycle({ rows }: Workbook, { community, start, template }: StartRequest): Cycle | undefined {
  return rows.cycles.find(
    (cycle) =>
      cycle.community === community &&
      cycle.start === start &&
      cycle.template === template &&
      cycle.status !== 'closed',
  )
}

function withoutCycle(workbook: Workbook, cycle: Cycle | undefined): Workbook {
  const cycles = workbook.rows.cycles.filter((one) => one !== cycle)
  return { ...workbook, rows: { ...workbook.rows, cycles } }
}

/** Their IDs; undefined where one of them is not offered as it was. */
function chosenGoals({ goals }: CycleOffer, { focusGoals }: StartRequest): string[] | undefined {
  const byLabel = new Map(goals.map(({ goal }) => [idLabel(goal.id, goal.goal), goal.id]))
  const found = focusGoals.flatMap((label) => byLabel.get(label) ?? [])
  return found.length === focusGoals.length ? found : undefined
}

function nextId({ open, record }: OpenCycles): string {
  return giveIds('cycles', 1, highestNumbers(open.workbook, record?.lastNumbers ?? {}))[0] ?? ''
}

/** People and communities are written by name, goals by their label. */
function labelOf({ rows }: Workbook): (id: string) => string {
  const names = communityNames(rows.communities)
  const goals = new Map(rows.goals.map(({ id, goal }) => [id, idLabel(id, goal)]))
  return (id) => goals.get(id) ?? names.get(id) ?? id
}

interface Carrying {
  readonly request: StartRequest
  readonly cycle: Pick<Cycle, 'id' | 'community' | 'start' | 'end' | 'template' | 'focusGoals' | 'status'>
  readonly opened: OpenCycles
}

function carryBlocks(before: Workbook, { last }: CycleOffer, { request, cycle, opened }: Carrying): Block[] {
  if (!last) return []
  const beginning: Cycle = { ...last, stage: '', reflection: '', ...cycle }
  const labels = new Map([last, beginning].map((one) => [one.id, cycleLabel(one, before)]))
  return cycleCells({
    before,
    today: opened.today,
    ending: last,
    beginning,
    carried: new Set(request.carry),
    labelOf: (id) => labels.get(id) ?? id,
  })
}

function tablesConcerned({ last }: CycleOffer, { template }: StartRequest, workbook: Workbook) {
  const before = last ? tablesOfTemplate(last.template, workbook) : []
  return new Set([...tablesOfTemplate(template, workbook), ...before])
}

function doneWords(
  offer: CycleOffer,
  {
    request,
    isThere,
    t,
  }: { readonly request: StartRequest; readonly isThere: boolean; readonly t: Translate },
): string {
  const { name } = offer.community
  if (isThere) return t('newCycle.there', { name, span: spanWords(request, t) })
  const carried = request.carry.length
  return t('newCycle.done', { name, span: spanWords(request, t), goals: request.focusGoals.length, carried })
}
