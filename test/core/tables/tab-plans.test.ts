import { alignmentPage } from '../../../src/app/check/alignment-page'
import { startPage } from '../../../src/app/start-page'
import { logPage } from '../../../src/app/weekly/log-tab'
import { inClockOf } from '../../../src/core/tables/clock-format'
import { columnsOf, tableKeys } from '../../../src/core/tables/declaration'
import { columnOfNote } from '../../../src/core/tables/header-notes'
import { laptopWidth, widthOf } from '../../../src/core/tables/laptop'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { planTab, planTabs } from '../../../src/core/tables/tab-plans'
import { languages, translator } from '../../../src/messages'

const t = translator('en')
const plans = planTabs({ kind: 'team', communities: [] }, t)
const columnOf = (table: string, key: string) =>
  plans.find((plan) => plan.table === table)?.columns.find((column) => column.key === key)

const usual = tableKeys.filter((table) => table !== 'templates')

it('a team gets every table once, in the order of the work; Templates only where somebody adds it', () => {
  expect(plans.map((plan) => plan.table)).toEqual(usual)
})

it('at most eight tabs are seen at first, Start and one report among them', () => {
  const visible = plans.filter((plan) => !plan.hidden).map((plan) => plan.name)
  expect(visible).toEqual(['Communities', 'Members', 'Goals', 'Cycles', 'Needs', 'Meetings'])
  expect(visible.length + 2).toBeLessThanOrEqual(8)
  expect(planTab('visits', t).hidden).toBe(false)
})

it('tab names differ, and fit what Sheets takes', () => {
  const names = plans.map((plan) => plan.name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[^[\]*?:/\\']{1,50}$/)
})

it('the ID stands last on every tab and is the only column that the add-on owns', () => {
  for (const plan of plans) {
    expect(plan.columns.filter((column) => column.owned).map((column) => column.key)).toEqual(['id'])
    expect(plan.columns[plan.columns.length - 1]?.key).toBe('id')
  }
})

it('each header is one of a kind on its tab, and its note leads back to its column', () => {
  for (const { table, columns } of plans) {
    expect(new Set(columns.map((column) => column.header)).size).toBe(columns.length)
    expect(columns.map((column) => columnOfNote(column.note, table))).toEqual(
      columnsOf(table).map(({ key }) => key),
    )
  }
})

it('planned tabs are recognised by their headers alone', () => {
  const grids = plans.map(({ name, columns }, sheetId) => ({
    sheetId,
    name,
    values: [columns.map((column) => column.header)],
  }))
  const { tabs, issues } = readWorkbook(grids, [])
  expect([tabs.map((tab) => tab.table), issues]).toEqual([usual, []])
})

it('help comes before the key, with what is needed and an example', () => {
  expect(columnOf('goals', 'level')?.note).toBe(
    'Needed. Whose goal it is: of the school system, the school, the team or one person. Example: Team.\n\n[throughline:goals.level]',
  )
  expect(columnOf('goals', 'goal')?.note).toContain('What you want to reach')
})

it.each([
  ['goals', 'goal', '@', undefined],
  ['goals', 'target', 'general', undefined],
  ['goals', 'due', 'ddd, mmm d, yyyy', 'date'],
  ['goals', 'newMeasure', 'general', 'checkbox'],
  ['goals', 'level', '@', 'list'],
  ['goals', 'supports', '@', 'labels'],
  ['communities', 'shares', '@', 'list'],
  ['meetings', 'start', 'h:mm', undefined],
])('the column %s.%s has the format %s and offers: %s', (table, key, format, kind) => {
  expect([columnOf(table, key)?.format, columnOf(table, key)?.choices?.kind]).toEqual([format, kind])
})

it.each([
  ['en_US', 'h:mm am/pm'],
  ['en_AU', 'h:mm am/pm'],
  ['en', 'h:mm am/pm'],
  ['en_GB', 'h:mm'],
  ['es_MX', 'h:mm'],
  ['de_DE', 'h:mm'],
])('in %s a meeting begins at %s, and its other columns are as planned', (locale, format) => {
  const columns = planTab('meetings', t).columns
  const wanted = columns.map((column) => (column.key === 'start' ? { ...column, format } : column))
  expect(inClockOf(columns, () => locale)).toEqual(wanted)
  // In English, as Unicode's own data have it.
  const { hour12 } = new Intl.DateTimeFormat(locale.replace('_', '-'), { hour: 'numeric' }).resolvedOptions()
  if (locale.startsWith('en')) expect(hour12).toBe(format.endsWith('am/pm'))
})

it('a tab without times asks for no locale', () => {
  const asked = () => {
    throw new Error('asked')
  }
  expect(inClockOf(planTab('goals', t).columns, asked)).toEqual(planTab('goals', t).columns)
})

it('a list refuses other words only where one value is meant', () => {
  expect(columnOf('goals', 'level')?.choices).toMatchObject({
    items: ['System', 'School', 'Team', 'Individual'],
    strict: true,
  })
  expect(columnOf('communities', 'shares')?.choices).toMatchObject({ strict: false })
  expect(columnOf('goals', 'owner')?.choices).toMatchObject({ of: ['communities', 'members'] })
})

it('every colored word can be chosen in its column, and is readable', () => {
  const luminance = (color: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  for (const plan of plans) {
    expect(plan.color).toMatch(/^#[0-9a-f]{6}$/)
    for (const { columnKey, text, background, color } of plan.rules) {
      const choices = plan.columns.find((column) => column.key === columnKey)?.choices
      expect(choices?.kind === 'list' && choices.items).toContain(text)
      expect((luminance(background) + 0.05) / (luminance(color) + 0.05)).toBeGreaterThan(7)
    }
  }
})

/** Pixels: https://developers.google.com/apps-script/guides/dialogs */
const sidebarWidth = 300

const everyTab = languages.flatMap((language) =>
  tableKeys.map((table) => [table, language, planTab(table, translator(language))] as const),
)

it.each(everyTab)('%s (%s) fits a laptop, or keeps in sight what its rows are called', (table, _, plan) => {
  const { columns, frozenColumns } = plan
  const inSight = widthOf(columns.slice(0, frozenColumns))
  const lastNeeded = columnsOf(table)
    .map(({ required }) => required === true)
    .lastIndexOf(true)
  const needed = widthOf(columns.slice(0, lastNeeded + 1))
  expect(frozenColumns > 0).toBe(widthOf(columns) > laptopWidth)
  // What must be filled in is seen at once, beside the sidebar too, and the rest with one move to the right.
  expect(needed).toBeLessThanOrEqual(laptopWidth - sidebarWidth)
  expect(inSight).toBeLessThanOrEqual(sidebarWidth)
  expect(widthOf(columns) - inSight).toBeLessThanOrEqual(2 * (laptopWidth - inSight))
})

it.each(everyTab)('no word of %s (%s) is broken by a column too narrow for it', (_, __, plan) => {
  // About 7 pixels a letter of the bold header and 6 in a list, whose cells have an arrow; a day never wraps.
  const longest = (text: string) => Math.max(...text.split(/[\s/]+/).map((word) => word.length))
  for (const { header, width, choices, format } of plan.columns) {
    expect([header, longest(header) * 7.5 + 8 <= width]).toEqual([header, true])
    for (const item of choices?.kind === 'list' ? choices.items : [])
      expect([item, longest(item) * 6.5 + 24 <= width]).toEqual([item, true])
    if (format.startsWith('ddd')) expect(width).toBeGreaterThanOrEqual(125)
  }
})

it.each([startPage(t), alignmentPage(t), logPage(t)])('the page $name fits a laptop', ({ widths }) => {
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(laptopWidth)
})
