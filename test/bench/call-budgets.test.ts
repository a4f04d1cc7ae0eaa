import { resolve } from 'node:path'
import { isOver } from './budgets'
import { type PlayedYear, playYear, type Step } from './play-year'
import { small } from './sizes'

// Calls are the same on every machine; computing time is not, and is looked at by `npm run bench` alone.
describe('a year of one team, by the bundle', () => {
  let year: PlayedYear

  beforeAll(() => {
    year = playYear(small, resolve(__dirname, '../../dist'))
  })

  it('sets up, checks, previews, does nothing for an hour, and mails', () => {
    expect(year.steps.map(({ name }) => name)).toEqual([
      'set-up',
      'check: tabs without rows',
      'first check: people and goals',
      'check: rows of half a year',
      'check: rows of practice',
      'check: rows that no edit told of',
      'check: nothing new',
      'preview of all mails',
      'hourly run, nothing due',
      'weekly run',
    ])
  })

  it('keeps every run to its budget of calls and of Google’s time', () => {
    const told = ({ name, budgets }: Step) => budgets.filter(isOver).map((budget) => ({ name, ...budget }))
    expect(year.steps.flatMap(told)).toEqual([])
  })

  it('asks for one property in an hour with nothing to do', () => {
    const idle = year.steps.find(({ name }) => name === 'hourly run, nothing due')
    expect(idle?.report.calls).toEqual({ 'PropertiesService.Properties.getProperty': 1 })
  })

  it('mails everyone who wants mail, in one batch that is written down twice', () => {
    const weekly = year.steps.find(({ name }) => name === 'weekly run')
    expect(weekly?.kinds).toMatchObject({ sends: small.members, ledgerWrites: 2 })
  })
})
