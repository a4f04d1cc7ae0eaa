import { startRows } from '../../../src/app/start-page'
import { registryNews } from '../../../src/app/tab-registry'
import { pauseWords, scheduleWords, testWords } from '../../../src/app/weekly/answers'
import { askSchedule } from '../../../src/app/weekly/ask-schedule'
import type { ScheduleReport } from '../../../src/app/weekly/schedule-report'
import { schedule } from '../../../src/app/weekly/schedule-week'
import type { TestReport } from '../../../src/app/weekly/send-test'
import { parseState } from '../../../src/app/weekly/weekly-state'
import { type Language, translator } from '../../../src/messages'
import { fakeServices, newWorld } from '../../support/fake-services'
import { mondayAtEight, school } from '../../support/school'

const t = translator('en')
const scheduled: ScheduleReport = {
  kind: 'scheduled',
  owner: 'lead@example.org',
  before: '',
  next: { day: '2026-11-30', minutes: 480 },
  zone: 'America/Chicago',
  skippedWeeks: [],
  catchesUp: false,
}

it.each<[ScheduleReport, RegExp]>([
  [scheduled, /lead@example\.org’s account\. Next: Mon, Nov 30, 8:00 AM .*Chicago time/],
  [{ ...scheduled, before: 'ben@example.org' }, /before, it was ben@example\.org/],
  [{ ...scheduled, catchesUp: true }, /this week, .* within the hour/],
  [{ kind: 'trigger', why: 'Too many triggers' }, /Too many triggers/],
  [{ kind: 'badTime' }, /hour from 0 to 23/],
  [{ kind: 'copied' }, /copy/],
  [{ kind: 'busy' }, /Another run/],
  [{ kind: 'noAddress' }, /which account you use/],
  [{ kind: 'noWrite' }, /Nothing was sent or changed/],
])('says what became of scheduling: %j', (report, words) => {
  expect(scheduleWords(report, t)).toMatch(words)
})

it.each<[TestReport, RegExp]>([
  [{ kind: 'noAddress' }, /no address/],
  [
    { kind: 'posted', address: 'a@example.org', posted: { outcome: 'forbidden', why: '' } },
    /to send mail as you/,
  ],
  [{ kind: 'notMember', address: 'a@example.org' }, /not among those who may be mailed by the Members tab/],
  [{ kind: 'posted', address: 'a@example.org', posted: { outcome: 'sent' } }, /went to a@example\.org/],
  [{ kind: 'posted', address: 'a@example.org', posted: { outcome: 'quota' } }, /no more mails today/],
  [
    { kind: 'posted', address: 'a@example.org', posted: { outcome: 'unclear', why: 'Service error' } },
    /Service error/,
  ],
])('says what became of a test: %j', (report, words) => {
  expect(testWords(report, t)).toMatch(words)
})

it('says that nobody is mailed while it is paused', () => {
  expect(pauseWords('paused', t)).toMatch(/Nobody is mailed/)
})

it.each<[Language, string, number]>([
  ['es', 'miercoles', 3],
  ['es', 'Miércoles', 3],
  ['es', ' sab ', 6],
  ['en', ' Wednesday ', 3],
  ['en', ' ', 1],
])('takes in language %s “%s” for day %d of the week', (language, typed, day) => {
  const world = newWorld(school(), mondayAtEight)
  const answers = [typed, ' 9 ', '']
  const services = {
    ...fakeServices(world),
    ask: { text: () => answers.shift() ?? null, confirm: () => true, tell: () => {} },
  }
  askSchedule(services, translator(language))
  expect(parseState(world.properties.get('schedule'))).toMatchObject({ enabled: true, day, hour: 9 })
})

describe('weeks without school in the prompts', () => {
  const startTab = 20
  /** The school from Sunday, November 22 on, with a week without school that begins on Monday, and one in December. */
  function withDaysOff() {
    const facts = { community: 'Team', school: '', schoolYear: '', tabs: [] }
    const values = startRows(facts, { schedule: t('start.schedule.off') }, t).map(({ cells }) => [...cells])
    const line = values.find(([label]) => label === t('start.daysOff'))
    if (!line) throw new Error('Start has no line of the days without school')
    line[1] = '2026-11-23 – 2026-11-27, 2026-12-21 – 2026-12-25'
    const world = newWorld(
      [...school(), { sheetId: startTab, name: 'Start', values }],
      mondayAtEight - 86_400_000,
    )
    for (const [key, text] of Object.entries(registryNews([], [{ sheetId: startTab, holds: 'start' }])))
      world.properties.set(key, text)
    return world
  }

  function asked(world: ReturnType<typeof newWorld>) {
    const said: string[] = []
    const answers = ['', '', '']
    const ask = {
      text: (_title: string, question: string) => {
        said.push(question)
        return answers.shift() ?? null
      },
      confirm: () => true,
      tell: (_title: string, words: string) => void said.push(words),
    }
    askSchedule({ ...fakeServices(world), ask }, t)
    return { question: said[2] ?? '', answer: said[3] ?? '' }
  }

  it('are left out where nobody has switched it on yet, and both the question and the answer say so', () => {
    const world = withDaysOff()
    const { question, answer } = asked(world)
    const off = 'No mail goes out in the weeks from Mon, Nov 23; Mon, Dec 21.'
    expect(question).toContain(`The first mail goes out Mon, Nov 30, 8:00 AM.`)
    expect(question).toContain(off)
    expect(answer).toContain('Next: Mon, Nov 30, 8:00 AM')
    expect(answer).toContain(off)
    const { skippedWeeks } = parseState(world.properties.get('schedule'))
    expect(skippedWeeks).toEqual(['2026-W48', '2026-W52'])
  })

  it('stay as they were chosen where somebody has', () => {
    const world = withDaysOff()
    schedule(fakeServices(world), { day: 1, hour: 8, skippedWeeks: ['2026-W50'] })
    const { question, answer } = asked(world)
    for (const words of [question, answer])
      expect(words).toContain('No mail goes out in the week from Mon, Dec 7.')
    expect(parseState(world.properties.get('schedule')).skippedWeeks).toEqual(['2026-W50'])
  })
})
