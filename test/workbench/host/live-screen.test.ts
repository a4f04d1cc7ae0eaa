import type { Dialog, UiEvent } from '../../../workbench/host/ui-events'
import { hostWith } from './script-folder'

const code = `
function ask() {
  const ui = SpreadsheetApp.getUi()
  SpreadsheetApp.getActiveSpreadsheet().toast('Working', 'Wait', 8)
  const first = ui.alert('Ready?')
  return [String(first), ui.prompt('Name', 'Who?', ui.ButtonSet.OK_CANCEL).getResponseText()]
}
`

/** A person who looks on; what they see and are asked, in its order. */
function lookingOn(answer: (dialog: Dialog) => { button: string; text?: string } | null) {
  const seen: (UiEvent | Dialog)[] = []
  const screen = {
    ask: (dialog: Dialog) => {
      seen.push(dialog)
      return answer(dialog)
    },
    show: (event: UiEvent) => {
      seen.push(event)
    },
  }
  return { seen, screen }
}

describe('a person who looks on', () => {
  it('is shown things as they come, and answers every dialog, those with only OK too', () => {
    const { seen, screen } = lookingOn(({ kind }) => ({
      button: 'ok',
      ...(kind === 'prompt' && { text: 'Ana' }),
    }))
    expect(hostWith(code).run('ask', [], { screen }).result).toEqual(['OK', 'Ana'])
    expect(seen).toEqual([
      { kind: 'toast', title: 'Wait', message: 'Working', seconds: 8 },
      { kind: 'alert', title: '', prompt: 'Ready?', buttons: 'OK' },
      { kind: 'prompt', title: 'Name', prompt: 'Who?', buttons: 'OK_CANCEL' },
    ])
  })

  it('who will never answer ends the run', () => {
    const { screen } = lookingOn(() => null)
    expect(hostWith(code).run('ask', [], { screen })).toMatchObject({
      died: true,
      error: expect.stringContaining('Nobody answered the dialog "Ready?"'),
    })
  })

  it('may set off other runs while a dialog is open', () => {
    const host = hostWith(`${code}\nfunction inside() { return 'inside' }`)
    const results: unknown[] = []
    const { screen } = lookingOn(() => {
      results.push(host.run('inside').result)
      return { button: 'ok', text: '' }
    })
    expect(host.run('ask', [], { screen }).error).toBeNull()
    expect(results).toEqual(['inside', 'inside'])
  })

  it('is told of each run before it begins', () => {
    const begun: object[] = []
    const host = hostWith(code, { onStart: (run) => begun.push(run) })
    host.run('ask', [], { user: 'ana@example.com', answers: ['ok'] })
    expect(begun).toEqual([{ functionName: 'ask', user: 'ana@example.com' }])
  })
})

describe('an edit that was carried out already', () => {
  it('runs onEdit with its cells, a block without values', () => {
    const host = hostWith(
      'function onEdit(e) { console.log(e.range.getA1Notation() + " " + e.value + " " + e.oldValue) }',
    )
    const one = host.edited({ sheetName: 'Sheet1', a1: 'B2', value: 'x', oldValue: 'y' })
    const block = host.edited({ sheetName: 'Sheet1', a1: 'A1:B2', value: '' })
    expect([...one, ...block].map(({ log }) => log)).toEqual([['B2 x y'], ['A1:B2 undefined undefined']])
  })
})
