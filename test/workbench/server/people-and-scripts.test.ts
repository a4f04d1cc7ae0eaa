import { askedOf, closeAll, EDITOR, OWNER, serve, VIEWER, windowOf } from './served'

afterEach(closeAll)

const code = `
function onOpen() {
  const ui = SpreadsheetApp.getUi()
  ui.createAddonMenu().addItem('Ask', 'ask').addSeparator().addItem('Fail', 'fail').addItem('Show', 'show').addItem('Here', 'here').addItem('Go', 'go')
    .addSubMenu(ui.createMenu('More').addItem('Name', 'name')).addToUi()
}
function ask() {
  const ui = SpreadsheetApp.getUi()
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue('asking')
  const answer = ui.alert('Really?', 'It cannot be undone', ui.ButtonSet.YES_NO)
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(String(answer))
}
function name() {
  const given = SpreadsheetApp.getUi().prompt('Who?')
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(given.getSelectedButton() + ' ' + given.getResponseText())
}
function here() {
  const range = SpreadsheetApp.getActiveRange()
  console.log(range.getSheet().getName() + '!' + range.getA1Notation())
}
function go() {
  const book = SpreadsheetApp.getActiveSpreadsheet()
  book.getSheets()[1].showSheet().getRange('C4').activate()
}
function fail() { throw new Error('no luck') }
function show() {
  SpreadsheetApp.getActiveSpreadsheet().toast('Saved', 'Done', 3)
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>side</p>').setTitle('Side'))
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>box</p>').setWidth(420), 'Box')
  console.log('shown')
}
function onEdit(e) {
  if (e.range.getColumn() > 2) return
  e.range.offset(0, 5).setValue([e.range.getA1Notation(), e.value, e.oldValue].join('|'))
}
`

async function opened() {
  const server = await serve(code)
  const owner = windowOf(server)
  const { menus } = await owner.post('/open')
  return { server, owner, menus, listening: await owner.listen() }
}

async function firstRow(window: ReturnType<typeof windowOf>) {
  const { book } = await window.state()
  return Object.values(book.sheets[0]?.cells[0] ?? {}).map(({ value }) => value)
}

describe('a script before the person who started it', () => {
  it('has the menu that onOpen made, under the name of its first file', async () => {
    const { menus } = await opened()
    expect(menus).toMatchObject([
      {
        caption: 'Code',
        items: [
          { caption: 'Ask', path: ['Code', 'Ask'], separatorBefore: false },
          { caption: 'Fail', separatorBefore: true },
          { caption: 'Show' },
          { caption: 'Here' },
          { caption: 'Go' },
          { caption: 'More', items: [{ caption: 'Name', path: ['Code', 'More', 'Name'] }] },
        ],
      },
    ])
  })

  it('stands still until the person answers, and shows what it did so far', async () => {
    const { owner, listening } = await opened()
    const clicked = owner.post('/menu', { path: ['Code', 'Ask'] })
    const dialog = await askedOf(listening, 'alert')
    expect(dialog).toMatchObject({ title: 'Really?', prompt: 'It cannot be undone', buttons: ['YES', 'NO'] })
    expect(await firstRow(owner)).toEqual(['asking'])
    expect(await owner.post('/answer', { id: dialog.id, button: 'maybe' })).toHaveProperty('error')
    expect(await owner.post('/answer', { id: dialog.id, button: 'yes' })).toEqual({})
    expect(await clicked).toEqual({})
    expect(await firstRow(owner)).toEqual(['YES'])
    expect(await owner.post('/answer', { id: dialog.id, button: 'yes' })).toEqual({
      error: 'This dialog is over.',
    })
  })

  it('is given the text of a prompt', async () => {
    const { owner, listening } = await opened()
    const clicked = owner.post('/menu', { path: ['Code', 'More', 'Name'] })
    const { id } = await askedOf(listening, 'prompt')
    await owner.post('/answer', { id, button: 'OK', text: 'Room 12' })
    await clicked
    expect(await firstRow(owner)).toEqual(['OK Room 12'])
  })

  it('takes a dialog for closed when its person leaves, or nobody is there', async () => {
    const { owner, listening } = await opened()
    const clicked = owner.post('/menu', { path: ['Code', 'Ask'] })
    await askedOf(listening, 'alert')
    listening.close()
    await clicked
    expect(await firstRow(owner)).toEqual(['CLOSE'])
    await owner.post('/menu', { path: ['Code', 'Ask'] })
    expect(await firstRow(owner)).toEqual(['CLOSE'])
  })

  it('asks in the window in which its person clicked, and in their other one when that is closed', async () => {
    const server = await serve(code)
    const [left, right] = [windowOf(server, OWNER, 'left'), windowOf(server, OWNER, 'right')]
    const [leftListening, rightListening] = [await left.listen(), await right.listen()]
    await right.post('/open')
    const clicked = left.post('/menu', { path: ['Code', 'Ask'] })
    // What a window reports by itself takes nothing over.
    await right.post('/open')
    const asked = await askedOf(leftListening, 'alert')
    expect(rightListening.events.map(({ type }) => type)).not.toContain('ui')
    leftListening.close()
    expect(await askedOf(rightListening, 'alert')).toEqual(asked)
    await right.post('/answer', { id: asked.id, button: 'yes' })
    await clicked
    expect(await firstRow(right)).toEqual(['YES'])
  })

  it('takes a dialog for closed when nobody answers for long', async () => {
    const server = await serve(code, { patienceMs: 50 })
    const owner = windowOf(server)
    await owner.listen()
    await owner.post('/menu', { path: ['Code', 'Ask'] })
    expect(await firstRow(owner)).toEqual(['CLOSE'])
  })

  it('leaves others their work while it waits', async () => {
    const { server, owner, listening } = await opened()
    await owner.post('/people', { email: EDITOR, role: 'editor' })
    const clicked = owner.post('/menu', { path: ['Code', 'Ask'] })
    const { id } = await askedOf(listening, 'alert')
    const ana = windowOf(server, EDITOR)
    const typed = { kind: 'type', sheetId: 0, row: 0, column: 3, text: 'meanwhile' }
    expect(await ana.post('/action', typed)).not.toHaveProperty('refused')
    await owner.post('/answer', { id, button: 'no' })
    await clicked
    expect(await firstRow(owner)).toEqual(['NO', 'meanwhile'])
  })

  it('says whose answer it waits for where two people are asked at once, and loses neither answer', async () => {
    const { server, owner, listening } = await opened()
    await owner.post('/people', { email: EDITOR, role: 'editor' })
    const first = owner.post('/menu', { path: ['Code', 'Ask'] })
    const { id } = await askedOf(listening, 'alert')
    await listening.next('running', ({ user, functionName }) => user === OWNER && functionName === 'ask')
    const ana = windowOf(server, EDITOR)
    await ana.post('/open')
    const anas = await ana.listen()
    const second = ana.post('/menu', { path: ['Code', 'More', 'Name'] })
    const prompt = await askedOf(anas, 'prompt')
    await owner.post('/answer', { id, button: 'yes' })
    const { text } = await listening.next('notice')
    expect(text).toContain(`when ${EDITOR} has answered`)
    const soFar = listening.events.length
    await ana.post('/answer', { id: prompt.id, button: 'ok', text: 'Bo' })
    await Promise.all([first, second])
    await listening.next(
      'running',
      (one) => one.user === OWNER && one.functionName === null && listening.events.indexOf(one) >= soFar,
    )
    // The later script ended first.
    expect(await firstRow(owner)).toEqual(['YES'])
    expect(anas.events.filter(({ type }) => type === 'notice')).toEqual([])
  })

  it('shows toasts, sidebars and dialogs, whose pages only their own address opens', async () => {
    const { server, owner, listening } = await opened()
    await owner.post('/menu', { path: ['Code', 'Show'] })
    const ui = async (kind: string) => (await listening.next('ui', ({ event }) => event.kind === kind)).event
    expect(await ui('toast')).toMatchObject({ title: 'Done', text: 'Saved', seconds: 3 })
    expect(await ui('dialog')).toMatchObject({ title: 'Box', modal: true, width: 420, height: 400 })
    const side = await ui('sidebar')
    if (side.kind !== 'sidebar') throw new Error('no sidebar')
    const page = await fetch(`http://127.0.0.1:${server.port}${side.path}`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toMatch(/^<!doctype html>.*google.*<p>side<\/p>$/s)
    const guessed = await fetch(`http://127.0.0.1:${server.port}/frame/${side.frame}?key=guess`)
    expect(guessed.status).toBe(404)
    expect((await owner.state()).status.log).toEqual(['shown'])
  })

  it('is where its person is, and takes them elsewhere, also to a tab that was hidden', async () => {
    const { owner, listening } = await opened()
    await owner.post('/action', { kind: 'addTab', index: 1, name: 'Second' })
    const { book } = await owner.state()
    const second = book.sheets[1]?.id ?? 0
    const area = { row: 1, column: 1, rows: 2, columns: 1 }
    const at = (sheetId: number) => ({ sheetId, areas: [area], row: 1, column: 1 })
    await owner.post('/menu', { path: ['Code', 'Here'], at: at(second) })
    await owner.post('/menu', { path: ['Code', 'Here'], at: at(0) })
    await owner.post('/menu', { path: ['Code', 'Here'], at: at(77) })
    expect((await owner.state()).status.log).toEqual(['Second!B2:B3', 'Sheet1!B2:B3', 'Sheet1!A1'])
    await owner.post('/action', { kind: 'hideTab', sheetId: second, hidden: true })
    await owner.post('/menu', { path: ['Code', 'Go'], at: at(0) })
    const { event } = await listening.next('ui', (one) => one.event.kind === 'select')
    expect(event).toEqual({
      kind: 'select',
      sheetId: second,
      areas: [{ row: 3, column: 2, rows: 1, columns: 1 }],
    })
    const types = listening.events.map(({ type }) => type)
    expect(types.lastIndexOf('patches')).toBeLessThan(types.lastIndexOf('ui'))
  })

  it('tells the person of its failure, and the log', async () => {
    const { owner, listening } = await opened()
    expect(await owner.post('/menu', { path: ['Code', 'Fail'] })).toEqual({})
    const { event } = await listening.next('ui')
    expect(event).toEqual({ kind: 'error', text: 'Error: no luck' })
    const { status } = await owner.state()
    expect(status.log).toEqual(['fail failed: Error: no luck'])
    expect(status.lastRun).toMatchObject({ functionName: 'fail', user: OWNER, error: 'Error: no luck' })
  })
})

describe('onEdit', () => {
  it.each([
    [{ kind: 'type', row: 0, column: 0, text: 'x' }, 'A1|x|'],
    [{ kind: 'paste', row: 0, column: 0, texts: [['x', 'y']] }, 'A1:B1||'],
    [{ kind: 'clear', areas: [{ row: 0, column: 1, rows: 1, columns: 1 }], what: 'values' }, 'B1||'],
  ])('runs after %j', async (action, expected) => {
    const { owner, listening } = await opened()
    await owner.post('/action', { sheetId: 0, ...action })
    await listening.next('status', ({ status }) => status.lastRun?.functionName === 'onEdit')
    expect(await firstRow(owner)).toContain(expected)
  })

  it.each([
    { kind: 'note', row: 0, column: 0, text: 'x' },
    { kind: 'format', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], style: { bold: true } },
    { kind: 'insertLines', lines: 'rows', at: 0, count: 1 },
  ])('does not run after %j', async (action) => {
    const { owner } = await opened()
    await owner.post('/action', { sheetId: 0, ...action })
    expect((await owner.state()).status.lastRun).toMatchObject({ functionName: 'onOpen' })
  })
})

describe('people', () => {
  it('see the file by the role that they were given', async () => {
    const { server, owner, listening } = await opened()
    await owner.post('/people', { email: EDITOR, role: 'editor' })
    await owner.post('/people', { email: VIEWER.toUpperCase(), role: 'viewer' })
    const { people } = await listening.next('people', (one) => one.people.length === 3)
    expect(people).toEqual([
      { email: OWNER, role: 'owner' },
      { email: EDITOR, role: 'editor' },
      { email: VIEWER, role: 'viewer' },
    ])
    const guest = windowOf(server, VIEWER)
    expect((await guest.state()).me).toEqual({ email: VIEWER, role: 'viewer' })
    expect(await guest.post('/open')).toEqual({ menus: [] })
    const typed = await guest.post('/action', { kind: 'type', sheetId: 0, row: 0, column: 0, text: 'x' })
    expect(typed).toMatchObject({ refused: 'You do not have permission to edit this spreadsheet.' })
    expect(await guest.post('/people', { email: VIEWER, role: 'editor' })).toHaveProperty('error')
    expect(await guest.post('/upload', new Uint8Array())).toEqual({
      error: 'Viewers cannot replace the spreadsheet.',
    })
    expect(await guest.post('/menu', { path: ['Code', 'Fail'] })).toHaveProperty('error')
  })

  it('with whom it is not shared get nothing', async () => {
    const { server } = await opened()
    const stranger = await windowOf(server, 'stranger@example.com').get('/state')
    expect([stranger.status, await stranger.json()]).toEqual([
      403,
      { error: `This file is not shared with stranger@example.com: ask ${OWNER} for access.` },
    ])
  })

  it.each([
    [OWNER, { email: OWNER, role: 'viewer' }, 'The owner stays the owner'],
    [EDITOR, { email: EDITOR, role: 'owner' }, 'Only the owner'],
    [OWNER, { email: 'a@b, c@d', role: 'editor' }, 'this is no email address'],
  ])('%s cannot make it %j', async (by, wish, words) => {
    const { server, owner } = await opened()
    await owner.post('/people', { email: EDITOR, role: 'editor' })
    const { error } = await windowOf(server, by).post('/people', wish)
    expect(error).toContain(words)
  })
})
