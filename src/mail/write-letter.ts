import { footerOf } from './footer'
import { goalSection } from './goal-section'
import { leadSection } from './lead-section'
import type { Letter, Section } from './letter'
import { newsSection } from './news-section'
import { mainThing, subjectOf } from './subject'
import { commitmentSection, cycleSection, meetingSection, visitSection } from './task-sections'
import { communityWords, title, weekWords } from './wording'
import type { Writing } from './writing'

/** The summary in words: the parts in their order, empty ones left out. */
export function writeLetter(writing: Writing, isTest: boolean): Letter {
  const { t, summary, language } = writing
  const subject = subjectOf(writing)
  return {
    language,
    direction: t('language.direction') === 'rtl' ? 'rtl' : 'ltr',
    subject: isTest ? t('mail.subject.test', { subject }) : subject,
    preview: mainThing(summary, t),
    title: weekWords(summary.week, t),
    greeting: greeting(writing),
    notice: isTest ? t('mail.test') : '',
    sections: sectionsOf(writing),
    footer: footerOf(writing),
  }
}

function sectionsOf(writing: Writing): Section[] {
  const sections = [
    commitmentSection(writing),
    meetingSection(writing),
    cycleSection(writing),
    newsSection(writing),
    goalSection(writing),
    visitSection(writing),
    leadSection(writing),
  ]
  return sections.filter((section) => section !== null && section.lines.length > 0) as Section[]
}

function greeting(writing: Writing): string {
  const { t, summary } = writing
  const name = title(summary.person.name)
  const hello = name === '' ? t('mail.greeting.noName') : t('mail.greeting', { name })
  const intro = summary.audience === 'public' ? 'mail.intro.public' : 'mail.intro.team'
  return `${hello} ${t(intro, { communities: communityWords(writing), count: summary.communities.length })}`
}
