import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { readCsv } from '../../../workbench/files/csv'
import { readBookXlsx } from '../../../workbench/files/xlsx-read'
import { writeBookXlsx } from '../../../workbench/files/xlsx-write'
import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../../../workbench/sheets/snapshot'
import { bookWith, everythingXlsxHolds, sheetWith } from './books'

/** ExcelJS asks for Node's own Buffer, which its types take for another. */
async function inExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return workbook
}

function tab(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`no tab ${name}`)
  return sheet
}

describe('ExcelJS', () => {
  let workbook: ExcelJS.Workbook
  let goals: ExcelJS.Worksheet
  beforeAll(async () => {
    workbook = await inExcelJs(await writeBookXlsx(everythingXlsxHolds))
    goals = tab(workbook, 'Goals')
  })

  it('sees the tabs, in order, with their state', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Goals', 'visible'],
      ["Anna's lists", 'hidden'],
    ])
    expect(goals.properties.tabColor).toEqual({ argb: 'FF34A853' })
    expect(goals.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 })
  })

  it.each<[string, unknown]>([
    ['A2', 'Second graders read 90 words a minute'],
    ['B2', new Date('2026-11-24T00:00:00Z')],
    ['C2', 0.725],
    ['D2', true],
    ['F2', { formula: 'SUM(C2:C9)*2', result: 1.45 }],
    ['G2', { formula: 'B2&" x"', result: '46350 x' }],
    ['H2', { formula: 'A99999/0', result: { error: '#DIV/0!' } }],
    ['I2', { formula: '1=1', result: true }],
    ['A3', '=not a formula'],
    ['C3', '007'],
    ['F3', { text: 'see the plan', hyperlink: 'https://example.org/plan?a=1&b=2' }],
    ['B4', null],
  ])('sees what stands in %s', (address, expected) => {
    expect(goals.getCell(address).value).toEqual(expected)
  })

  it('sees formats, fonts, fills, alignment, borders and notes', () => {
    expect(goals.getCell('C2')).toMatchObject({
      numFmt: '0.0%',
      font: { name: 'Georgia', size: 12, italic: true },
    })
    expect(goals.getCell('A1')).toMatchObject({
      fill: { pattern: 'solid', fgColor: { argb: 'FF1A73E8' } },
      font: { bold: true, color: { argb: 'FFFFFFFF' } },
      alignment: { wrapText: true, vertical: 'middle' },
    })
    expect(goals.getCell('A4').border).toMatchObject({
      bottom: { style: 'double', color: { argb: 'FFFF0000' } },
    })
    expect(JSON.stringify(goals.getCell('A1').note)).toContain('in one sentence')
  })

  it('sees widths, heights, hidden rows and columns, merges, the filter and the named range', () => {
    expect(goals.getColumn(1).width).toBeCloseTo(320 / 7, 3)
    expect([goals.getRow(1).height, goals.getRow(6).hidden, goals.getColumn(5).hidden]).toEqual([
      31.5,
      true,
      true,
    ])
    expect(goals.model.merges).toEqual(['A11:C12'])
    expect(goals.autoFilter).toBe('A1:D12')
    expect(workbook.definedNames.getRanges('goal_titles').ranges).toEqual(['Goals!$A$2:$A$51'])
  })

  it.each([
    ['A2', { type: 'list', formulae: ['"Planned,Active,Met ""all"""'], prompt: 'Choose one.' }],
    ['B9', { type: 'list', formulae: ["'Goals'!$A$2:$A$1048576"], errorStyle: 'warning' }],
    ['C400', { type: 'list', formulae: ['"TRUE,FALSE"'] }],
    ['D2', { type: 'date', operator: 'greaterThanOrEqual', errorStyle: 'warning' }],
    ['F2', { type: 'decimal', operator: 'between', formulae: [0, 1] }],
    ['G2', { type: 'custom', formulae: ['LEN(A2)>3'] }],
  ])('sees the rule on %s', (address, rule) => {
    expect(tab(workbook, "Anna's lists").getCell(address).dataValidation).toMatchObject(rule)
  })

  it('sees the conditional formats', () => {
    const { conditionalFormattings } = goals as unknown as {
      conditionalFormattings: { ref: string; rules: { type: string }[] }[]
    }
    expect(conditionalFormattings.flatMap(({ ref, rules }) => rules.map(({ type }) => [ref, type]))).toEqual([
      ['C2:C21', 'cellIs'],
      ['C2:C21', 'colorScale'],
      ['A2:A21 F2:F21', 'expression'],
      ['A2:A21', 'containsText'],
      ['B2:B21', 'containsText'],
    ])
  })
})

describe('a file that ExcelJS wrote', () => {
  async function readFrom(
    fill: (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void,
  ): Promise<BookSnapshot> {
    const workbook = new ExcelJS.Workbook()
    fill(workbook, workbook.addWorksheet('Team'))
    return readBookXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()))
  }

  it.each<[string, (cell: ExcelJS.Cell) => void, CellSnapshot]>([
    [
      'text',
      (cell) => {
        cell.value = 'Größe 🦦'
      },
      { value: 'Größe 🦦' },
    ],
    [
      'a number',
      (cell) => {
        cell.value = -1.5e-7
      },
      { value: -1.5e-7 },
    ],
    [
      'a boolean',
      (cell) => {
        cell.value = false
      },
      { value: false },
    ],
    [
      'a date',
      (cell) => {
        cell.value = new Date('2027-05-28T00:00:00Z')
        cell.numFmt = 'dd.mm.yyyy'
      },
      { value: 46_535, style: { numberFormat: 'dd.mm.yyyy' } },
    ],
    [
      'a duration of sixty days',
      (cell) => {
        cell.value = 60
        cell.numFmt = '[h]:mm'
      },
      { value: 60, style: { numberFormat: '[h]:mm' } },
    ],
    [
      'a formula',
      (cell) => {
        cell.value = { formula: 'A1&"x"', result: 'x' }
      },
      { formula: '=A1&"x"', value: 'x' },
    ],
    [
      'a failed formula',
      (cell) => {
        cell.value = { formula: '1/0', result: { error: '#DIV/0!' } }
      },
      { formula: '=1/0', error: '#DIV/0!' },
    ],
    [
      'a bare error',
      (cell) => {
        cell.value = { error: '#N/A' }
      },
      { formula: '=#N/A', error: '#N/A' },
    ],
    [
      'a formula that was never calculated',
      (cell) => {
        cell.value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue
      },
      { formula: '=NOW()' },
    ],
    [
      'a link',
      (cell) => {
        cell.value = { text: 'plan', hyperlink: 'https://example.org/' }
      },
      { value: 'plan', links: [{ start: 0, end: 4, url: 'https://example.org/' }] },
    ],
    [
      'a note',
      (cell) => {
        cell.note = 'say why'
      },
      { note: 'say why' },
    ],
    [
      'a text with a bold word',
      (cell) => {
        cell.value = {
          richText: [{ text: 'one ' }, { font: { bold: true, name: 'Calibri', size: 11 }, text: 'two' }],
        }
      },
      { value: 'one two', runs: [{ start: 4, end: 7, style: { bold: true } }] },
    ],
    [
      'a list',
      (cell) => {
        cell.dataValidation = { type: 'list', formulae: ['"a,b"'], showErrorMessage: true }
      },
      { validation: { criteria: 'VALUE_IN_LIST', values: [['a', 'b'], true], allowInvalid: false } },
    ],
    [
      'a list that only advises',
      (cell) => {
        cell.dataValidation = { type: 'list', formulae: ['$B$2:$B$9'] }
      },
      { validation: { criteria: 'VALUE_IN_RANGE', values: [{ range: 'B2:B9' }, true], allowInvalid: true } },
    ],
    [
      'a colour of the theme',
      (cell) => {
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4 } }
      },
      { style: { background: '#4f81bd' } },
    ],
  ])('is read with %s', async (_, fill, expected) => {
    const book = await readFrom((_workbook, sheet) => fill(sheet.getCell('C3')))
    expect(book.sheets[0]?.cells[2]?.[2]).toEqual(expected)
  })

  it('is read with a formula that was filled down', async () => {
    const book = await readFrom((_workbook, sheet) => sheet.fillFormula('B1:B3', 'A1*$C$1&"A1"', [1, 2, 3]))
    const formulas = [0, 1, 2].map((row) => book.sheets[0]?.cells[row]?.[1]?.formula)
    expect(formulas).toEqual(['=A1*$C$1&"A1"', '=A2*$C$1&"A1"', '=A3*$C$1&"A1"'])
  })

  it('is read with dates that count from 1904', async () => {
    const book = await readFrom((workbook, sheet) => {
      workbook.properties.date1904 = true
      sheet.getCell('A1').value = new Date('2027-05-28T00:00:00Z')
    })
    expect(book.sheets[0]?.cells[0]?.[0]?.value).toBe(46_535)
  })

  it('gets a grid, a zone and an owner as a new spreadsheet has them', async () => {
    const book = await readFrom(() => undefined)
    expect(book).toMatchObject({ name: 'book', locale: 'en_US', timeZone: 'America/New_York', owner: '' })
    expect(book.sheets[0]).toMatchObject({
      rowCount: 1000,
      columnCount: 26,
      hidden: false,
      protections: [],
      columnWidths: {},
    })
  })
})

const soffice = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find(existsSync)
const whereInstalled = soffice ? describe : describe.skip

whereInstalled(`LibreOffice${soffice ? '' : ' (skipped: it is not installed here)'}`, () => {
  it('opens the file and sees the same values on every tab', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'))
    const cells = {
      0: {
        0: { value: 'Goal' },
        1: { value: 'Due' },
        2: { value: 'Share' },
        3: { value: 'Done' },
        4: { value: 'Sum' },
      },
      1: {
        0: { value: '=read "more", daily\n🦦' },
        1: { value: 46_350, style: { numberFormat: 'yyyy-mm-dd' } },
        2: { value: 0.125 },
        3: { value: true, validation: { criteria: 'CHECKBOX', values: [], allowInvalid: false } },
        4: { formula: '=C2*2', value: 0.25 },
      },
      2: {
        0: { value: '007' },
        1: { value: '#REF!' },
        2: { value: -30.5 },
        3: { value: false },
        4: { value: '_x0041_' },
      },
    }
    const book = bookWith([
      sheetWith({ id: 1, name: 'One', cells }),
      sheetWith({ id: 2, name: 'Two / 2', cells: { 0: { 0: { value: 'second' } } } }),
    ])
    writeFileSync(join(folder, 'book.xlsx'), await writeBookXlsx(book))
    const everyTab = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
    convert(folder, everyTab)
    const tabs = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .sort()
    const read = tabs.map((name) => {
      const { header, rows } = readCsv(readFileSync(join(folder, name)), name)
      return [header, ...rows].map((row) => row.cells)
    })
    rmSync(folder, { recursive: true })
    expect(read).toEqual([
      [
        ['Goal', 'Due', 'Share', 'Done', 'Sum'],
        ['=read "more", daily\n🦦', '2026-11-24', '0.125', 'TRUE', '0.25'],
        ['007', '#REF!', '-30.5', 'FALSE', '_x0041_'],
      ],
      [['second']],
    ])
  })
  it('saves the file anew with the same cells, rules, sizes and names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'))
    writeFileSync(join(folder, 'book.xlsx'), await writeBookXlsx(everythingXlsxHolds))
    convert(folder, 'xlsx', 'saved')
    const sheetIds = everythingXlsxHolds.sheets.map(({ id }) => id)
    const saved = await readBookXlsx(readFileSync(join(folder, 'saved', 'book.xlsx')), { sheetIds })
    rmSync(folder, { recursive: true })
    const [goals, lists] = saved.sheets
    // LibreOffice colours links blue, and blank cells below them with them.
    const filled = (cells: SheetSnapshot['cells'] = {}) =>
      Object.values(cells)
        .flatMap((row) => Object.values(row))
        .filter(({ value, formula }) => value !== undefined || formula !== undefined)
        .map((cell) => (cell.links ? { ...cell, style: undefined } : cell))
    expect(filled(goals?.cells)).toEqual(filled(everythingXlsxHolds.sheets[0]?.cells))
    expect(lists?.cells).toEqual(everythingXlsxHolds.sheets[1]?.cells)
    expect(saved.namedRanges.map(({ name, area }) => ({ name, area }))).toEqual([
      { name: 'goal_titles', area: { row: 1, column: 0, rows: 50, columns: 1 } },
    ])
    expect(goals).toMatchObject({
      merges: everythingXlsxHolds.sheets[0]?.merges,
      hiddenRows: [5, 9],
      hiddenColumns: [4],
    })
  })
})

function convert(folder: string, to: string, into = '.'): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const input = join(folder, 'book.xlsx')
  execFileSync(
    soffice ?? '',
    [profile, '--headless', '--convert-to', to, '--outdir', join(folder, into), input],
    {
      stdio: 'pipe',
    },
  )
}
