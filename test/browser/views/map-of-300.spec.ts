import { readFileSync } from 'node:fs'
import { type Download, expect, type Page } from '@playwright/test'
import { deskFrom, type SavedDesk, saveDesk } from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { districtOf300 } from './district'
import { test } from './served-page'

test.use({ viewport: { width: 1120, height: 720 } })

let saved: SavedDesk

test.beforeAll(() => {
  saved = saveDesk(districtOf300())
})

test.beforeEach(async ({ page, servePage }) => {
  await servePage(deskFrom(saved), 'map')
  await expect(page.locator('.as-of')).toBeVisible()
})

const boxes = (page: Page) => page.locator('.frame svg g')
const box = (page: Page, words: string) => boxes(page).filter({ has: page.getByText(words, { exact: true }) })
const search = (page: Page) => page.getByRole('textbox', { name: 'Search' })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('opens with a box for each community in a column, where the chains begin, and each opens by a click', async ({
  page,
}) => {
  // Initiatives, the school system, five schools, twenty teams, and the persons who are on no list.
  await expect(boxes(page)).toHaveCount(28)
  await expect(box(page, 'School system')).toBeInViewport()
  await expect(box(page, '2 initiatives')).toBeInViewport()
  expect(await page.evaluate('document.querySelector(".frame").scrollWidth')).toBeLessThanOrEqual(1112)
  await expectAccessible(page)
  await expectFits(page)
  await box(page, 'Grade 2 team, Elm Street').click()
  await expect(boxes(page)).toHaveCount(38)
  await press(page, 'Show every goal')
  await expect(boxes(page)).toHaveCount(302)
  await press(page, 'One box a community')
  await expect(boxes(page)).toHaveCount(28)
})

test('a search leaves what was found and all that it supports, in the picture and in the list, by keyboard', async ({
  page,
}) => {
  await search(page).fill('G-250')
  await expect(page.getByText('1 found.')).toBeVisible()
  // Four goals of schools, the two of the system above them, and an initiative.
  await expect(boxes(page)).toHaveCount(8)
  const entry = page.getByRole('button', { name: /^G-250/ })
  const listed = page.getByRole('listitem').filter({ has: entry }).last()
  await expect(listed).toContainText(/also supports G-014.*; G-021.*; G-027/)
  for (let steps = 0; steps < 30; steps++) {
    if (await page.evaluate('document.activeElement.textContent.startsWith("G-250")')) break
    await page.keyboard.press('Tab')
  }
  await expect(entry).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^G-250/ })).toBeFocused()
  // Its lines to all four are marked.
  await expect(page.locator('.frame svg > path[stroke-width="3"]')).toHaveCount(4)
  await search(page).fill('no such goal')
  await expect(page.getByText('Nothing found.')).toBeVisible()
})

test('what is broken is seen at a glance: alone with what it supports, in red, and said in the list', async ({
  page,
}) => {
  await press(page, '26 with broken links')
  await expect(page.getByText('26 found.')).toBeVisible()
  await expect(page.locator('.frame svg g circle')).toHaveCount(26)
  await expect(box(page, 'no support named')).toHaveCount(1)
  // One that supports nothing, one that supports what is nowhere: a line that leads to nothing.
  await expect(page.locator('.frame svg g path')).toHaveCount(2)
  // One that supports a goal below it, and fifteen that support one that is met.
  await expect(page.locator('.frame svg > path[stroke-dasharray]')).toHaveCount(16)
  await expect(page.getByRole('button', { name: 'One box a community' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  const list = page.locator('.map-list').first()
  await expect(list.locator('.found')).toHaveCount(26)
  await expect(list).toContainText('but there is no such goal')
  await press(page, 'Show them all')
  await expect(boxes(page)).toHaveCount(28)
})

test('the zoom keeps what is in the middle, and scrolls by keyboard', async ({ page }) => {
  await press(page, 'Show every goal')
  const of = (what: string) => page.evaluate(`((frame) => ${what})(document.querySelector('.frame'))`)
  const middle = '(frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight'
  await of('frame.scrollTo(0, 3000)')
  const before = (await of(middle)) as number
  await press(page, 'Larger')
  await press(page, 'Larger')
  expect(await of(middle)).toBeCloseTo(before, 2)
  for (let times = 0; times < 5; times++) await press(page, 'Smaller')
  await expect(page.getByRole('button', { name: 'Smaller' })).toHaveAttribute('aria-disabled', 'true')
  expect(await of(middle)).toBeCloseTo(before, 2)
  const top = (await of('frame.scrollTop')) as number
  await page.getByRole('region', { name: /^The map as a picture/ }).focus()
  await page.keyboard.press('PageDown')
  await expect.poll(() => of('frame.scrollTop')).toBeGreaterThan(top)
  // The names of the columns stay in sight.
  await expect(page.locator('.heads text', { hasText: 'School' })).toBeInViewport()
})

test('prints light, the whole picture on the width of the paper, without buttons', async ({ page }) => {
  await press(page, 'Show every goal')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.tools')).toBeHidden()
  const shown = (await page.evaluate(`(() => {
    const svg = document.querySelector('.frame svg')
    const frame = document.querySelector('.frame')
    return {
      width: Math.round(svg.getBoundingClientRect().width - frame.clientWidth),
      cut: frame.scrollHeight > frame.clientHeight + 1,
      paper: getComputedStyle(document.body).backgroundColor,
      drawn: svg.querySelector('rect').getAttribute('fill'),
      top: Math.round(svg.getBoundingClientRect().top) < 40,
    }
  })()`)) as object
  expect(shown).toEqual({ width: 0, cut: false, paper: 'rgb(255, 255, 255)', drawn: '#ffffff', top: true })
  // A picture that is taller than a page is pushed to the next one where anything stands above it.
  await expect(page.locator('.on-paper')).toHaveText(/^As of /)
  await expect(page.locator('.on-paper')).toBeVisible()
  await expect(page.locator('.as-of')).toBeHidden()
})

async function saved300(page: Page, kind: 'SVG' | 'PNG'): Promise<Download> {
  await press(page, 'Show every goal')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, kind)])
  return download
}

const bytesOf = async (download: Download) => readFileSync(await download.path())

test('the SVG that is saved is a whole drawing at full size that asks nobody for anything', async ({
  page,
}) => {
  const download = await saved300(page, 'SVG')
  expect(download.suggestedFilename()).toBe('alignment-map.svg')
  const text = (await bytesOf(download)).toString('utf8')
  const read = (await page.evaluate(
    `((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml')
    const svg = file.documentElement
    return {
      broken: file.querySelector('parsererror') !== null,
      size: [svg.getAttribute('width'), svg.getAttribute('height')].join(' '),
      box: svg.getAttribute('viewBox').split(' ').slice(2).join(' '),
      goals: svg.querySelectorAll('g').length,
      strange: [...svg.querySelectorAll('script, image, use, foreignObject, style, [href], [onclick]')].length,
    }
  })(${JSON.stringify(text)})`,
  )) as { readonly size: string; readonly box: string }
  expect(read).toEqual({ broken: false, size: read.box, box: expect.any(String), goals: 302, strange: 0 })
  expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import/)
})

test('the PNG that is saved shows the same, large enough to be read', async ({ page }) => {
  const download = await saved300(page, 'PNG')
  expect(download.suggestedFilename()).toBe('alignment-map.png')
  const bytes = await bytesOf(download)
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [, , full = 0, tall = 0] = ((await page.locator('.frame svg').first().getAttribute('viewBox')) ?? '')
    .split(' ')
    .map(Number)
  // At least as many dots as the drawing has pixels at full size.
  expect(width).toBeGreaterThanOrEqual(full)
  expect(height / width).toBeCloseTo(tall / full, 2)
  const colors = (await page.evaluate(
    `(async (data) => {
    const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + data)).blob())
    const canvas = new OffscreenCanvas(image.width, 400)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const dots = context.getImageData(0, 0, image.width, 400).data
    const seen = new Set()
    for (let at = 0; at < dots.length; at += 4) seen.add(dots[at] + ' ' + dots[at + 1] + ' ' + dots[at + 2])
    return seen.size
  })(${JSON.stringify(bytes.toString('base64'))})`,
  )) as number
  expect(colors).toBeGreaterThan(20)
})
