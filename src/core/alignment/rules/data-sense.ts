import { languages, translator } from '../../../messages'
import { stagesNamed } from '../../cycles/stage-status'
import { addDays } from '../../dates'
import { languageNamed } from '../../language'
import { addressKey } from '../../summary/address'
import { stayingRows } from '../../summary/no-mail'
import type { Cycle, Member } from '../../tables/records'
import { fold, nearest } from '../../text'
import { fixedThresholds } from '../default-settings'
import type { Facts } from '../facts'
import { type Hit, type RuleFamily, rowHit, rowLabel } from '../rule'

/** What can be read, and cannot be meant as it stands. */
export const senseRules: RuleFamily<'data/end-first' | 'data/repeated-email'> = {
  'data/end-first': (facts) =>
    facts.workbook.rows.cycles.filter(isStrange).map((cycle) => {
      const kind = (cycle.end ?? '') < (cycle.start ?? '') ? 'first' : 'far'
      const values = { kind, row: labelOf(facts, cycle), since: cycle.start ?? '', date: cycle.end ?? '' }
      return rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'end' }, values)
    }),
  'data/repeated-email': (facts) => {
    const first = new Map<string, Member>()
    return stayingRows(facts.workbook.rows.members, facts.today).flatMap((member) => {
      if (member.email === '') return []
      const address = addressKey(member.email)
      const other = first.get(address)
      if (!other) first.set(address, member)
      // One name on two rows is one person, and told as such.
      if (!other || fold(other.name) === fold(member.name)) return []
      const values = { found: member.email, row: personLabel(member), other: personLabel(other) }
      return [rowHit(facts, { row: member, table: 'members', columnKey: 'email' }, values)]
    })
  },
}

/** Words that name no stage of their cycle, or no language in which mails come: cells without a list to choose from. */
export function unknownStagesAndLanguages(facts: Facts): Hit[] {
  const stages = facts.workbook.rows.cycles.flatMap((cycle) => {
    const names = cycle.stage === '' ? null : stagesNamed(facts.statuses.get(cycle.id), cycle.stage)
    if (names === null || names.isNamed) return []
    const { stage: found } = cycle
    const values = { kind: 'stage', column: 'stage', row: labelOf(facts, cycle), found, list: '' }
    const suggestion = nearest(found, names.all) ?? ''
    return [rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'stage' }, { ...values, suggestion })]
  })
  const offered = languages.map((language) => translator(language)('language.name'))
  const strange = facts.workbook.rows.members.filter(
    ({ language }) => language !== '' && languageNamed(language) === null,
  )
  return [
    ...stages,
    ...strange.map((member) => {
      const values = {
        kind: 'language',
        column: 'language',
        row: personLabel(member),
        found: member.language,
      }
      const suggestion = nearest(member.language, offered) ?? ''
      const told = { ...values, suggestion, list: offered.join(', ') }
      return rowHit(facts, { row: member, table: 'members', columnKey: 'language' }, told)
    }),
  ]
}

/** Over before it begins, or so long after that the year must be a slip. */
function isStrange({ start, end }: Cycle): boolean {
  return (
    start !== null && end !== null && (end < start || end > addDays(start, fixedThresholds.longestCycleDays))
  )
}

function personLabel({ id, name, place }: Member): string {
  return rowLabel(id, name, place)
}

function labelOf(facts: Facts, cycle: Cycle): string {
  return rowLabel(cycle.id, facts.communityNames.get(cycle.community) ?? cycle.community, cycle.place)
}
