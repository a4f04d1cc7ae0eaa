import type { NewsItem } from '../core/summary/news'
import { type Line, line, type Section } from './letter'
import { cellLink } from './links'
import { heading, listOf, moreWords, quote, valueWords } from './wording'
import type { Writing } from './writing'

/** What has happened since the last summary, and whom to thank. */
export function newsSection(writing: Writing): Section {
  const { t, summary } = writing
  const lines = summary.news.items.map((item) => newsLine(item, writing))
  return { heading: t('mail.news'), lines, note: moreWords(summary.news.more, t) }
}

function newsLine(item: NewsItem, writing: Writing): Line {
  const details = [ownWords(item, writing), thanks(item, writing)].filter((detail) => detail !== '')
  const good = item.kind === 'goalMet' || (item.kind === 'result' && item.met === 'yes')
  return line(headline(item, writing), {
    href: cellLink(item.place, cellOf(item), writing),
    details,
    tone: good ? 'good' : 'plain',
  })
}

/** Where what is told stands, or where one goes on from it. */
function cellOf(item: NewsItem) {
  if (item.kind === 'evidence') return item.value === null ? 'evidence.tells' : 'evidence.value'
  const cells = {
    practiceDone: 'practice.status',
    goalMet: 'goals.status',
    result: 'results.result',
    resource: 'resources.link',
  } as const
  return cells[item.kind]
}

function headline(item: NewsItem, { t }: Writing): string {
  const values = { title: heading(item.title, t) }
  switch (item.kind) {
    case 'evidence':
      if (item.value === null) return t('mail.news.evidence', values)
      return t('mail.news.evidence.value', { ...values, value: valueWords(item.value, item.unit, t) })
    case 'practiceDone':
      return t('mail.news.practice', values)
    case 'goalMet':
      return t('mail.news.goalMet', values)
    case 'result':
      return t(item.met ? `mail.news.result.${item.met}` : 'mail.news.result', values)
    case 'resource':
      return t('mail.news.resource', values)
  }
}

/** What the team wrote about it. */
function ownWords(item: NewsItem, { t }: Writing): string {
  if (item.kind === 'evidence' && item.hidden) return t('mail.news.evidence.hidden')
  const text = item.kind === 'evidence' ? item.tells : item.kind === 'result' ? item.result : ''
  return text === '' ? '' : t('mail.quoted', { text: quote(text) })
}

function thanks({ mine, thanks: names }: NewsItem, { t }: Writing): string {
  if (names.length === 0) return mine ? t('mail.thanks.you') : ''
  return t(mine ? 'mail.thanks.both' : 'mail.thanks', { names: listOf(names, t) })
}
