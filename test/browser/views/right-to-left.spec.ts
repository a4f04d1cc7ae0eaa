import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { buildPages } from '../../../scripts/build-pages.mjs'
import { demoDesk } from '../../support/bundle-host'
import { inHebrewLetters } from '../../support/hebrew-letters'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

/** Those with the most to lay out are asked for violations too, which takes longest; test/bundle/pages looks at the style of all. */
const asked = ['sidebar', 'set-up', 'preview', 'map'].map((name) => `${name}-he.html`)

test('pages in a further language, written from right to left, are made of its catalogue alone and fit, the largest without violations', async ({
  context,
  servePage,
}) => {
  const catalogue = inHebrewLetters(JSON.parse(readFileSync('src/messages/en.json', 'utf8')))
  const pages = await buildPages([{ language: 'he', path: 'he.json', catalogue }])
  expect(pages.map(({ file }) => file)).toEqual(expect.arrayContaining(asked))
  const desk = await demoDesk()
  for (const { file, html } of pages) {
    const page = await context.newPage()
    await page.setViewportSize({ width: file === 'sidebar-he.html' ? 300 : 680, height: 600 })
    const server = await servePage(desk, { html }, page)
    await expect(page.locator('.waiting')).toHaveCount(0)
    expect({ file, calls: server.calls.length }).toEqual({ file, calls: 1 })
    await expect(page.locator('html[lang="he"][dir="rtl"]')).toHaveCount(1)
    await expect(page.locator('#page')).toContainText(/[\u05d0-\u05ea]{2}/)
    if (asked.includes(file)) await expectAccessible(page)
    await expectFits(page)
    await page.close()
  }
})
