import { type ChoiceList, choiceLists } from '../../core/tables/declaration'
import { choiceLabel } from '../../core/tables/vocabulary'
import type { MessageKey, Translate } from '../../messages'
import { currentFormat, parseRecord } from '../workbook-record'
import type { Answer, Option, SetUpView } from './contract'
import type { ViewServices } from './view-services'

/** What the set-up dialog begins with. Reads no tab. */
export function viewSetUp(services: ViewServices, t: Translate): SetUpView {
  const record = parseRecord(services.book.record())
  return {
    today: services.clock.local(services.clock.now()).day,
    email: services.userEmail(),
    isCopy: record !== null && record.fileId !== services.book.id(),
    newer: record && record.format > currentFormat ? t('setUp.newer') : '',
    roles: optionsOf('role', t),
    rhythms: optionsOf('rhythm', t),
    templates: optionsOf('template', t).map((option) => ({
      ...option,
      about: t(`template.${option.value}.about` as MessageKey),
    })),
    draft: services.view.draft() ?? '',
  }
}

function optionsOf(list: ChoiceList, t: Translate): Option[] {
  return choiceLists[list].map((value) => ({ value, words: choiceLabel(list, value, t) }))
}

/** A value of Google's cache holds 100 KB; a list of members is far below. https://developers.google.com/apps-script/reference/cache/cache */
const longestDraft = 60_000

/** Keeps what was typed into the dialog, so that closing it half-way loses nothing. */
export function keepSetUpDraft(services: ViewServices, given: unknown, t: Translate): Answer {
  if (typeof given !== 'string' || given.length > longestDraft)
    return { done: false, words: t('view.answer.bad') }
  services.view.keepDraft(given)
  return { done: true, words: '' }
}
