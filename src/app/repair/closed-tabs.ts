import type { OpenWorkbook } from '../open-workbook'
import type { RepairServices } from './repair-services'
import type { RepairQuestion, RepairStep } from './repair-step'

/** Tabs of which a part is protected against this person, with their names. */
export type ClosedTabs = ReadonlyMap<number, string>

/** Of the tabs on which there is something to do, those that are closed. One call for each. */
export function closedTabs(
  { book }: RepairServices,
  { workbook }: OpenWorkbook,
  {
    steps,
    questions,
  }: { readonly steps: readonly RepairStep[]; readonly questions: readonly RepairQuestion[] },
): ClosedTabs {
  const ofSteps = steps.flatMap((step): (readonly [number, string])[] => {
    if ('sheetId' in step) return [[step.sheetId, step.tabName]]
    if (step.kind === 'rename')
      return [...step.cells, ...step.tabs].map(({ sheetId, tabName }) => [sheetId, tabName])
    return step.kind === 'ids' ? workbook.given.map(({ place }) => [place.sheetId, place.tabName]) : []
  })
  const ofQuestions = questions.flatMap(({ rows }) =>
    rows.map(({ sheetId, tabName }) => [sheetId, tabName] as const),
  )
  return new Map([...new Map([...ofSteps, ...ofQuestions])].filter(([sheetId]) => !book.mayEditAll(sheetId)))
}

/** What of a step is left to do without the closed tabs. */
export function besideClosed(step: RepairStep, { workbook }: OpenWorkbook, closed: ClosedTabs): RepairStep[] {
  if ('sheetId' in step) return closed.has(step.sheetId) ? [] : [step]
  if (step.kind === 'rename') {
    const isOpen = ({ sheetId }: { readonly sheetId: number }) => !closed.has(sheetId)
    const left = { ...step, cells: step.cells.filter(isOpen), tabs: step.tabs.filter(isOpen) }
    return left.cells.length + left.tabs.length > 0 ? [left] : []
  }
  if (step.kind !== 'ids') return [step]
  const count = workbook.given.filter(({ place }) => !closed.has(place.sheetId)).length
  return count > 0 ? [{ ...step, count }] : []
}
