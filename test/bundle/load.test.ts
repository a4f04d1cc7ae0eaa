import type { AuthMode } from '../../workbench/host/authorization'
import type { MenuEntry } from '../../workbench/host/ui-events'
import { emptyDesk, setUpDesk, succeed, told } from '../support/bundle-host'

const modes: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL']
const installations = ['bound', 'add-on'] as const
const cases = modes.flatMap((mode) => installations.map((installed) => ({ mode, installed })))

function itemsOf(entries: readonly MenuEntry[]): { caption: string; functionName: string }[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'separator') return []
    return entry.kind === 'menu' ? itemsOf(entry.items) : [entry]
  })
}

describe.each(cases)('opened with the rights $mode, installed as $installed', ({ mode, installed }) => {
  it('calls nothing while it is loaded', () => {
    const { host } = emptyDesk({ installed })
    expect(host.open({ mode }).loadCalls).toEqual([])
    expect(host.run('menuHelp', [], { answers: ['ok'] }).loadCalls).toEqual([])
  })

  it('adds its menu, and asks Google for nothing else but the user’s language', () => {
    const { host } = emptyDesk({ installed })
    const report = succeed(host.open({ mode }))
    expect(report.ui.map(({ kind }) => kind)).toEqual(['menu'])
    expect(
      Object.keys({ ...report.calls, ...report.localCalls }).filter((name) => !/^(Ui|Menu)\./.test(name)),
    ).toEqual(['Session.getActiveUserLocale', 'SpreadsheetApp.getUi'])
    const [menu] = host.menus
    expect(menu?.addOn).toBe(true)
    expect(itemsOf(menu?.items ?? []).map(({ caption }) => caption)).toEqual([
      'Open sidebar',
      'Set up…',
      'New cycle…',
      'Close cycle…',
      'New school year…',
      'Add tabs…',
      'Use an existing tab…',
      'Check alignment',
      'Alignment map…',
      'Repair…',
      'Preview…',
      'Send me a test',
      'Send now…',
      'Schedule…',
      'Pause',
      'Set up…',
      'New cycle…',
      'Close cycle…',
      'New school year…',
      'Add tabs…',
      'Use an existing tab…',
      'Repair…',
      'Put a finding right…',
      'Set a finding aside…',
      'Take a finding back…',
      'Mark done…',
      'Preview…',
      'Schedule…',
      'Help',
    ])
  })
})

describe('the menu', () => {
  it('has a function behind each item, and none of them twice', () => {
    const desk = setUpDesk()
    const items = itemsOf(desk.host.menus[0]?.items ?? [])
    expect(new Set(items.map(({ functionName }) => functionName)).size).toBe(items.length)
    for (const { functionName } of items) {
      const report = desk.host.run(functionName, [], {
        answers: functionName === 'menuSendNow' ? ['no'] : Array(6).fill('cancel'),
      })
      expect({ functionName, error: report.error }).toEqual({ functionName, error: null })
      const pages = report.ui.filter(({ kind }) => kind === 'sidebar' || kind === 'dialog')
      expect({ functionName, told: told(report), pages: pages.length }).not.toEqual({
        functionName,
        told: '',
        pages: 0,
      })
    }
  })

  it('is there after installation, before the file is opened again', () => {
    const { host } = emptyDesk()
    expect(succeed(host.run('onInstall')).ui.map(({ kind }) => kind)).toEqual(['menu'])
  })
})
