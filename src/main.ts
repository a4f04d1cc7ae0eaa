/**
 * What Google sees: each export becomes a global function, and every one of them may be called by anybody who can open the sidebar. So
 * each is a line or two, and trusts nothing that it is given. Nothing here runs when the script is loaded.
 */

import { adoptTab as adoptTabOf } from './app/adopt/adopt-tab'
import { askAdopt } from './app/adopt/ask-adopt'
import { viewAdopt as viewAdoptOf } from './app/adopt/view-adopt'
import { askPutRight, askSetAside, askTakeBack } from './app/check/ask-findings'
import { checkNow } from './app/check/check-now'
import { showCheck } from './app/check/show-check'
import { toldInFull } from './app/check/told-in-full'
import { viewMap as viewMapOf } from './app/check/view-map'
import { addPackTabs, viewTabs as viewTabsOf } from './app/cycles/add-pack-tabs'
import { askAddTabs } from './app/cycles/ask-add-tabs'
import { askCloseCycle } from './app/cycles/ask-close-cycle'
import { askNewCycle } from './app/cycles/ask-new-cycle'
import { closeCycle as closeCycleOf } from './app/cycles/close-cycle'
import { startCycle as startCycleOf } from './app/cycles/start-cycle'
import { viewClosing as viewClosingOf } from './app/cycles/view-closing'
import { viewNewCycle as viewNewCycleOf } from './app/cycles/view-new-cycle'
import { askRepair } from './app/repair/ask-repair'
import { askNewYear } from './app/school-year/ask-new-year'
import { beginYear as beginYearOf } from './app/school-year/begin-year'
import { viewNewYear as viewNewYearOf } from './app/school-year/view-new-year'
import { askSetUp } from './app/set-up/ask-set-up'
import { setUp } from './app/set-up/set-up'
import { applyFix as applyFixOf } from './app/sidebar/apply-fix'
import { askDone } from './app/sidebar/ask-done'
import type { Reply } from './app/sidebar/contract'
import {
  dismissFinding as dismissFindingOf,
  restoreFinding as restoreFindingOf,
} from './app/sidebar/dismiss-finding'
import { planSetUp as planSetUpOf } from './app/sidebar/plan-set-up'
import { runCheck as runCheckOf } from './app/sidebar/run-check'
import { setPracticeStatus as setPracticeStatusOf } from './app/sidebar/set-practice-status'
import { setUpStep as setUpStepOf } from './app/sidebar/set-up-step'
import { showCell as showCellOf } from './app/sidebar/show-cell'
import { viewNow as viewNowOf } from './app/sidebar/view-now'
import {
  sendSummaryNow as sendSummaryNowOf,
  sendTestSummary as sendTestSummaryOf,
  viewMail as viewMailOf,
  viewPreview as viewPreviewOf,
} from './app/sidebar/view-preview'
import { runRepair as runRepairOf, viewRepair as viewRepairOf } from './app/sidebar/view-repair'
import {
  pauseSummary as pauseSummaryOf,
  saveSchedule as saveScheduleOf,
  viewSchedule as viewScheduleOf,
} from './app/sidebar/view-schedule'
import { keepSetUpDraft as keepSetUpDraftOf, viewSetUp as viewSetUpOf } from './app/sidebar/view-set-up'
import { askSchedule, showPause } from './app/weekly/ask-schedule'
import { runHourly as runHourlyWith } from './app/weekly/run-week'
import { askSendNow, showPreview, showTest } from './app/weekly/show-week'
import { afterEdit } from './google/after-edit'
import { aloneToTheEnd } from './google/alone'
import { fromMenu, texts } from './google/from-menu'
import { buildMenu } from './google/menu'
import { repairServices } from './google/repair-doors'
import { googleServices } from './google/services'
import { showDialog, showSidebar } from './google/show-page'
import { viewServices } from './google/view-services'

/** Google calls it when a spreadsheet is opened, perhaps without any right but to add a menu. */
export function onOpen(): void {
  buildMenu(texts())
}

/** Google calls it when the add-on was installed from within a spreadsheet. */
export function onInstall(): void {
  onOpen()
}

/** Google calls it when somebody has typed; it may do little, and has half a minute. */
export function onEdit(event: unknown): void {
  afterEdit(event)
}

export function openSidebar(): void {
  fromMenu((_services, t) => showSidebar(t('app.name'), t))
}

export function openSetUp(): void {
  fromMenu((_services, t) => showDialog('setUp', t('setUp.title'), t))
}

export function openNewCycle(): void {
  fromMenu((_services, t) => showDialog('newCycle', t('newCycle.title'), t))
}

export function openMap(): void {
  fromMenu((_services, t) => showDialog('map', t('map.title'), t))
}

export function openCloseCycle(): void {
  fromMenu((_services, t) => showDialog('closing', t('closing.title'), t))
}

export function openNewYear(): void {
  fromMenu((_services, t) => showDialog('newYear', t('newYear.title'), t))
}

export function openAddTabs(): void {
  fromMenu((_services, t) => showDialog('addTabs', t('addTabs.title'), t))
}

export function openPreview(): void {
  fromMenu((_services, t) => showDialog('preview', t('view.preview.title'), t))
}

export function openSchedule(): void {
  fromMenu((_services, t) => showDialog('schedule', t('view.schedule.title'), t))
}

export function openRepair(): void {
  fromMenu((_services, t) => showDialog('repair', t('repair.title'), t))
}

export function openAdopt(): void {
  fromMenu((_services, t) => showDialog('adopt', t('adopt.title'), t))
}

export function menuRepair(): void {
  fromMenu((_services, t) => askRepair(repairServices(), t))
}

export function menuSetUp(): void {
  fromMenu(askSetUp)
}

export function menuNewCycle(): void {
  fromMenu(askNewCycle)
}

export function menuCloseCycle(): void {
  fromMenu(askCloseCycle)
}

export function menuAddTabs(): void {
  fromMenu(askAddTabs)
}

export function menuAdopt(): void {
  fromMenu((_services, t) => askAdopt(repairServices(), t))
}

export function menuNewYear(): void {
  fromMenu(askNewYear)
}

export function menuPutRight(): void {
  fromMenu((_services, t) => askPutRight(viewServices(), t))
}

export function menuSetAside(): void {
  fromMenu((_services, t) => askSetAside(viewServices(), t))
}

export function menuTakeBack(): void {
  fromMenu((_services, t) => askTakeBack(viewServices(), t))
}

export function menuMarkDone(): void {
  fromMenu((_services, t) => askDone(viewServices(), t))
}

export function menuCheckAlignment(): void {
  fromMenu(showCheck)
}

export function menuHelp(): void {
  fromMenu(({ ask }, t) => ask.tell(t('help.title'), t('help.text')))
}

/** What the set-up dialog calls with its answers (see SetUpAnswers); tells what was done. */
export function setUpCommunity(answers: unknown) {
  return setUp(googleServices(), answers, texts())
}

/** Checks the workbook, writes the Alignment tab and returns measures and findings. */
export function checkAlignment() {
  const outcome = checkNow(googleServices(), texts())
  return outcome.kind === 'done' ? toldInFull(outcome) : outcome
}

export function menuPreviewSummary(): void {
  fromMenu(showPreview)
}

export function menuSendTest(): void {
  fromMenu(showTest)
}

export function menuSendNow(): void {
  fromMenu(askSendNow)
}

export function menuSchedule(): void {
  fromMenu(askSchedule)
}

export function menuPause(): void {
  fromMenu(showPause)
}

/** The hourly trigger: sends what is due, else does nothing. */
export function runHourly() {
  return runHourlyWith({ ...googleServices(), alone: aloneToTheEnd })
}

// What the pages call: src/app/sidebar/contract.ts says what each takes and gives.

export function viewMap(): Reply<'viewMap'> {
  return viewMapOf(viewServices(), texts())
}

export function viewNow(): Reply<'viewNow'> {
  return viewNowOf(viewServices(), texts())
}

export function setPracticeStatus(request: unknown): Reply<'setPracticeStatus'> {
  return setPracticeStatusOf(viewServices(), request, texts())
}

export function runCheck(): Reply<'runCheck'> {
  return runCheckOf({ ...googleServices(), alone: aloneToTheEnd }, texts())
}

export function applyFix(request: unknown): Reply<'applyFix'> {
  return applyFixOf(viewServices(), request, texts())
}

export function dismissFinding(request: unknown): Reply<'dismissFinding'> {
  return dismissFindingOf(googleServices(), request, texts())
}

export function restoreFinding(request: unknown): Reply<'restoreFinding'> {
  return restoreFindingOf(googleServices(), request, texts())
}

export function showCell(cell: unknown): Reply<'showCell'> {
  return showCellOf(viewServices(), cell, texts())
}

export function viewSetUp(): Reply<'viewSetUp'> {
  return viewSetUpOf(viewServices(), texts())
}

export function planSetUp(answers: unknown): Reply<'planSetUp'> {
  return planSetUpOf(googleServices(), answers, texts())
}

export function setUpStep(answers: unknown): Reply<'setUpStep'> {
  return setUpStepOf(googleServices(), answers, texts())
}

export function keepSetUpDraft(draft: unknown): Reply<'keepSetUpDraft'> {
  return keepSetUpDraftOf(viewServices(), draft, texts())
}

export function viewPreview(): Reply<'viewPreview'> {
  return viewPreviewOf(googleServices(), texts())
}

export function viewMail(request: unknown): Reply<'viewMail'> {
  return viewMailOf(googleServices(), request, texts())
}

export function sendTestSummary(): Reply<'sendTestSummary'> {
  return sendTestSummaryOf(googleServices(), texts())
}

export function sendSummaryNow(request?: unknown): Reply<'sendSummaryNow'> {
  return sendSummaryNowOf(googleServices(), request, texts())
}

export function viewSchedule(): Reply<'viewSchedule'> {
  return viewScheduleOf(googleServices(), texts())
}

export function saveSchedule(wanted: unknown): Reply<'saveSchedule'> {
  return saveScheduleOf(googleServices(), wanted, texts())
}

export function pauseSummary(): Reply<'pauseSummary'> {
  return pauseSummaryOf(googleServices(), texts())
}

export function viewNewCycle(): Reply<'viewNewCycle'> {
  return viewNewCycleOf(googleServices(), texts())
}

export function startCycle(request: unknown): Reply<'startCycle'> {
  return startCycleOf(googleServices(), request, texts())
}

export function viewClosing(): Reply<'viewClosing'> {
  return viewClosingOf(googleServices(), texts())
}

export function closeCycle(request: unknown): Reply<'closeCycle'> {
  return closeCycleOf(googleServices(), request, texts())
}

export function viewTabs(): Reply<'viewTabs'> {
  return viewTabsOf(googleServices(), texts())
}

export function addTabs(wanted: unknown): Reply<'addTabs'> {
  return addPackTabs(googleServices(), wanted, texts())
}

export function viewRepair(): Reply<'viewRepair'> {
  return viewRepairOf(repairServices(), texts())
}

export function runRepair(wish: unknown): Reply<'runRepair'> {
  return runRepairOf(repairServices(), wish, texts())
}

export function viewNewYear(): Reply<'viewNewYear'> {
  return viewNewYearOf(googleServices(), texts())
}

export function beginYear(request: unknown): Reply<'beginYear'> {
  return beginYearOf(googleServices(), request, texts())
}

export function viewAdopt(wish: unknown): Reply<'viewAdopt'> {
  return viewAdoptOf(googleServices(), wish, texts())
}

export function adoptTab(wish: unknown): Reply<'adoptTab'> {
  return adoptTabOf(repairServices(), wish, texts())
}
