import type { Translate } from '../../messages'
import { applyFix } from '../sidebar/apply-fix'
import { dismissFinding, restoreFinding } from '../sidebar/dismiss-finding'
import { dismissedWhen } from '../sidebar/run-check'
import type { ViewServices } from '../sidebar/view-services'
import { type ChosenFinding, chooseFinding } from './choose-finding'
import type { FixPartView } from './contract'

/** What the sidebar's Check does with a finding, in questions and answers for those whose sidebar stays blank. A cancelled one changes nothing. */

const setAsideWish = {
  title: 'ask.setAside.title',
  none: 'ask.setAside.none',
  isMeant: ({ aside }: ChosenFinding) => aside === null,
} as const
const takeBackWish = {
  title: 'ask.takeBack.title',
  none: 'ask.takeBack.none',
  isMeant: ({ aside }: ChosenFinding) => aside !== null,
} as const
const putRightWish = {
  title: 'ask.putRight.title',
  none: 'ask.putRight.nothing',
  isMeant: ({ told, aside }: ChosenFinding) => aside === null && told.fix !== null,
} as const

export function askSetAside(services: ViewServices, t: Translate): void {
  const title = t(setAsideWish.title)
  const chosen = chooseFinding(services, setAsideWish, t)
  if (!chosen) return
  const { told, aside } = chosen
  const { key, code, rowId, sentence } = told
  if (aside) {
    const before = t('view.dismissed.before', { reason: aside.reason, when: dismissedWhen(aside, t) })
    services.ask.tell(title, paragraphs(sentence, before))
    return
  }
  const question = paragraphs(sentence, t('page.sidebar.check.reason'), t('page.sidebar.check.reason.hint'))
  const reason = services.ask.text(title, question)
  if (reason === null) return
  const { done, words } = dismissFinding(services, { key, code, count: 0, subject: rowId, reason }, t)
  services.ask.tell(title, done && words === '' ? t('page.sidebar.check.dismissedNow', { sentence }) : words)
}

export function askTakeBack(services: ViewServices, t: Translate): void {
  const title = t(takeBackWish.title)
  const chosen = chooseFinding(services, takeBackWish, t)
  if (!chosen) return
  const { key, formerKey, code, sentence } = chosen.told
  if (!chosen.aside) {
    services.ask.tell(title, t('ask.takeBack.notAside', { sentence }))
    return
  }
  const { reason } = chosen.aside
  const when = dismissedWhen(chosen.aside, t)
  if (!services.ask.confirm(title, t('ask.takeBack.confirm', { sentence, reason, when }))) return
  const { done, words } = restoreFinding(services, { key, formerKey, code, count: 0 }, t)
  services.ask.tell(title, done ? t('page.sidebar.check.restored', { sentence }) : words)
}

/** Shows what it would write, writes it after a yes, and takes it back at once where that was not meant. */
export function askPutRight(services: ViewServices, t: Translate): void {
  const title = t(putRightWish.title)
  const chosen = chooseFinding(services, putRightWish, t)
  if (!chosen) return
  const { fix, sentence, todo, spot } = chosen.told
  if (!fix) {
    services.ask.tell(title, t('ask.putRight.none', { sentence, todo }))
    return
  }
  const preview = fix.parts.map((part) => partWords(part, `${spot.tabName} ${spot.rowNumber}`, t))
  if (!services.ask.confirm(title, paragraphs(sentence, ...preview, t('ask.putRight.confirm')))) return
  const { words, undo } = applyFix(services, fix.request, t)
  if (!undo) services.ask.tell(title, words)
  else if (services.ask.confirm(title, paragraphs(words, t('ask.undo'))))
    services.ask.tell(title, applyFix(services, undo, t).words)
}

/** "Goals 14" is the row in which cells change. */
function partWords({ adds, lines }: FixPartView, row: string, t: Translate): string {
  const head = adds === '' ? t('ask.putRight.cells', { row }) : t('page.sidebar.check.fix.row', { tab: adds })
  return [head, ...lines.map((line) => `• ${line}`)].join('\n')
}

function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n')
}
