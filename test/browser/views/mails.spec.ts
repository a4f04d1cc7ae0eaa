import { expect } from '@playwright/test'
import { type Desk, demoDesk, deskFrom, emptyDesk, type SavedDesk, saveDesk } from '../../support/bundle-host'
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
  await expect(page.getByText('Everybody has this week’s mail.').first()).toBeVisible()
  await expectAccessible(page)
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
