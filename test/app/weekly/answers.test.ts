import { pauseWords, scheduleWords, testWords } from '../../../src/app/weekly/answers'
import { askSchedule } from '../../../src/app/weekly/ask-schedule'
import type { ScheduleReport } from '../../../src/app/weekly/schedule-report'
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
