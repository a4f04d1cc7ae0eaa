import { type ChoiceList, choiceLists } from '../../core/tables/declaration'
import type { Workbook } from '../../core/tables/records'
import { type SetUpKind, setUpKinds } from '../../core/tables/tab-plans'
import { choiceLabel } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import { templateViews } from '../cycles/cycle-words'
import { openWorkbook } from '../open-workbook'
import type { SetUpKindView, SetUpView } from '../set-up/contract'
import { whatIsThere } from '../set-up/what-is-there'
import { isNewer, parseRecord } from '../workbook-record'
import type { Answer, Option } from './contract'
import type { ViewServices } from './view-services'

/** What the set-up dialog begins with. Reads every tab of a workbook that was set up, and none of another. */
export function viewSetUp(services: ViewServices, t: Translate): SetUpView {
  const record = parseRecord(services.book.record())
  const isLater = isNewer(record)
  const open = record && !isLater ? openWorkbook(services, undefined, { record }) : null
  const there = open && whatIsThere(open)
  return {
    today: services.clock.local(services.clock.now()).day,
    email: services.userEmail(),
    isCopy: record !== null && record.fileId !== services.book.id(),
    newer: isLater ? t('setUp.newer') : '',
    roles: optionsOf('role', t),
    rhythms: optionsOf('rhythm', t),
    templates: templatesIn(open?.workbook ?? null, t),
    kinds: setUpKinds.map((kind) => kindView(kind, t)),
    there: there && {
      ...there,
      words: t('view.setUp.there'),
      communities: there.communities.join('\n'),
      members: peopleWords(there.members, t),
    },
    draft: services.view.draft() ?? '',
  }
}

function templatesIn(workbook: Workbook | null, t: Translate): SetUpView['templates'] {
  return templateViews(workbook, t).map(({ value, words, about }) => ({ value, words, about }))
}

function kindView(kind: SetUpKind, t: Translate): SetUpKindView {
  const words = (part: keyof Omit<SetUpKindView, 'value' | 'communities'>) => t(`view.setUp.${kind}.${part}`)
  return {
    value: kind,
    words: words('words'),
    about: words('about'),
    name: words('name'),
    nameHint: words('nameHint'),
    communities:
      kind === 'team'
        ? null
        : {
            label: t('view.setUp.school.communities'),
            hint: t('view.setUp.school.communitiesHint'),
            example: t('view.setUp.school.communitiesExample'),
          },
    belongsTo: words('belongsTo'),
    meets: words('meets'),
    members: words('members'),
    start: words('start'),
  }
}

/** So many names are told; a longer list is not read. */
const mostNames = 12

function peopleWords(names: readonly string[], t: Translate): string {
  if (names.length === 0) return ''
  const list = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names
  return t('view.setUp.members', { count: names.length, list: list.join(', ') })
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
