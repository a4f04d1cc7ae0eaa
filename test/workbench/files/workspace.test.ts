import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createWorkspace,
  loadWorkspace,
  readBookFile,
  saveWorkspace,
} from '../../../workbench/files/workspace'
import { writeBookXlsx } from '../../../workbench/files/xlsx-write'
import { emptyState } from '../../../workbench/host/state'
import { bookWith, bookWithCell, everythingXlsxHolds, sheetWith } from './books'
import { failingFolder, PowerCut } from './failing-folder'
import { mailWith } from './mails'

const folders: string[] = []

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const monday = {
  book: bookWithCell({ value: 'Monday' }),
  host: emptyState('2026-11-23T08:00:00Z'),
  mails: [mailWith({ subject: 'One' })],
}
const tuesday = {
  book: bookWithCell({
    value: 'Tuesday',
    validation: { criteria: 'TEXT_IS_VALID_EMAIL', values: [], allowInvalid: false },
  }),
  host: {
    ...emptyState('2026-11-24T08:00:00Z'),
    properties: { script: { run: '2' }, document: {}, user: {} },
  },
  mails: [mailWith({ subject: 'Two' }), mailWith({ subject: 'Three' })],
}

describe('a workspace', () => {
  it('gives back book, state and the names of the mails', async () => {
    const folder = freshFolder()
    await createWorkspace(folder, { ...monday, book: everythingXlsxHolds })
    await saveWorkspace(folder, { ...tuesday, book: everythingXlsxHolds })
    expect(await loadWorkspace(folder)).toEqual({
      book: everythingXlsxHolds,
      host: tuesday.host,
      edited: false,
      mailFiles: [
        '0001-anna-otter-creek-example-one.eml',
        '0002-anna-otter-creek-example-two.eml',
        '0003-anna-otter-creek-example-three.eml',
      ],
    })
  })

  it('is a folder with book.xlsx, state.json and mail, and nothing else', async () => {
    const folder = freshFolder()
    await createWorkspace(folder, monday)
    expect(readdirSync(folder).sort()).toEqual(['book.xlsx', 'mail', 'state.json'])
    expect(readdirSync(join(folder, 'mail'))).toEqual(['0001-anna-otter-creek-example-one.eml'])
  })

  it('keeps what another program saved, and who the spreadsheet is', async () => {
    const folder = freshFolder()
    const sheets = [
      sheetWith({ id: 5, name: 'Goals', cells: { 0: { 0: { value: 'old' } } } }),
      sheetWith({ id: 6, name: 'Needs' }),
    ]
    await createWorkspace(folder, { ...monday, book: bookWith(sheets) })
    const moved = [
      sheetWith({ name: 'Needs' }),
      sheetWith({ name: 'Goals', cells: { 0: { 0: { value: 'new' } } } }),
    ]
    writeFileSync(join(folder, 'book.xlsx'), await writeBookXlsx(bookWith(moved, { activeSheetId: 6 })))
    const { book, edited } = await loadWorkspace(folder)
    expect(edited).toBe(true)
    expect(book.sheets.map(({ id, name }) => [id, name])).toEqual([
      [6, 'Needs'],
      [5, 'Goals'],
    ])
    expect(book.sheets[1]?.cells[0]?.[0]?.value).toBe('new')
    expect(book).toMatchObject({ id: 'file-of-the-otters', timeZone: 'Pacific/Auckland', activeSheetId: 6 })
  })

  it.each([
    ['no folder', 'workspace-missing', () => join(freshFolder(), 'nowhere')],
    ['an empty folder', 'workspace-missing', freshFolder],
    ['no book', 'workspace-damaged', () => withState('{"format":1}', 'drop book')],
    ['a state that is cut off', 'workspace-damaged', () => withState('{"format":1,"ma')],
    ['a state of something else', 'workspace-damaged', () => withState('[1,2]')],
    ['a state from a newer workbench', 'workspace-newer', () => withState('{"format":2}')],
  ])('is refused in one sentence with %s', async (_, code, folderOf) => {
    const problem = await loadWorkspace(await folderOf()).catch((error) => error)
    expect(problem).toMatchObject({
      name: 'FileProblem',
      code,
      message: expect.stringMatching(/^[^\n]+: [^\n]+\.$/),
    })
  })

  async function withState(text: string, drop?: 'drop book'): Promise<string> {
    const folder = freshFolder()
    await createWorkspace(folder, monday)
    if (drop) rmSync(join(folder, 'book.xlsx'))
    else writeFileSync(join(folder, 'state.json'), text)
    return folder
  }

  it('is not created where one is', async () => {
    const folder = freshFolder()
    await createWorkspace(folder, monday)
    await expect(createWorkspace(folder, tuesday)).rejects.toMatchObject({ code: 'workspace-exists' })
    expect((await loadWorkspace(folder)).book).toEqual(monday.book)
  })
})

async function stateOf(folder: string): Promise<unknown> {
  const { book, host, mailFiles } = await loadWorkspace(folder)
  return {
    book,
    host,
    mails: mailFiles.map((name) => readFileSync(join(folder, 'mail', name), 'utf8').includes('Subject: ')),
  }
}

const before = { book: monday.book, host: monday.host, mails: [true] }
const after = { book: tuesday.book, host: tuesday.host, mails: [true, true, true] }

/** Saves Tuesday over Monday on a machine that stops at a step; undefined when the save got through. */
async function saveInterrupted(
  folder: string,
  stopAt: number,
  torn: boolean,
): Promise<'stopped' | undefined> {
  const failing = failingFolder(folder, stopAt, torn)
  return saveWorkspace(folder, tuesday, failing.folder).then(
    () => undefined,
    (error) => {
      if (error instanceof PowerCut) return 'stopped'
      throw error
    },
  )
}

describe.each([
  ['before a step', false],
  ['in the middle of a write', true],
])('a save that the machine stops %s', (_, torn) => {
  it('leaves the old or the new workspace whole, at every step, and the next save works', async () => {
    const seen = new Set<string>()
    for (let stopAt = 1; ; stopAt++) {
      const folder = freshFolder()
      await createWorkspace(folder, monday)
      const outcome = await saveInterrupted(folder, stopAt, torn)
      const found = await stateOf(folder)
      expect([before, after]).toContainEqual(found)
      seen.add(JSON.stringify(found))
      const mailsBefore = (found as typeof before).mails
      await saveWorkspace(folder, { ...monday, mails: [] })
      expect(await stateOf(folder)).toEqual({ ...before, mails: mailsBefore })
      expect(readdirSync(folder).sort()).toEqual(['book.xlsx', 'mail', 'state.json'])
      expect(readdirSync(join(folder, 'mail'))).toHaveLength(mailsBefore.length)
      if (!outcome) break
    }
    expect(seen.size).toBe(2)
  })
})

describe('a load that the machine stops while it finishes a save', () => {
  it('leaves a workspace that loads', async () => {
    for (let stopAt = 1; stopAt <= 4; stopAt++) {
      const folder = freshFolder()
      await createWorkspace(folder, monday)
      // makeFolder, two mails, book and state written, state renamed: the seventh step is the first after the state holds.
      await saveInterrupted(folder, 7, false)
      const failing = failingFolder(folder, stopAt, false)
      await loadWorkspace(folder, failing.folder).catch(() => undefined)
      expect(await stateOf(folder)).toEqual(after)
    }
  })
})

describe("somebody's own file", () => {
  it('becomes a spreadsheet named for it, with new ids', async () => {
    const path = join(freshFolder(), 'Team goals.xlsx')
    writeFileSync(path, await writeBookXlsx(everythingXlsxHolds))
    const [one, two] = [await readBookFile(path), await readBookFile(path, { timeZone: 'Europe/Berlin' })]
    expect(one).toMatchObject({ name: 'Team goals', locale: 'en_US', editors: [], metadata: [] })
    expect(two.timeZone).toBe('Europe/Berlin')
    expect(one.id).not.toBe(two.id)
    expect(one.sheets[0]?.id).not.toBe(two.sheets[0]?.id)
  })

  it('is refused in one sentence when it is not there', async () => {
    await expect(readBookFile(join(freshFolder(), 'none.xlsx'))).rejects.toMatchObject({
      code: 'file-missing',
    })
  })
})
