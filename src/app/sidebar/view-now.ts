import { stageStatuses } from '../../core/cycles/stage-status'
import { weekKey } from '../../core/dates'
import { addressKey, mailableAddress } from '../../core/summary/address'
import { communityDigests, ownGoals } from '../../core/summary/community-digest'
import { type WeekView, weekView } from '../../core/summary/week-view'
import type { Member } from '../../core/tables/records'
import type { Translate } from '../../messages'
import { settingsOf } from '../check/settings-on-start'
import { openWorkbook } from '../open-workbook'
import { silenceWords } from '../weekly/late'
import { stagesNow } from '../weekly/week-facts'
import { parseState, stateKey } from '../weekly/weekly-state'
import { commitmentViews } from './commitment-views'
import { communityNow, type NowWriting } from './community-now'
import type { CommunityNow, NowView } from './contract'
import { lastSummaryWords, nextSummaryWords } from './summary-words'
import type { ViewServices } from './view-services'

/** Where the reader's communities are today, and what the reader said they would do. Reads every tab once and writes nothing. */
export function viewNow(services: ViewServices, t: Translate): NowView {
  const open = openWorkbook(services)
  if (open.workbook.rows.communities.length === 0) return { kind: 'notSetUp' }
  const { day: today, minutes } = services.clock.local(services.clock.now())
  const stages = stagesNow(open.workbook, stageStatuses(open.workbook, today), today)
  const view = weekView({
    workbook: open.workbook,
    week: weekKey(today),
    today,
    minutes,
    stages,
    known: null,
    findings: [],
    smallestGroup: settingsOf(open, today).smallestGroup,
    trouble: [],
    missed: [],
  })
  const email = services.userEmail()
  const mine = rowsOf(email, view)
  const state = parseState(open.memory[stateKey])
  return {
    kind: 'ready',
    email,
    name: mine[0]?.name ?? '',
    isCopy: open.memory.fileId !== services.book.id(),
    commitments: commitmentViews(mine, view, t),
    communities: communitiesNow(mine, { view, t }),
    summary: [
      silenceWords(services, open.memory, t) || nextSummaryWords(services, state, t),
      lastSummaryWords(services, state, t),
    ].filter(Boolean),
  }
}

/** The rows of the Members tabs with the reader's address. */
function rowsOf(email: string, { workbook }: WeekView): Member[] {
  if (email === '') return []
  const key = addressKey(email)
  return workbook.rows.members.filter((member) => {
    const address = mailableAddress(member.email)
    return address !== null && addressKey(address) === key
  })
}

/** More than a person can be in, and than the pane can show. */
const mostCommunities = 6

/** The reader's communities; all that are at work for somebody who is in none of them. */
function communitiesNow(mine: readonly Member[], writing: NowWriting): CommunityNow[] {
  const { view } = writing
  const ids = mine.map((member) => member.id)
  const live = view.workbook.rows.communities.filter(({ status }) => status === null || status === 'active')
  const own = live.filter(
    ({ id, lead }) => mine.some((member) => member.communities.includes(id)) || ids.includes(lead),
  )
  const digestOf = communityDigests(view)
  const shown = (own.length > 0 ? own : live).slice(0, mostCommunities)
  const goals = ownGoals(ids, view)
  return shown.map(({ id }, index) => communityNow(digestOf(id), index === 0 ? goals : [], writing))
}
