import { cellAddress } from '../core/a1'
import type { Finding } from '../core/alignment/finding'
import { findingTexts } from '../core/alignment/finding-texts'
import type { RuleCode } from '../core/alignment/rule-book'
import { formatDay, weekStart } from '../core/dates'
import type { LeadNotes } from '../core/summary/lead-notes'
import type { NoMailReason } from '../core/summary/no-mail'
import { type Line, line, type Section } from './letter'
import { cellLink, spotLink } from './links'
import { membersNames, nameOnSheet } from './sheet-names'
import { moreWords, quote, title } from './wording'
import type { Writing } from './writing'

/** What a lead should know; null where there is nothing. */
export function leadSection(writing: Writing): Section | null {
  const notes = writing.summary.lead
  if (!notes) return null
  const lines = [
    ...newFindingLines(notes, writing),
    ...missedLines(notes, writing),
    ...peopleLines(notes, writing),
    ...issueLines(notes, writing),
  ]
  return lines.length > 0 ? { heading: writing.t('mail.lead'), lines, note: '' } : null
}

function newFindingLines(
  { isFirst, newProblems, newWarnings, findings }: LeadNotes,
  writing: Writing,
): Line[] {
  if (newProblems + newWarnings === 0) return []
  const { t } = writing
  const count = line(
    t(isFirst ? 'mail.lead.found' : 'mail.lead.new', { problems: newProblems, warnings: newWarnings }),
  )
  return [
    count,
    ...findings.items.map((finding) => findingLine(finding, writing)),
    ...moreLine(findings.more, writing),
  ]
}

function findingLine(finding: Finding<RuleCode>, writing: Writing): Line {
  const { sentence, todo } = findingTexts(finding, writing.t)
  return line(quote(sentence), {
    href: spotLink(finding.spot, writing),
    details: [quote(todo)],
    tone: finding.severity === 'problem' ? 'late' : 'plain',
  })
}

function missedLines({ missed }: LeadNotes, writing: Writing): Line[] {
  if (missed.length === 0) return []
  const { t, logSheetId } = writing
  const days = missed.map((week) => formatDay(weekStart(week), t)).join('; ')
  const href =
    logSheetId === null ? '' : spotLink({ sheetId: logSheetId, rowNumber: 1, columnNumber: 1 }, writing)
  return [
    line(t('mail.lead.missed', { count: missed.length, days, log: nameOnSheet('log', writing) }), {
      href,
      tone: 'late',
    }),
  ]
}

function peopleLines({ trouble, badAddresses }: LeadNotes, writing: Writing): Line[] {
  const { t } = writing
  const unreached = trouble.items.map((one) =>
    line(t(`mail.lead.${one.kind}`, { name: title(one.name), why: quote(one.why) }), {
      href: cellLink(one.place, 'members.email', writing),
      tone: 'late',
    }),
  )
  const bad = badAddresses.items.map((one) =>
    line(t(noMailKey(one.why), { name: title(one.name), ...membersNames(one.place, writing) }), {
      href: cellLink(one.place, one.why === 'badAddress' ? 'members.email' : 'members.weeklyEmail', writing),
    }),
  )
  return [...unreached, ...moreLine(trouble.more, writing), ...bad, ...moreLine(badAddresses.more, writing)]
}

function noMailKey(why: NoMailReason) {
  if (why === 'cameBack') return 'mail.lead.cameBack'
  return why === 'unsure' ? 'mail.lead.unsure' : 'mail.lead.badAddress'
}

/** Where the first of them stands and not what stands there, which may be anybody's. */
function issueLines({ issues: { items, more } }: LeadNotes, writing: Writing): Line[] {
  const { t } = writing
  return items.map((issue) => {
    const address = cellAddress(issue.rowNumber, Math.max(1, issue.columnNumber))
    const alignment = nameOnSheet('alignment', writing)
    const values = { count: items.length + more, tab: title(issue.tabName), address, alignment }
    return line(t('mail.lead.issues', values), { href: spotLink(issue, writing) })
  })
}

function moreLine(count: number, { t }: Writing): Line[] {
  return count > 0 ? [line(moreWords(count, t))] : []
}
