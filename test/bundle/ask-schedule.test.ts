import { deskFrom, saveDesk, setUpDesk, succeed, summaryMenu, told } from '../support/bundle-host'

const done = saveDesk(setUpDesk())

function schedule(hour: string, first = '') {
  const desk = deskFrom(done)
  const answers = [['ok', 'Monday'], ['ok', hour], ['ok', first], 'ok'] as const
  return told(succeed(desk.host.clickMenu(summaryMenu('Schedule…'), { answers })))
}

it.each([
  ['', '8:00 AM'],
  ['8', '8:00 AM'],
  ['8:00', '8:00 AM'],
  ['8:00 am', '8:00 AM'],
  ['8 am', '8:00 AM'],
  ['08:30', '8:00 AM'],
  ['5 p.m.', '5:00 PM'],
  ['12 am', '12:00 AM'],
  ['17', '5:00 PM'],
  ['0', '12:00 AM'],
])('the hour “%s” is the hour from %s on', (hour, time) => {
  expect(schedule(hour)).toContain(`${time} (within the hour after)`)
})

it.each(['24', '-1', 'noon', '8.5', '13 pm', '8;30'])(
  '“%s” is quoted as no hour, and nothing is changed',
  (hour) => {
    expect(schedule(hour)).toContain(`“${hour}” is not an hour of the day. Nothing was changed.`)
  },
)

it('before anything is switched on it says when the first mail goes and what Google may ask', () => {
  const words = schedule('8')
  const question = words.slice(0, words.indexOf('The weekly summary goes out from'))
  expect(question).toContain('The first mail goes out Mon, Nov 30, 8:00 AM.')
  for (const permission of [
    'Send email',
    'Run when',
    'View and manage',
    'Display and run',
    'See your primary',
  ])
    expect(question).toContain(`• “${permission}`)
})

it.each([
  ['2027-01-08', 'Next: Mon, Jan 11, 8:00 AM'],
  ['January 11, 2027', 'Next: Mon, Jan 11, 8:00 AM'],
  ['soon', '“soon” is not a day. Nothing was changed.'],
])('“%s” as the first day', (first, words) => {
  expect(schedule('8', first)).toContain(words)
})
