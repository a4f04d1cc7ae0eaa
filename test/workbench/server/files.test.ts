import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadWorkspace } from '../../../workbench/files/workspace'
import { readBookXlsx } from '../../../workbench/files/xlsx-read'
import { writeBookXlsx } from '../../../workbench/files/xlsx-write'
import type { BookSnapshot } from '../../../workbench/sheets/snapshot'
import { createBook } from '../../../workbench/sheets/store/book'
import { snapshotOf } from '../../../workbench/sheets/store/snapshot-book'
import { closeAll, OWNER, serve, windowOf, workspaceFolder } from './served'

afterEach(closeAll)

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('send', 'send').addToUi() }
function send() {
  MailApp.sendEmail({
    to: 'bea@example.com', subject: 'Hello, Béa', body: 'Text', name: 'The team', replyTo: 'lead@example.com',
    htmlBody: '<p>Hi <img src="cid:dot"></p>', inlineImages: { dot: Utilities.newBlob([1, 2], 'image/png', 'dot.png') },
    attachments: [Utilities.newBlob('BEGIN:VCALENDAR', 'text/calendar', 'meet ing.ics')],
  })
  PropertiesService.getDocumentProperties().setProperty('sent', 'yes')
}
`
const typed = { kind: 'type', sheetId: 0, row: 0, column: 0, text: 'kept' }

async function busy(workspace: string) {
  const server = await serve(code, { workspace })
  const window = windowOf(server)
  await window.post('/open')
  await window.post('/action', typed)
  await window.post('/menu', { path: ['M', 'send'] })
  return { server, window }
}

function values(book: BookSnapshot) {
  return book.sheets.map((sheet) => [sheet.name, sheet.cells[0]?.[0]?.value])
}

describe('a workspace', () => {
  it('is saved when the server ends, and goes on as it was', async () => {
    const workspace = workspaceFolder()
    const { server } = await busy(workspace)
    await server.close()
    const stored = await loadWorkspace(workspace)
    expect(values(stored.book)).toEqual([['Sheet1', 'kept']])
    expect(stored.host.properties.document).toEqual({ sent: 'yes' })
    const again = windowOf(await serve(code, { workspace }))
    const { mails, status } = await again.state()
    expect(mails).toMatchObject([
      {
        number: 1,
        from: OWNER,
        to: 'bea@example.com',
        name: 'The team',
        replyTo: 'lead@example.com',
        subject: 'Hello, Béa',
        hasHtml: true,
        attachments: [{ name: 'meet ing.ics', type: 'text/calendar', bytes: 15 }],
        fileName: '0001-bea-example-com-hello-bea.eml',
      },
    ])
    expect(status.quotaLeft).toBe(99)
  })

  it('is saved soon after a change', async () => {
    const workspace = workspaceFolder()
    await busy(workspace)
    for (let tries = 0; tries < 100 && !existsSync(join(workspace, 'state.json')); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(values((await loadWorkspace(workspace)).book)).toEqual([['Sheet1', 'kept']])
  })

  it('is again as it was when the server started, mails and all', async () => {
    const workspace = workspaceFolder()
    const { server, window } = await busy(workspace)
    await server.close()
    const { window: second } = await busy(workspace)
    await second.post('/action', { ...typed, text: 'changed' })
    const listening = await second.listen()
    expect(await second.post('/reset')).toEqual({})
    await listening.next('reload')
    const { book, mails, status } = await second.state()
    expect([values(book), mails.length, status.quotaLeft]).toEqual([[['Sheet1', 'kept']], 1, 99])
    await second.post('/open')
    await second.post('/menu', { path: ['M', 'send'] })
    expect((await second.state()).mails.map(({ number }) => number)).toEqual([1, 2])
    await closeAll()
    expect((await readdir(join(workspace, 'mail'))).length).toBe(2)
    expect(window).toBeDefined()
  })

  it('stays beside its copy, which has the contents and nothing of the script', async () => {
    const workspace = workspaceFolder()
    const { server, window } = await busy(workspace)
    const { book: original } = await window.state()
    const { fileId, folder } = await window.post('/copy')
    const { book, mails } = await window.state()
    expect([book.id, book.name, values(book), mails]).toEqual([
      fileId,
      'Copy of Untitled spreadsheet',
      [['Sheet1', 'kept']],
      [],
    ])
    expect(fileId).not.toBe(original.id)
    await window.post('/action', { ...typed, text: 'in the copy' })
    await server.close()
    const [first, copy] = [await loadWorkspace(workspace), await loadWorkspace(String(folder))]
    expect([values(first.book), values(copy.book)]).toEqual([
      [['Sheet1', 'kept']],
      [['Sheet1', 'in the copy']],
    ])
    expect([first.host.properties.document, copy.host.properties.document]).toEqual([{ sent: 'yes' }, {}])
  })
})

describe('the .xlsx of the book', () => {
  it('is downloaded under the name of the file', async () => {
    const { window } = await busy(workspaceFolder())
    const answer = await window.get('/book.xlsx')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Untitled spreadsheet.xlsx"; filename*=UTF-8''Untitled%20spreadsheet.xlsx`,
    )
    const read = await readBookXlsx(new Uint8Array(await answer.arrayBuffer()))
    expect(values(read)).toEqual([['Sheet1', 'kept']])
  })

  it('that is uploaded replaces the tabs; file, people and script stay', async () => {
    const { window } = await busy(workspaceFolder())
    const { book: before } = await window.state()
    const other = snapshotOf(
      createBook({ id: 'x', name: 'Other', owner: 'x@example.com', timeZone: 'Asia/Tokyo' }),
    )
    const [sheet] = other.sheets
    if (sheet) Object.assign(sheet, { name: 'New', cells: { 0: { 0: { value: 'from the file' } } } })
    const listening = await window.listen()
    expect(await window.post('/upload', await writeBookXlsx(other))).toEqual({})
    await listening.next('reload')
    const { book } = await window.state()
    expect(values(book)).toEqual([['New', 'from the file']])
    expect(book).toMatchObject({ id: before.id, name: before.name, owner: OWNER, timeZone: before.timeZone })
    const typing = { ...typed, sheetId: book.sheets[0]?.id, text: 'goes on' }
    expect(await window.post('/action', typing)).not.toHaveProperty('refused')
  })

  it.each([
    ['nothing', new Uint8Array(), 'This file is empty: use another file.'],
    ['a text', Buffer.from('hello'), 'This file is not an Excel workbook: save it as .xlsx and try again.'],
    ['half a file', null, 'This file cannot be read'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'This file is an old Excel file'],
  ])('is refused when it holds %s, and the open one stays', async (_what, bytes, words) => {
    const { window } = await busy(workspaceFolder())
    const whole = await writeBookXlsx((await window.state()).book)
    const listening = await window.listen()
    const { error } = await window.post('/upload', bytes ?? whole.slice(0, whole.length / 2))
    expect(error).toContain(words)
    expect(values((await window.state()).book)).toEqual([['Sheet1', 'kept']])
    expect(listening.events.map(({ type }) => type)).not.toContain('reload')
  })
})

describe('a mail', () => {
  it.each([
    ['/mail/1.html', 'text/html; charset=utf-8', '<p>Hi <img src="data:image/png;base64,AQI="></p>'],
    ['/mail/1.txt', 'text/plain; charset=utf-8', 'Text'],
    ['/mail/1.eml', 'message/rfc822', expect.stringContaining('Content-Type: multipart/')],
    ['/mail/1/0', 'application/octet-stream', 'BEGIN:VCALENDAR'],
  ])('is at %s as %s', async (path, type, body) => {
    const { window } = await busy(workspaceFolder())
    const answer = await window.get(path)
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([type, body])
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(answer.headers.get('content-security-policy')).not.toMatch(/script-src|allow-scripts/)
  })

  it('is the file in the workspace, byte by byte', async () => {
    const workspace = workspaceFolder()
    const { window } = await busy(workspace)
    const served = Buffer.from(await (await window.get('/mail/1.eml')).arrayBuffer())
    await closeAll()
    expect(served.equals(await readFile(join(workspace, 'mail', '0001-bea-example-com-hello-bea.eml')))).toBe(
      true,
    )
  })
})
