import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** axe finds nothing wrong in the page as it stands. Motion is waited for: half a fade has half the contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const violations = (await page.evaluate(
    'axe.run(document, { iframes: false }).then((found) => found.violations)',
  )) as Violation[]
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  expect(told).toEqual([])
}

/** Nothing stands out beyond the right edge. */
export async function expectFits(page: Page): Promise<void> {
  const over = (await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )) as number
  expect(over).toBeLessThanOrEqual(0)
}
