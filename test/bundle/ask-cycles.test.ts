import { copyBook } from '../../workbench/sheets/store/snapshot-book'
import { deleteTab } from '../../workbench/sheets/user-actions'
import {
  checkedDemo,
  type Desk,
  deskFrom,
  deskOver,
  plainMenu,
  records,
  type SavedDesk,
  saveDesk,
  succeed,
  tabOn,
  told,
} from '../support/bundle-host'

let saved: SavedDesk

beforeAll(async () => {
  saved = saveDesk(await checkedDemo())
})

type Answer = string | readonly ['ok', string]
const typed = (...texts: string[]): Answer[] => texts.map((text) => ['ok', text] as const)
const click = (desk: Desk, caption: string, answers: readonly Answer[]) =>
  succeed(desk.host.clickMenu(plainMenu(caption), { answers: [...answers] as never }))

describe('Close cycle… without dialogs', () => {
  /** Three goals without a result, two questions each, and the undecided strategies. */
  const strategies = () =>
    records(deskFrom(saved), 'Strategies').filter(({ Decision }) => Decision === '').length
  const results = typed('Twelve of fifteen read fluently', '2 1', '', '', 'We ask more', '0 2')
  const decisions = () => typed('2', ...Array.from({ length: strategies() - 1 }, () => ''))

  it('asks for what is missing, closes the cycle, and offers the next one', () => {
    const desk = deskFrom(saved)
    const report = click(desk, 'Close cycle…', [
      ...results,
      ...decisions(),
      ...typed('Begin with the checks.'),
      'yes',
      'no',
    ])
    expect(
      records(desk, 'Results')
        .map(({ Result, Met, Next }) => [Result, Met, Next])
        .slice(-2),
    ).toEqual([
      ['Twelve of fifteen read fluently', 'Partly', 'Sustain'],
      ['We ask more', '', 'Extend'],
    ])
    expect(records(desk, 'Cycles')[0]).toMatchObject({
      Status: 'Closed',
      Reflection: 'Begin with the checks.',
    })
    expect(records(desk, 'Strategies').filter(({ Decision }) => Decision === 'Adapt').length).toBeGreaterThan(
      0,
    )
    expect(told(report)).toContain('2 new results and 1 decision')
    expect(told(report)).toContain('Do you want to begin the next cycle now?')
  })

  it('changes nothing wherever it is cancelled', () => {
    const all = [...results, ...decisions(), ...typed('Begin with the checks.'), 'yes']
    for (const asked of [0, 5, all.length - 2, all.length - 1]) {
      const desk = deskFrom(saved)
      click(desk, 'Close cycle…', [...all.slice(0, asked), asked === all.length - 1 ? 'no' : 'cancel'])
      expect(saveDesk(desk).book).toEqual(saved.book)
    }
  })

  it.each(['5', '1 9', '1 1 1', 'yes', '-1'])(
    'says that “%s” is none of the numbers, and changes nothing',
    (text) => {
      const desk = deskFrom(saved)
      const report = click(desk, 'Close cycle…', [...typed('Well', text), 'ok'])
      expect(told(report)).toContain(`“${text}” cannot be used here. Nothing was changed.`)
      expect(saveDesk(desk).book).toEqual(saved.book)
    },
  )

  it('says that no cycle is running', () => {
    const desk = deskFrom(saved)
    click(desk, 'Close cycle…', [...results, ...decisions(), ...typed(''), 'yes', 'no'])
    expect(told(click(desk, 'Close cycle…', ['ok']))).toContain('No cycle is running')
  })
})

describe('Add tabs… without dialogs', () => {
  it('lists what is hidden or missing with what it is for, and shows or adds what is chosen', () => {
    const desk = deskFrom(saved)
    deleteTab(desk.person, tabOn(desk, 'Pulse').id)
    const list = told(click(desk, 'Add tabs…', ['cancel']))
    expect(list).toMatch(/\d+\. Pulse: \S/)
    const number = (name: string) => new RegExp(`(\\d+)\\. ${name}:`).exec(list)?.[1] ?? ''
    const report = click(desk, 'Add tabs…', [...typed(`${number('Pulse')}, ${number('Templates')}`), 'ok'])
    expect(told(report)).toContain('2 tabs were added.')
    expect(tabOn(desk, 'Templates').hidden).toBe(false)
  })

  it('changes nothing for what is no number of the list', () => {
    const desk = deskFrom(saved)
    expect(told(click(desk, 'Add tabs…', [...typed('99'), 'ok']))).toContain('“99” cannot be used here.')
    expect(saveDesk(desk).book).toEqual(saved.book)
  })
})

describe('New school year… without dialogs', () => {
  const copy = () =>
    deskOver(copyBook(deskFrom(saved).book, 'file-2', saved.book.owner), {
      user: saved.book.owner,
      now: '2027-08-16T14:00:00Z',
    })

  it('begins the year with what an empty answer means, and keeps last year on hidden tabs', () => {
    const desk = copy()
    const report = click(desk, 'New school year…', [...typed('2026-2027', '2027-2028', '', '2'), 'yes', 'ok'])
    expect(told(report)).toContain('1 person is taken off the Members tab.')
    expect(told(report)).toContain('2027-2028 can begin')
    expect(records(desk, 'Practice')).toEqual([])
    expect(tabOn(desk, 'Practice 2026-2027').hidden).toBe(true)
    expect(records(desk, 'Members')).toHaveLength(records(deskFrom(saved), 'Members').length - 1)
  })

  it('says to make a copy first, and changes nothing where it is cancelled', () => {
    expect(told(click(deskFrom(saved), 'New school year…', ['ok']))).toContain('First make a copy of it')
    const desk = copy()
    const before = saveDesk(desk).book
    click(desk, 'New school year…', [...typed('', '', '', ''), 'no'])
    click(desk, 'New school year…', [...typed('', ''), 'cancel'])
    expect(saveDesk(desk).book).toEqual(before)
  })
})
