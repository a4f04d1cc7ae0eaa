import { expect } from '@playwright/test'
import {
  type Desk,
  demoDesk,
  deskFrom,
  emptyDesk,
  type SavedDesk,
  saveDesk,
  shown,
} from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

const user = 'ines.halvorsen@example.org'
let saved: SavedDesk

test.use({ viewport: { width: 960, height: 640 } })

test.beforeAll(async () => {
  saved = saveDesk(await demoDesk())
})

const demo = (): Desk => deskFrom(saved, { user })

test('every mail is there to be looked at before it goes, in a frame that may do nothing', async ({
  page,
  servePage,
}) => {
  const desk = demo()
  const server = await servePage(desk, 'preview')
  await expect(page.getByText('11 mails', { exact: true })).toBeVisible()
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', '')
  await expect(page.frameLocator('iframe').getByText('Hello Ines Halvorsen')).toBeVisible()
  const people = page.getByRole('navigation', { name: 'Who gets a mail' }).locator('.mails button')
  await people.last().click()
  await expect.poll(() => server.calls).toContain('viewMail')
  await expect(page.frameLocator('iframe').getByText(/^Hello /)).toBeVisible()
  await page.getByText('3 people get none').click()
  await expect(page.getByText('has no address that can be mailed')).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  expect(desk.host.mails).toEqual([])
})

test('sending asks first, sends once however often it is clicked, and says what came of it', async ({
  page,
  servePage,
}) => {
  const desk = demo()
  await servePage(desk, 'preview')
  await page.getByRole('button', { name: 'Send now…' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Not yet' }).click()
  expect(desk.host.mails).toEqual([])
  await page.getByRole('button', { name: 'Send now…' }).click()
  await page.getByRole('button', { name: 'Send 11 mails' }).dblclick()
  await expect(page.getByRole('status').filter({ hasText: '11 mails were sent' })).toBeVisible()
  expect(desk.host.mails).toHaveLength(11)
  await expect(page.getByText('Everybody who is to get this week’s mail has it.').first()).toBeVisible()
  await expectAccessible(page)
})

test('some are left out with a tick, and only the others are mailed', async ({ page, servePage }) => {
  const desk = demo()
  await servePage(desk, 'preview')
  const bram = page.getByRole('checkbox', { name: 'Send to Bram Castellane' })
  const everybody = page.getByRole('checkbox', { name: 'Everybody' })
  await bram.uncheck()
  await expect(page.getByText('10 mails of 11')).toBeVisible()
  await expect(everybody).not.toBeChecked()
  await everybody.check()
  await expect(bram).toBeChecked()
  await everybody.uncheck()
  await expect(page.getByRole('button', { name: 'Send now…' })).toBeDisabled()
  await bram.check()
  await page.getByRole('button', { name: 'Send now…' }).click()
  await page.getByRole('button', { name: 'Send 1 mail', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 mail was sent' })).toBeVisible()
  expect(desk.host.mails.map(({ to }) => to)).toEqual(['bram.castellane@example.org'])
})

test('a test goes to whoever asks for it', async ({ page, servePage }) => {
  const desk = demo()
  await servePage(desk, 'preview')
  await page.getByRole('button', { name: 'Send me a test' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'A test went to' })).toBeVisible()
  expect(desk.host.mails.map(({ to }) => to)).toEqual([user])
})

test('too small a limit is said before anything is sent', async ({ page, servePage }) => {
  const desk = deskFrom({ ...saved, state: { ...saved.state } }, { user, quota: 3 })
  await servePage(desk, 'preview')
  await page.getByRole('button', { name: 'Send now…' }).click()
  await expect(page.getByText(/Only 3 of them can go out today/)).toBeVisible()
})

test.describe('the schedule', () => {
  test.use({ viewport: { width: 560, height: 600 } })

  test('is switched on, changed and paused, and says each time when the next mail goes', async ({
    page,
    servePage,
  }) => {
    const desk = demo()
    await servePage(desk, 'schedule')
    await expect(page.getByText('First mail: Mon, Nov 30, 8:00 AM.')).toBeVisible()
    await page.getByLabel('Day').selectOption('Friday')
    await page.getByLabel('Hour').selectOption('3:00 PM')
    await expect(page.getByText('First mail: Fri, Nov 27, 3:00 PM.')).toBeVisible()
    await page.getByText('What Google may ask you').click()
    await expectAccessible(page)
    await expectFits(page)
    await page.getByRole('button', { name: 'Switch on' }).dblclick()
    await expect(page.getByText(`It goes out from ${user}.`)).toBeVisible()
    expect(desk.host.state.triggers).toHaveLength(1)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByText('Nobody is mailed until you switch it on.')).toBeVisible()
    await expectAccessible(page)
    expect(desk.host.state.triggers).toEqual([])
  })

  test('leaves out holidays and ticked weeks, says at once when the first mail then goes, and shows them again', async ({
    page,
    servePage,
  }) => {
    const desk = demo()
    const row = shown(desk, 'Start').findIndex(([label]) => label === 'Days without school') + 1
    desk.host.edit({ sheetName: 'Start', a1: `B${row}`, value: '2026-12-19 – 2027-01-03' })
    await servePage(desk, 'schedule')
    await page.getByText('2 weeks are left out').click()
    await expect(page.getByRole('checkbox', { name: 'Week of December 21 no school' })).toBeChecked()
    await page.getByRole('checkbox', { name: 'Week of December 28 no school' }).uncheck()
    await page.getByLabel('First mail not before').fill('2026-12-05')
    await expect(page.getByText('First mail: Mon, Dec 7, 8:00 AM.')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Week of December 7' }).check()
    await expect(page.getByText('2 weeks are left out')).toBeVisible()
    await expect(page.getByText('First mail: Mon, Dec 14, 8:00 AM.')).toBeVisible()
    await expectAccessible(page)
    await expectFits(page)
    await page.getByRole('button', { name: 'Switch on' }).click()
    await expect(page.getByText(/^Next: Mon, Dec 14, 8:00 AM/)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Pause until')).toHaveValue('2026-12-05')
    await page.getByText('2 weeks are left out').click()
    await expect(page.getByRole('checkbox', { name: 'Week of December 28 no school' })).not.toBeChecked()
  })

  test('says when no run has come, and whoever takes over makes up for the week', async ({
    page,
    servePage,
  }) => {
    const desk = demo()
    desk.host.clientCall('saveSchedule', [{ day: 1, hour: 8, pausedUntil: '', skippedWeeks: [] }], {
      user: 'lea.dahl@example.org',
    })
    desk.host.state.triggers.length = 0
    desk.host.advance('2026-12-01T15:00:00Z')
    await servePage(desk, 'schedule')
    await expect(
      page.getByText(/have not gone out: lea\.dahl@example\.org’s account has stopped/),
    ).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save and take over' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'go out within the hour' })).toBeVisible()
    await expect(page.getByText(/have not gone out/)).toHaveCount(0)
  })

  test('is taken over from another account', async ({ page, servePage }) => {
    const desk = demo()
    desk.host.clientCall('saveSchedule', [{ day: 1, hour: 8, pausedUntil: '', skippedWeeks: [] }], {
      user: 'lea.dahl@example.org',
    })
    await servePage(desk, 'schedule')
    await expect(page.getByText('Now it goes out from lea.dahl@example.org.')).toBeVisible()
    await page.getByRole('button', { name: 'Save and take over' }).click()
    await expect(page.getByText(`It goes out from ${user}.`)).toBeVisible()
  })

  test('says why it cannot be switched on where the file is no set-up one', async ({ page, servePage }) => {
    await servePage(emptyDesk(), 'schedule')
    await expect(page.getByText('so nobody is mailed from it')).toBeVisible()
    await expectAccessible(page)
  })
})
