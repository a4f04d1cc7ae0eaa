import { expect } from '@playwright/test'
import type { WorkbenchPage } from './pages/workbench-page'

/** Opens Set up… and answers its first question. */
export async function nameTeam(workbench: WorkbenchPage): Promise<void> {
  const { dialog } = workbench
  await workbench.chooseThroughline('Set up…')
  await dialog.getByLabel('What is your team').fill('Grade 4 team')
  await dialog.getByLabel('School or district').fill('Alder Creek School')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await expect(dialog.getByRole('heading', { name: 'Who takes part' })).toBeVisible()
}

/** Two teachers beside the lead, the way of working that is offered, and what will be added is shown. */
export async function fillOtherSteps(
  { dialog }: WorkbenchPage,
  atCycle: () => Promise<void> = async () => undefined,
): Promise<void> {
  await dialog
    .getByLabel('Everyone else')
    .fill('Ana Ruiz <ana.ruiz@example.org>, Bo Lin <bo.lin@example.org>')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await expect(dialog.getByRole('group', { name: 'Which way of working?' })).toBeVisible()
  await atCycle()
  await dialog.getByRole('button', { name: 'Next' }).click()
  await expect(dialog.getByText('Members: 3 rows')).toBeVisible()
}

/** On from the step at which a draft was kept, to the last one. */
export async function goToLastStep({ dialog }: WorkbenchPage): Promise<void> {
  const last = dialog.getByRole('button', { name: 'Set up', exact: true })
  await expect(async () => {
    if (await last.isVisible()) return
    await dialog.getByRole('button', { name: 'Next' }).click({ timeout: 1000 })
    await expect(last).toBeVisible({ timeout: 1000 })
  }).toPass()
}

/** As fast and as often as somebody clicks who sees nothing happen. */
export async function setUp({ dialog }: WorkbenchPage): Promise<void> {
  await dialog.getByRole('button', { name: 'Set up', exact: true }).dblclick()
  await expect(dialog.getByRole('heading', { name: 'Done' })).toBeVisible({ timeout: 60_000 })
}
