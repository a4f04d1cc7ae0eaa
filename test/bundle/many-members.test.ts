import type { RunReport } from '../../workbench/host/run-report'
import { isOver, weeklyBudget } from '../bench/budgets'
import { lead, people, setUpDesk, succeed, summaryMenu } from '../support/bundle-host'

const others = people(1_499)
const everyone = [lead, ...others.map(({ email }) => email)]
const sixMinutesMs = 360_000
const hourMs = 3_600_000

/** One community of 1,500 that meets on Wednesday; the summary is due on Monday at eight. */
function crowd() {
  // What a school's account may send in a day: https://developers.google.com/apps-script/guides/services/quotas
  const desk = setUpDesk({ with: { members: others }, quota: 1_500 })
  desk.host.edit({ sheetName: 'Meetings', a1: 'A2', value: 'Grade 4 team' })
  desk.host.edit({ sheetName: 'Meetings', a1: 'B2', value: '2026-12-02' })
  succeed(
    desk.host.clickMenu(summaryMenu('Schedule…'), {
      answers: [['ok', 'Monday'], ['ok', '8'], ['ok', ''], 'ok'],
    }),
  )
  desk.host.advance('2026-11-30T13:30:00Z')
  return desk
}

it('mails 1,500 people once each in three hours, no run over six minutes or over its calls', () => {
  const desk = crowd()
  const tabs = desk.book.sheets.length
  const runs: RunReport[] = ['14:30', '15:30', '16:30'].flatMap((time) =>
    desk.host.advance(`2026-11-30T${time}:00Z`).flatMap(({ reports }) => reports.map(succeed)),
  )
  expect(desk.host.mails.map(({ to }) => to).sort()).toEqual([...everyone].sort())
  expect(runs.map(({ mails, estimatedMs }) => mails.length > 0 && estimatedMs < sixMinutesMs)).toEqual([
    true,
    true,
    true,
  ])
  const over = runs.flatMap((run) =>
    weeklyBudget(run, { tabs, batches: Math.ceil(run.mails.length / 25) }).filter(isOver),
  )
  expect(over).toEqual([])
  const [next] = desk.host.advance('2026-11-30T17:30:00Z').flatMap(({ reports }) => reports)
  expect(next?.callCount).toBe(1)
})

it('keeps to its calls in ten weeks, in which the log grows and its oldest weeks go', () => {
  const desk = setUpDesk({ with: { members: people(9) } })
  const monday = Date.UTC(2026, 10, 30, 14, 30)
  const weekMs = 7 * 86_400_000
  const weeks = Array.from({ length: 10 }, (_, week) => monday + week * weekMs)
  for (const [index, at] of weeks.entries()) {
    desk.host.edit({ sheetName: 'Meetings', a1: `A${index + 2}`, value: 'Grade 4 team' })
    const wednesday = new Date(at + 2 * 86_400_000).toISOString().slice(0, 10)
    desk.host.edit({ sheetName: 'Meetings', a1: `B${index + 2}`, value: wednesday })
  }
  succeed(
    desk.host.clickMenu(summaryMenu('Schedule…'), {
      answers: [['ok', 'Monday'], ['ok', '8'], ['ok', ''], 'ok'],
    }),
  )
  // The hours in which nothing is due are told of elsewhere.
  const runs = weeks.flatMap((at) =>
    desk.host
      .advance(new Date(at).toISOString(), {
        skip: ({ dueAt }) => weeks.every((monday) => Math.abs(monday - Date.parse(dueAt)) > hourMs),
      })
      .flatMap(({ reports }) => reports.map(succeed)),
  )
  const sending = runs.filter(({ mails }) => mails.length > 0)
  expect(sending.map(({ mails }) => mails.length)).toEqual(weeks.map(() => 10))
  const withoutGrowth = desk.book.sheets.length + 10 + 2 + 15
  expect(Math.max(...sending.map(({ callCount }) => callCount))).toBeLessThanOrEqual(withoutGrowth)
})
