import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import {
  answers,
  bundleFolder,
  deskFrom,
  emptyDesk,
  lead,
  saveDesk,
  setUpDesk,
  told,
} from '../support/bundle-host'

/** Every one of them can be called by anybody who can open the file: so each has a reason to be there. */
const exposed: Readonly<Record<string, string>> = {
  addTabs: 'the dialog Add tabs…: Show tabs',
  adoptTab: 'the dialog Use an existing tab…: Use this tab, Add rows',
  applyFix: 'sidebar, Check: Put right, and its Undo',
  beginYear: 'the dialog New school year…: Begin the year',
  checkAlignment: 'scripts of a team’s own and the command line call it',
  closeCycle: 'the dialog Close cycle…: Close the cycle',
  dismissFinding: 'sidebar, Check: Set aside',
  keepSetUpDraft: 'the set-up dialog keeps what was typed',
  menuAddTabs: 'menu: Without dialogs > Add tabs…',
  menuAdopt: 'menu: Without dialogs > Use an existing tab…',
  menuCheckAlignment: 'menu: Check alignment',
  menuCloseCycle: 'menu: Without dialogs > Close cycle…',
  menuHelp: 'menu: Help',
  menuMarkDone: 'menu: Without dialogs > Mark done…',
  menuNewCycle: 'menu: Without dialogs > New cycle…',
  menuNewYear: 'menu: Without dialogs > New school year…',
  menuPause: 'menu: Weekly summary > Pause',
  menuPreviewSummary: 'menu: Without dialogs > Preview…',
  menuPutRight: 'menu: Without dialogs > Put a finding right…',
  menuRepair: 'menu: Without dialogs > Repair…',
  menuSchedule: 'menu: Without dialogs > Schedule…',
  menuSendNow: 'menu: Weekly summary > Send now…',
  menuSendTest: 'menu: Weekly summary > Send me a test',
  menuSetAside: 'menu: Without dialogs > Set a finding aside…',
  menuSetUp: 'menu: Without dialogs > Set up…',
  menuTakeBack: 'menu: Without dialogs > Take a finding back…',
  onEdit: 'Google calls it when somebody has typed',
  onInstall: 'Google calls it after installation',
  onOpen: 'Google calls it when the file is opened',
  openAddTabs: 'menu: Add tabs…',
  openAdopt: 'menu: Use an existing tab…',
  openCloseCycle: 'menu: Close cycle…',
  openMap: 'menu: Alignment map…',
  openNewCycle: 'menu: New cycle…',
  openNewYear: 'menu: New school year…',
  openPreview: 'menu: Weekly summary > Preview…',
  openRepair: 'menu: Repair…',
  openSchedule: 'menu: Weekly summary > Schedule…',
  openSetUp: 'menu: Set up…',
  openSidebar: 'menu: Open sidebar',
  pauseSummary: 'the schedule dialog: Pause',
  planSetUp: 'the set-up dialog says what will be added',
  restoreFinding: 'sidebar, Check: Take back',
  runCheck: 'sidebar, Check: Check alignment',
  runHourly: 'the hourly trigger calls it',
  runRepair: 'the repair dialog: Repair',
  saveSchedule: 'the schedule dialog: Switch on, Save',
  sendSummaryNow: 'the preview: Send now…',
  sendTestSummary: 'the preview: Send me a test',
  setPracticeStatus: 'sidebar, Now: Mark done and Undo',
  setUpCommunity: 'scripts of a team’s own and the command line call it',
  setUpStep: 'the set-up dialog sets up, a step a call',
  showCell: 'sidebar: Show me',
  startCycle: 'the dialog New cycle…: Start the cycle',
  viewAdopt: 'the dialog Use an existing tab…: what could be read, and how',
  viewClosing: 'the dialog Close cycle…: what it begins with',
  viewMail: 'the preview shows one mail',
  viewMap: 'the dialog Alignment map…: what it shows',
  viewNewCycle: 'the dialog New cycle…: what it begins with',
  viewNewYear: 'the dialog New school year…: what it begins with',
  viewNow: 'sidebar, Now: what it shows',
  viewPreview: 'the preview: what it shows',
  viewRepair: 'the repair dialog: what it would do',
  viewSchedule: 'the schedule dialog: what it shows',
  viewSetUp: 'the set-up dialog: what it begins with',
  viewTabs: 'the dialog Add tabs…: what it shows',
}

const huge = 'x'.repeat(1_000_000)
const fromJson = (text: string): unknown => JSON.parse(text)
const hostile: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 5],
  ['a huge text', huge],
  ['a list', [1, null, {}]],
  ['an empty object', {}],
  [
    'keys of prototypes',
    fromJson('{"__proto__":{"community":"A"},"constructor":{"prototype":{"community":"B"}}}'),
  ],
  ['a text where an object belongs', { community: 'A', lead: 'lead@example.org' }],
]

describe('the shipped bundle', () => {
  it('makes exactly the intended global functions, and one object that holds them', () => {
    const context = createContext({})
    runInContext(readFileSync(join(bundleFolder, 'throughline.js'), 'utf8'), context)
    const names = Object.getOwnPropertyNames(context)
    const isFunction = (name: string) => typeof context[name] === 'function'
    expect(names.filter(isFunction).sort()).toEqual(Object.keys(exposed))
    expect(names.filter((name) => !isFunction(name))).toEqual(['Throughline'])
  })

  it('lets pages call those functions only', () => {
    const { host } = emptyDesk()
    for (const name of ['Throughline.setUpCommunity', 'Throughline', 'toString', 'eval', 'constructor'])
      expect(host.clientCall(name).error).toContain('not found')
  })

  it.each(Object.keys(exposed))(
    '%s changes nothing in a spreadsheet that is not set up, whatever it is given',
    (name) => {
      const desk = emptyDesk()
      const before = saveDesk(desk)
      for (const [given, argument] of hostile) {
        const report = desk.host.run(name, [argument, argument], { answers: Array(8).fill('cancel') })
        expect({ given, error: report.error, died: report.died }).toEqual({ given, error: null, died: false })
      }
      const { book, state } = saveDesk(desk)
      expect(book).toEqual(before.book)
      expect(state).toEqual({ ...before.state, clock: state.clock })
      expect(desk.host.mails).toEqual([])
    },
  )

  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['community', answers({ community: null }), 'null'],
    ['community', answers({ community: ' \n ' }), ''],
    ['community', answers({ community: huge }), 'x'.repeat(80)],
    ['community', answers({ community: { toString: 'A' } }), 'Object'],
    ['school', answers({ school: ['A'] }), 'Array'],
    ['schoolYear', answers({ schoolYear: 2026 }), '2026'],
    ['vision', answers({ vision: huge }), 'x'.repeat(80)],
    ['meets', answers({ meets: 'toString' }), 'toString'],
    ['template', answers({ template: '__proto__' }), '__proto__'],
    ['template', answers({ template: 'constructor' }), 'constructor'],
    ['lead', answers({ lead: null }), 'null'],
    [
      'lead.email',
      answers({ lead: { name: 'A', email: 'a@example.org, b@example.org' } }),
      'a@example.org, b@example.org',
    ],
    ['lead.email', answers({ lead: { name: 'A', email: 'a@example.org\r\nBcc: b@example.org' } }), 'Bcc'],
    ['lead.email', answers({ lead: { name: 'A', email: `${huge}@example.org` } }), 'x'.repeat(80)],
    ['lead.role', answers({ lead: { name: 'A', email: lead, role: 'owner' } }), 'owner'],
    ['members', answers({ members: 'a@example.org' }), 'a@example.org'],
    ['members', answers({ members: Array(2001).fill({ name: 'A', email: 'a@example.org' }) }), '2001'],
    [
      'members.1.email',
      answers({
        members: [
          { name: 'A', email: 'a@example.org' },
          { name: 'B', email: 'none' },
        ],
      }),
      'none',
    ],
    ['members.0', answers({ members: [null] }), 'null'],
    ['replaces', answers({ replaces: 'yes' }), 'yes'],
    ['start', answers({ start: '2026-02-30' }), '2026-02-30'],
    ['start', answers({ start: huge }), 'x'.repeat(80)],
  ]

  it.each(wrong)('names "%s" as what cannot be used (case %#) and changes nothing', (field, given, found) => {
    const desk = emptyDesk()
    const before = saveDesk(desk)
    const { result, error } = desk.host.clientCall('setUpCommunity', [given])
    expect(error).toBeNull()
    expect(result).toEqual({ kind: 'wrong', field, found: expect.stringContaining(found) })
    expect((result as { found: string }).found.length).toBeLessThanOrEqual(80)
    expect(saveDesk(desk).book).toEqual(before.book)
    expect(desk.host.state.properties.document).toEqual({})
  })

  it('keeps to what it was asked where a caller adds arguments', () => {
    const desk = setUpDesk()
    const saved = saveDesk(desk)
    const withArguments = deskFrom(saved)
    desk.host.run('runHourly', [])
    withArguments.host.run('runHourly', [{ reason: 'schedule', openLedger: null }, { factsOf: null }])
    expect(saveDesk(withArguments).book).toEqual(saveDesk(desk).book)
  })

  it('tells in words what nobody foresaw, from every item of the menu', () => {
    for (const name of Object.keys(exposed).filter(
      (name) => name.startsWith('menu') && name !== 'menuHelp',
    )) {
      const desk = setUpDesk()
      const report = desk.host.run(name, [], { failAt: 1, answers: Array(9).fill(['ok', 'Monday']) })
      expect(told(report)).toMatch(/\w{3,}/)
      expect(report.error).toBeNull()
    }
  })
})
