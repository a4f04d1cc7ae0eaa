import fc from 'fast-check'
import { readBookXlsx } from '../../../workbench/files/xlsx-read'
import { writeBookXlsx } from '../../../workbench/files/xlsx-write'
import { rewriteZip } from '../../../workbench/files/zip-rewrite'
import { everythingXlsxHolds } from './books'

const numRuns = process.env.THROUGHLINE_SOAK ? 5000 : 100
const sheetPath = 'xl/worksheets/sheet1.xml'
const directoryMark = Buffer.from('PK\x01\x02', 'latin1')

let good: Buffer
beforeAll(async () => {
  good = Buffer.from(await writeBookXlsx(everythingXlsxHolds))
})

function withPart(path: string, content: string): Uint8Array {
  return rewriteZip(good, (name) => (name === path ? content : undefined))
}

function sheetXml(inner: string): Uint8Array {
  return withPart(
    sheetPath,
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`,
  )
}

/** The file with the directory's word on an entry changed; `field` counts from the start of the record. */
function withDirectoryField(path: string, field: number, value: number): Buffer {
  const file = Buffer.from(good)
  for (let at = file.indexOf(directoryMark); at >= 0; at = file.indexOf(directoryMark, at + 4)) {
    const name = file.toString('latin1', at + 46, at + 46 + file.readUInt16LE(at + 28))
    if (name === path) file.writeUInt32LE(value, at + field)
  }
  return file
}

const oleHeader = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const uncompressedSize = 24

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  return readBookXlsx(bytes, { fileName: 'Team goals.xlsx' }).catch((error) => error)
}

describe('a file that is no workbook', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['nothing', 'not-xlsx', () => Buffer.alloc(0)],
    ['text', 'not-xlsx', () => Buffer.from('Goal,Due\nRead,1\n')],
    ['a web page', 'not-xlsx', () => Buffer.from('<html><table><tr><td>Goal</td></tr></table></html>')],
    [
      'an old Excel file',
      'old-excel',
      () => Buffer.concat([oleHeader, Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]),
    ],
    [
      'a file with a password',
      'password',
      () => Buffer.concat([oleHeader, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['two letters', 'damaged', () => Buffer.from('PK')],
    ['the first half', 'damaged', () => good.subarray(0, good.length / 2)],
    ['all but the last byte', 'damaged', () => good.subarray(0, -1)],
    [
      'another kind of zip',
      'not-xlsx',
      () => Buffer.from(good.toString('latin1').replaceAll('workbook.xml', 'document.xml'), 'latin1'),
    ],
    [
      'XML that breaks off',
      'damaged',
      () => withPart('xl/workbook.xml', '<workbook><sheets><sheet name="a"'),
    ],
    ['no tabs', 'damaged', () => withPart('xl/workbook.xml', '<workbook/>')],
    ['a directory that points outside', 'damaged', () => withDirectoryField(sheetPath, 42, 0x7fffffff)],
    [
      'a directory that understates a size',
      'damaged',
      () => withDirectoryField(sheetPath, uncompressedSize, 10),
    ],
    ['a directory that hides a size', 'too-large', () => withDirectoryField(sheetPath, uncompressedSize, 0)],
    [
      'a directory that promises gigabytes',
      'too-large',
      () => withDirectoryField(sheetPath, uncompressedSize, 0x7fffffff),
    ],
    [
      'two cells in far corners',
      'damaged',
      () =>
        sheetXml(
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
    ],
    [
      'a cell outside of any sheet',
      'damaged',
      () => sheetXml('<sheetData><row r="1"><c r="ZZZZ9999999"><v>1</v></c></row></sheetData>'),
    ],
    [
      'rules over and over',
      'too-large',
      () =>
        sheetXml(
          `<sheetData><row r="300000"><c r="A300000"><v>1</v></c></row></sheetData><dataValidations>${'<dataValidation type="list" sqref="A1:Z300000"><formula1>"a"</formula1></dataValidation>'.repeat(50)}</dataValidations>`,
        ),
    ],
  ])('is refused in one sentence that says what to do: %s', async (_, code, bytesOf) => {
    const problem = await problemOf(bytesOf())
    expect(problem).toMatchObject({
      name: 'FileProblem',
      code,
      message: expect.stringMatching(/^Team goals\.xlsx [^\n]+: [^\n]+\.$/),
    })
  })

  it('is read without what makes no sense in it', async () => {
    const book = await readBookXlsx(
      sheetXml(
        '<sheetData><row r="1"><c r="A1" s="99"><v>1</v></c></row><row r="1048576" hidden="1"/></sheetData><mergeCells><mergeCell ref="??"/></mergeCells><dataValidations><dataValidation type="list" sqref="XFD1"><formula1>#REF!</formula1></dataValidation></dataValidations>',
      ),
    )
    expect(book.sheets[0]).toMatchObject({ cells: { 0: { 0: { value: 1 } } }, merges: [], hiddenRows: [] })
  })

  it('is refused or read, and nothing else is thrown, whichever bytes are changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(changes, async (places) => {
        const bytes = Buffer.from(good)
        for (const [at, byte] of places) bytes[at] = byte
        const outcome = await problemOf(bytes)
        expect(['FileProblem', 'Team goals']).toContain((outcome as { name: string }).name)
      }),
      { numRuns },
    )
  })

  it('is refused or read, and nothing else is thrown, wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (length) => {
        expect(await problemOf(good.subarray(0, length))).toMatchObject({ name: 'FileProblem' })
      }),
      { numRuns },
    )
  })
})
