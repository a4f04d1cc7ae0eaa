import fc from 'fast-check'
import { readCsv } from '../../../workbench/files/csv'

const numRuns = process.env.THROUGHLINE_SOAK ? 5000 : 100

function cellsOf(content: string | Uint8Array): string[][] {
  const { header, rows } = readCsv(typeof content === 'string' ? Buffer.from(content) : content, 'Goals.csv')
  return [header, ...rows].map((row) => row.cells)
}

function problemOf(content: string): unknown {
  try {
    return readCsv(Buffer.from(content), 'Goals.csv')
  } catch (error) {
    return error
  }
}

describe('a CSV file', () => {
  it.each<[string, string | Uint8Array, string[][]]>([
    [
      'commas',
      'Goal,Due\nRead,2027\n',
      [
        ['Goal', 'Due'],
        ['Read', '2027'],
      ],
    ],
    [
      'semicolons',
      'Goal;Share\nRead;0,5\nCount;0,7\n',
      [
        ['Goal', 'Share'],
        ['Read', '0,5'],
        ['Count', '0,7'],
      ],
    ],
    [
      'tabs',
      'Goal\tDue\nRead, write\t2027\n',
      [
        ['Goal', 'Due'],
        ['Read, write', '2027'],
      ],
    ],
    [
      'a line that names the separator',
      'sep=;\nGoal;Due\nRead;1\n',
      [
        ['Goal', 'Due'],
        ['Read', '1'],
      ],
    ],
    [
      'quotes',
      'Goal,Due\n"Say ""yes"", often",1\n',
      [
        ['Goal', 'Due'],
        ['Say "yes", often', '1'],
      ],
    ],
    [
      'cells of several lines',
      'Goal,Due\n"one\r\ntwo\n\nthree",1\n',
      [
        ['Goal', 'Due'],
        ['one\r\ntwo\n\nthree', '1'],
      ],
    ],
    [
      'Windows line ends',
      'Goal,Due\r\nRead,1\r\n',
      [
        ['Goal', 'Due'],
        ['Read', '1'],
      ],
    ],
    [
      'a byte order mark',
      '\ufeffGoal,Due\nRead,1',
      [
        ['Goal', 'Due'],
        ['Read', '1'],
      ],
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffGoal\tDue\nGröße\t1\n', 'utf16le'),
      [
        ['Goal', 'Due'],
        ['Größe', '1'],
      ],
    ],
    [
      "Windows' Western letters",
      Buffer.from('Goal,Due\nGr\xf6\xdfe,1\n', 'latin1'),
      [
        ['Goal', 'Due'],
        ['Größe', '1'],
      ],
    ],
    [
      'blank rows',
      '\nGoal,Due\n\n,\nRead,1\n\n',
      [
        ['Goal', 'Due'],
        ['Read', '1'],
      ],
    ],
    [
      'short rows',
      'Goal,Due\nRead\n',
      [
        ['Goal', 'Due'],
        ['Read', ''],
      ],
    ],
    [
      'long blank rows',
      'Goal,Due\nRead,1,,\n',
      [
        ['Goal', 'Due'],
        ['Read', '1'],
      ],
    ],
    ['one column', 'Goal\nRead\n', [['Goal'], ['Read']]],
    [
      'spaces and a quote inside',
      'Goal,Due\n 5" rule ,1\n',
      [
        ['Goal', 'Due'],
        [' 5" rule ', '1'],
      ],
    ],
  ])('is read with %s', (_, content, expected) => {
    expect(cellsOf(content)).toEqual(expected)
  })

  it('knows the line on which each row begins', () => {
    const { rows } = readCsv(Buffer.from('Goal,Due\n"one\ntwo",1\n\nthree,2\n'), 'Goals.csv')
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
  })

  it.each([
    ['', 'Goals.csv is empty: put the column names into its first line.'],
    [
      'Goal,Due\nRead,1\n"open,2\nmore,3\n',
      'Goals.csv, line 3 opens a quote that is never closed: write a quote inside a quoted text twice.',
    ],
    [
      'Goal,Due\n"two\nlines",1\n"Say "yes"",2\n',
      'Goals.csv, line 4 has text after a closing quote: write a quote inside a quoted text twice.',
    ],
    [
      'Goal,Due\nRead, write and count,1\n',
      'Goals.csv, line 2 has more cells than there are column names ("1"): put a text with commas into quotes.',
    ],
  ])('is refused with its line named when it cannot be what was meant: %j', (content, message) => {
    expect(problemOf(content)).toMatchObject({ name: 'FileProblem', code: 'csv', message })
  })

  it('gives back what was quoted into it', () => {
    const cell = fc.string({ unit: 'grapheme' })
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
    fc.assert(
      fc.property(table, (rows) => {
        const header = rows[0]?.map((_, index) => `c${index}`) ?? []
        const text = [header, ...rows]
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        expect(cellsOf(text)).toEqual([header, ...rows.filter((row) => row.some((value) => value.trim()))])
      }),
      { numRuns },
    )
  })
})
