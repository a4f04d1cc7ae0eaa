import { closeAll, EDITOR, OWNER, serve, windowOf } from './served'

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('show', 'show').addToUi() }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>side</p>')) }
function double(number) { return { twice: 2 * number } }
function fail() { throw new TypeError('no luck') }
function today() { return new Date() }
function hidden_() { return 1 }
function who() { return Session.getActiveUser().getEmail() }
`

let owner: ReturnType<typeof windowOf>
let editor: ReturnType<typeof windowOf>
let frame: number

beforeAll(async () => {
  const server = await serve(code)
  owner = windowOf(server)
  editor = windowOf(server, EDITOR)
  await owner.post('/open')
  await owner.post('/people', { email: EDITOR, role: 'editor' })
  const listening = await owner.listen()
  await owner.post('/menu', { path: ['M', 'show'] })
  const { event } = await listening.next('ui')
  if (event.kind !== 'sidebar') throw new Error('no sidebar')
  frame = event.frame
})
afterAll(closeAll)

describe('google.script.run', () => {
  it.each([
    ['double', [21], { result: { twice: 42 } }],
    ['who', [], { result: OWNER }],
    ['fail', [], { error: { name: 'TypeError', message: 'no luck' } }],
    [
      'today',
      [],
      { error: { name: 'WireProblem', message: 'value is a Date: google.script.run cannot carry it' } },
    ],
    ['hidden_', [], { error: { name: 'Exception', message: 'Script function not found: hidden_' } }],
    ['toString', [], { error: { name: 'Exception', message: 'Script function not found: toString' } }],
  ])('%s(%j) answers %j', async (functionName, args, answer) => {
    expect(await owner.post('/run', { frame, functionName, args })).toEqual(answer)
  })

  it('is refused from a page that was shown to somebody else', async () => {
    const answer = await editor.post('/run', { frame, functionName: 'who', args: [] })
    expect(answer).toMatchObject({ error: { message: 'This page is not open any more.' } })
  })

  it('is refused to a viewer', async () => {
    await owner.post('/people', { email: EDITOR, role: 'viewer' })
    expect(await editor.post('/menu', { path: ['M', 'show'] })).toEqual({
      error: 'Viewers cannot run the script of this file.',
    })
  })
})
