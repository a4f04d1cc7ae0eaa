import fc from 'fast-check'
import { applyPatches } from '../../../workbench/server/apply-patches'
import { numberOfRuns } from '../../support/number-of-runs'
import { anyAction } from './random-actions'
import { closeAll, serve, windowOf } from './served'
import { EDITOR, OWNER, sessionOf } from './session'

afterAll(closeAll)

const doings = fc.array(fc.record({ who: fc.constantFrom(OWNER, EDITOR), what: anyAction }), {
  maxLength: 40,
})

describe('whatever two people do', () => {
  it('the patches lead a window to the very book', () => {
    fc.assert(
      fc.property(doings, (done) => {
        const { act, book, client, versions } = sessionOf()
        for (const { who, what } of done) act(who, what)
        expect(client()).toEqual(book())
        expect(versions()).toEqual(versions().map((_, index) => index + 2))
      }),
      numberOfRuns(100),
    )
  })

  it('a refused action leaves the book as it was', () => {
    fc.assert(
      fc.property(doings, anyAction, (done, last) => {
        const { act, book } = sessionOf()
        for (const { who, what } of done) act(who, what)
        const before = book()
        if (act(OWNER, last).refused !== undefined) expect(book()).toEqual(before)
      }),
      numberOfRuns(100),
    )
  })

  it('one can take back all of one’s own, alone at the file', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 15 }), (actions) => {
        const { act, book } = sessionOf()
        const before = { ...book(), activeSheetId: 0 }
        for (const action of actions)
          if (!['undo', 'redo', 'computed'].includes(action.kind)) act(OWNER, action)
        while (act(OWNER, { kind: 'undo' }).refused === undefined);
        expect({ ...book(), activeSheetId: 0 }).toEqual(before)
      }),
      numberOfRuns(100),
    )
  })
})

describe('over the network', () => {
  it('two windows and the server end with the same book, a script in between', async () => {
    const server = await serve(
      'function onEdit(e) { e.source.getSheets()[0].getRange("F9").setValue(e.range.getA1Notation()) }',
    )
    const owner = windowOf(server)
    await owner.post('/people', { email: EDITOR, role: 'editor' })
    const editor = windowOf(server, EDITOR)
    const [first, listening, otherListening] = [
      await owner.state(),
      await owner.listen(),
      await editor.listen(),
    ]
    const actions = fc.sample(anyAction, { numRuns: 60, seed: 7 })
    const replies = await Promise.all(
      actions.map((action, index) => (index % 2 === 0 ? owner : editor).post('/action', action)),
    )
    expect(replies.every(({ error }) => error === undefined)).toBe(true)
    const last = await owner.state()
    for (const events of [listening, otherListening]) {
      await events.next('patches', ({ version }) => version === last.version)
      const patches = events.events.flatMap((event) => (event.type === 'patches' ? event.patches : []))
      expect(applyPatches(first.book, patches).sheets).toEqual(last.book.sheets)
    }
  })

  it('a window that missed patches is told to begin anew, one that missed none is not', async () => {
    const window = windowOf(await serve('function onOpen() {}'))
    const { version } = await window.state()
    const fresh = await window.listen(String(version))
    await window.post('/action', { kind: 'type', sheetId: 0, row: 0, column: 0, text: 'x' })
    await fresh.next('patches')
    expect(fresh.events.map(({ type }) => type)).not.toContain('reload')
    await (await window.listen(String(version))).next('reload')
  })
})
