import { closeAll, EDITOR, serve, windowOf } from './served'

afterEach(closeAll)

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('schedule', 'schedule').addToUi() }
function schedule() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create() }
function hourly() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
  sheet.getRange('A1').setValue(Number(sheet.getRange('A1').getValue()) + 1)
  console.log('ran')
}
`

async function scheduled() {
  const server = await serve(code)
  const window = windowOf(server)
  await window.post('/open')
  await window.post('/menu', { path: ['M', 'schedule'] })
  return { server, window }
}

async function count(window: ReturnType<typeof windowOf>) {
  return (await window.state()).book.sheets[0]?.cells[0]?.[0]?.value
}

describe('the clock', () => {
  it.each([
    [{ hours: 1 }, 1, 1],
    [{ days: 1 }, 24, 24],
    [{ hours: 2, trouble: 'twice' }, 4, 4],
    [{ hours: 2, trouble: 'never' }, 0, undefined],
    [{ hours: 1, trouble: 'late' }, 1, 1],
  ])('moved by %j fires %d times', async (move, fired, cell) => {
    const { window } = await scheduled()
    expect(await window.post('/clock', move)).toEqual({ fired })
    expect(await count(window)).toBe(cell)
  })

  it('says when the triggers are due, and moves on by what was asked for', async () => {
    const { window } = await scheduled()
    const before = (await window.state()).status
    expect(before.triggers).toMatchObject([{ handler: 'hourly', words: 'every hour' }])
    const listening = await window.listen()
    await window.post('/clock', { days: 2 })
    const { status } = await listening.next('status', (one) => one.status.clock > before.clock)
    expect(Date.parse(status.clock) - Date.parse(before.clock)).toBeGreaterThanOrEqual(2 * 86_400_000)
    expect(status).toMatchObject({ lastRun: { functionName: 'hourly', error: null } })
    expect((await window.state()).status.log).toHaveLength(48)
  })

  it.each([{ days: -1 }, { days: 400 }, { to: '2001-01-01T00:00:00Z' }, { to: 'soon' }, {}])(
    'does not move by %j',
    async (move) => {
      const { window } = await scheduled()
      expect(await window.post('/clock', move)).toMatchObject({ fired: 0, error: expect.any(String) })
    },
  )
})

describe('the quota', () => {
  it('is each person’s own, and comes back after a day', async () => {
    const { server, window } = await scheduled()
    await window.post('/people', { email: EDITOR, role: 'editor' })
    await window.post('/quota', { left: 3 })
    const left = async (person?: string) => (await windowOf(server, person).state()).status.quotaLeft
    expect([await left(), await left(EDITOR)]).toEqual([3, 100])
    await window.post('/clock', { hours: 25 })
    expect(await left()).toBe(100)
  })
})
