/**
 * What Google sees: each export becomes a global function, and every one of them may be called by anybody who can open the sidebar. So
 * each is a line or two, and trusts nothing that it is given. Nothing here runs when the script is loaded.
 */
import { checkNow } from './app/check/check-now'
import { showCheck } from './app/check/show-check'
import { askSetUp } from './app/set-up/ask-set-up'
import { setUp } from './app/set-up/set-up'
import { askSchedule, showPause } from './app/weekly/ask-schedule'
import { previewWeek } from './app/weekly/preview-week'
import { runHourly as runHourlyWith, runWeek } from './app/weekly/run-week'
import { askSendNow, showPreview, showTest } from './app/weekly/show-week'
import { fromMenu, texts } from './google/from-menu'
import { buildMenu } from './google/menu'
import { googleServices } from './google/services'

/** Google calls it when a spreadsheet is opened, perhaps without any right but to add a menu. */
export function onOpen(): void {
  buildMenu(texts())
}

/** Google calls it when the add-on was installed from within a spreadsheet. */
export function onInstall(): void {
  onOpen()
}

export function menuSetUp(): void {
  fromMenu(askSetUp)
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
  return checkNow(googleServices(), texts())
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
  return runHourlyWith(googleServices())
}

/** Every mail as it would go out now, who gets none and why, and the quota; sends nothing. */
export function previewSummary() {
  return previewWeek(googleServices())
}

/** Sends this week's mails to all who have not had theirs; tells what became of them. */
export function sendSummary() {
  return runWeek(googleServices(), { reason: 'now' })
}
