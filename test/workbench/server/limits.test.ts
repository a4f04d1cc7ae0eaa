import { askedOf, closeAll, serve, windowOf } from './served'

afterEach(closeAll)

const code = `
function onOpen() {
  const ui = SpreadsheetApp.getUi()
  const menu = ui.createMenu('Bad')
  for (const name of ['loop', 'promises', 'strings', 'lists', 'buffers', 'recursion', 'ask', 'good']) menu.addItem(name, name)
  menu.addToUi()
}
function start() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue('begun') }
function loop() { start(); while (true) {} }
function promises() { start(); const again = () => Promise.resolve().then(again); return again() }
function strings() { start(); const all = []; for (;;) all.push('x'.repeat(1000) + all.length) }
function lists() { start(); const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) }
function buffers() { start(); const all = []; for (;;) all.push(new Uint8Array(5e7).fill(1)) }
function recursion() { return 1 + recursion() }
function ask() { SpreadsheetApp.getUi().alert('Hm?'); start() }
function good() { SpreadsheetApp.getActiveSheet().getRange('C1').setValue('good') }
`

describe('a script that', () => {
  it.each([
    ['loop', 'ran for more than 4 s and was stopped'],
    // Endless promises eat time and memory alike: on a busy machine the memory may run out first.
    ['promises', 'and was stopped'],
    ['strings', 'took more than 128 MB of memory and was stopped'],
    ['lists', 'took more than 128 MB of memory and was stopped'],
    ['buffers', 'took more than 128 MB of memory and was stopped'],
  ])('never ends (%s) is ended: "%s", and nothing else is lost', async (name, words) => {
    const server = await serve(code, {
      limits: { runMs: name === 'loop' || name === 'promises' ? 4_000 : 60_000, memoryMb: 128 },
    })
    const window = windowOf(server)
    await window.post('/open')
    const listening = await window.listen()
    await window.post('/action', { kind: 'type', sheetId: 0, row: 0, column: 0, text: 'kept' })
    const { error } = await window.post('/menu', { path: ['Bad', name] })
    expect(error).toContain(words)
    expect((await listening.next('notice')).text).toContain(words)
    await listening.next('reload')
    expect(await window.post('/menu', { path: ['Bad', 'good'] })).toEqual({})
    const { book, status } = await window.state()
    expect(book.sheets[0]?.cells[0]).toEqual({ 0: { value: 'kept' }, 2: { value: 'good' } })
    expect(status.log[0]).toContain(words)
  })

  it('begins with an edit and never ends is ended, and the edit stays', async () => {
    const looping = 'function onEdit() { for (;;) {} }'
    const window = windowOf(await serve(looping, { limits: { runMs: 4_000, memoryMb: 256 } }))
    const listening = await window.listen()
    const typed = { kind: 'type', sheetId: 0, row: 0, column: 0, text: 'kept' }
    expect(await window.post('/action', typed)).toEqual({ version: 2 })
    expect((await listening.next('notice')).text).toContain('was stopped')
    expect((await window.state()).book.sheets[0]?.cells[0]).toEqual({ 0: { value: 'kept' } })
  })

  it('calls itself without end fails, as on Google', async () => {
    const window = windowOf(await serve(code))
    await window.post('/open')
    const listening = await window.listen()
    expect(await window.post('/menu', { path: ['Bad', 'recursion'] })).toEqual({})
    const { event } = await listening.next('ui')
    expect(event).toMatchObject({ kind: 'error', text: 'RangeError: Maximum call stack size exceeded' })
  })

  it('waits for a person is not ended while they think', async () => {
    const window = windowOf(await serve(code, { limits: { runMs: 2_500, memoryMb: 256 } }))
    await window.post('/open')
    const listening = await window.listen()
    const clicked = window.post('/menu', { path: ['Bad', 'ask'] })
    const { id } = await askedOf(listening, 'alert')
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await window.post('/answer', { id, button: 'ok' })
    expect(await clicked).toEqual({})
    expect((await window.state()).book.sheets[0]?.cells[0]).toEqual({ 1: { value: 'begun' } })
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(listening.events.map(({ type }) => type)).not.toContain('notice')
  })
})
