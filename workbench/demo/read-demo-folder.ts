import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCsv } from '../files/csv'
import { FileProblem } from '../files/problem'

/** A community as CSV files: Start.csv with questions and answers, and one file for each tab, named like it. */
export interface DemoFolder {
  /** Answer by question, in lower case: 'community', 'school year'. */
  readonly start: Readonly<Record<string, string>>
  readonly tabs: readonly DemoTab[]
}

export interface DemoTab {
  /** The tab's name: the file's without its ending. */
  readonly name: string
  readonly fileName: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const startFile = 'Start.csv'
const questions = [
  'community',
  'school',
  'school year',
  'lead name',
  'lead email',
  'vision',
  'cycle start',
  'time zone',
  'locale',
  'today',
]

/** Throws a FileProblem that names the file and says what to do. */
export async function readDemoFolder(folder: string): Promise<DemoFolder> {
  const names = await readdir(folder).catch(() => {
    throw new FileProblem(
      'file-missing',
      `${folder} cannot be opened: name a folder with CSV files after --in.`,
    )
  })
  const files = names.filter((name) => name.toLowerCase().endsWith('.csv')).sort()
  if (!files.includes(startFile)) {
    throw new FileProblem(
      'file-missing',
      `${folder} holds no ${startFile}: demo/README.md says what it is and what stands in it.`,
    )
  }
  const tables = await Promise.all(files.map((name) => readTab(folder, name)))
  const start = tables.find((table) => table.fileName === startFile)
  const unknown = start?.rows.find(([question = '']) => !questions.includes(question.trim().toLowerCase()))
  if (unknown) {
    throw new FileProblem(
      'csv',
      `${startFile}: “${unknown[0]}” is no question that the demo knows. It knows: ${questions.join(', ')}.`,
    )
  }
  return {
    start: Object.fromEntries(
      (start?.rows ?? []).map(([question = '', answer = '']) => [
        question.trim().toLowerCase(),
        answer.trim(),
      ]),
    ),
    tabs: tables.filter((table) => table !== start),
  }
}

async function readTab(folder: string, fileName: string): Promise<DemoTab> {
  const { header, rows } = readCsv(await readFile(join(folder, fileName)), fileName)
  return {
    name: fileName.replace(/\.csv$/i, ''),
    fileName,
    headers: header.cells.map((cell) => cell.trim()),
    rows: rows.map((row) => row.cells),
  }
}
