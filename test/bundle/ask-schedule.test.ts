import { deskFrom, saveDesk, setUpDesk, succeed, summaryMenu, told } from '../support/bundle-host'

const done = saveDesk(setUpDesk())

function schedule(hour: string) {
  const desk = deskFrom(done)
  const answers = [['ok', 'Monday'], ['ok', hour], 'ok'] as const
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
